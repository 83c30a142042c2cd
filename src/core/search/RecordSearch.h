#pragma once

#include "core/search/SearchIndex.h"

#include <memory>

namespace kinward::search
{

/// The index of one patient's record. Made off the GUI thread whenever the catalog has changed;
/// until a new one is there, the former one answers.
class RecordSearch final : public QObject
{
    Q_OBJECT

public:
    explicit RecordSearch(models::RecordCatalog &catalog, QObject *parent = nullptr);

    void start(); ///< has the record read; nothing is found before ready()
    bool isReady() const { return m_ready; }
    QList<SearchGroup> find(const QString &typed) const { return m_index->find(typed); }

Q_SIGNALS:
    void ready(); ///< an index is there, or a newer one

private:
    void build();
    void take(std::shared_ptr<const SearchIndex> index);

    models::RecordCatalog &m_catalog;
    std::shared_ptr<const SearchIndex> m_index = std::make_shared<SearchIndex>();
    bool m_ready = false;
    bool m_building = false;
    bool m_outdated = false;
};

} // namespace kinward::search
