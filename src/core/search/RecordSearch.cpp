#include "core/search/RecordSearch.h"

#include <QtConcurrent>

namespace kinward::search
{

RecordSearch::RecordSearch(models::RecordCatalog &catalog, QObject *parent)
    : QObject(parent)
    , m_catalog(catalog)
{
    connect(&catalog, &models::RecordCatalog::changed, this, &RecordSearch::build);
    if (catalog.isReady())
        build();
}

void RecordSearch::start() { m_catalog.start(); }

void RecordSearch::build()
{
    if (m_building) {
        m_outdated = true;
        return;
    }
    m_building = true;
    m_outdated = false;
    QtConcurrent::run([entries = m_catalog.entries()]() -> std::shared_ptr<const SearchIndex> {
        return std::make_shared<SearchIndex>(entries);
    }).then(this, [this](std::shared_ptr<const SearchIndex> index) { take(std::move(index)); });
}

void RecordSearch::take(std::shared_ptr<const SearchIndex> index)
{
    m_building = false;
    m_ready = true;
    m_index = std::move(index);
    Q_EMIT ready();
    if (m_outdated)
        build();
}

} // namespace kinward::search
