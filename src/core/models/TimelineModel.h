#pragma once

#include "core/models/RecordCatalog.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>

namespace kinward::models
{

/// Everything in a record by date, latest first, what has no date last. Follows the catalog, which
/// must outlive it. Answers the record roles; GroupRole is the month.
class TimelineModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit TimelineModel(const RecordCatalog &catalog, QObject *parent = nullptr);

    /// The sections that have entries, in the order of care::allSections.
    QList<care::Section> sectionsFound() const;
    /// Only entries of these; empty: of all.
    void setSections(const QSet<care::Section> &sections);
    const QSet<care::Section> &sections() const { return m_sections; }
    /// How a section is called in the second line of a row.
    using NameOf = QString (*)(care::Section section);
    void setSectionNames(NameOf nameOf) { m_nameOf = nameOf; }

    const RecordEntry &at(int row) const { return m_catalog.entries().at(m_rows.at(row)); }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void load();
    void choose();
    QString subtitleOf(const RecordEntry &entry) const;
    QString monthOf(const QDateTime &when) const;

    const RecordCatalog &m_catalog;
    QSet<care::Section> m_sections;
    NameOf m_nameOf = nullptr;
    QList<qsizetype> m_rows; ///< places among the catalog's entries
    mutable QHash<int, QString> m_months; ///< headings, asked for at every row and few
};

} // namespace kinward::models
