#pragma once

#include "core/models/RecordFile.h"
#include "core/models/RecordListModel.h"

#include <functional>

namespace kinward::models
{

/// Documents, latest first. GroupRole: the year. One that is shared says so in its badge, unless
/// its status is more important.
class DocumentModel final : public RecordListModel<care::DocumentReference>
{
    Q_OBJECT

public:
    enum Column { When, What, Author, Size, Shared, Status, ColumnCount };
    explicit DocumentModel(store::RecordStore &store, QObject *parent = nullptr);

    QList<RecordFile> filesOf(int row) const;
    /// With whom a document is shared, in words; empty for nobody. None at first.
    using SharedWith = std::function<QString(const QString &documentId)>;
    /// The rows are told anew.
    void setSharedWith(SharedWith sharedWith);
    QString sharedWith(int row) const;
    static QString titleOf(const care::DocumentReference &document);
    static QString authorsOf(const care::DocumentReference &document);

protected:
    QList<care::DocumentReference> arrange(QList<care::DocumentReference> values) override;
    int columns() const override { return ColumnCount; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    bool isNumeric(int column) const override { return column == Size; }

private:
    QString badgeOf(int row) const;

    SharedWith m_sharedWith;
};

/// The files of documents that belong to a record, e.g. the PDF of a bill.
QList<RecordFile> filesAbout(const QString &resourceType, const QString &recordId,
    const QList<care::DocumentReference> &all);

} // namespace kinward::models
