#include "core/store/MemoryRecordStore.h"

namespace kinward::store
{

namespace
{

bool isSame(const fhir::RawResource &a, const fhir::RawResource &b)
{
    return a.json == b.json && a.versionId == b.versionId && a.lastUpdated == b.lastUpdated;
}

} // namespace

Result<void> MemoryRecordStore::put(const QList<fhir::RawResource> &resources)
{
    QSet<QString> types;
    for (const fhir::RawResource &resource : resources) {
        auto &records = m_byType[resource.type];
        const auto known = records.constFind(resource.id);
        if (known != records.constEnd() && isSame(*known, resource))
            continue;
        records.insert(resource.id, resource);
        types.insert(resource.type);
    }
    if (!types.isEmpty())
        Q_EMIT changed(types);
    return {};
}

Result<void> MemoryRecordStore::retainOnly(const QString &type, const QSet<QString> &ids)
{
    const auto records = m_byType.find(type);
    if (records == m_byType.end())
        return {};
    using Entry = QHash<QString, fhir::RawResource>::iterator;
    const auto removed
        = records->removeIf([&ids](Entry entry) { return !ids.contains(entry.key()); });
    if (removed > 0)
        Q_EMIT changed({type});
    return {};
}

Result<void> MemoryRecordStore::setSyncedAt(const QString &sectionKey, const QDateTime &when)
{
    QDateTime &known = m_syncedAt[sectionKey];
    if (known == when)
        return {};
    known = when;
    Q_EMIT syncedAtChanged(sectionKey);
    return {};
}

Result<void> MemoryRecordStore::clear()
{
    QSet<QString> types;
    for (auto it = m_byType.cbegin(); it != m_byType.cend(); ++it) {
        if (!it->isEmpty())
            types.insert(it.key());
    }
    const QStringList sections = m_syncedAt.keys();
    m_byType.clear();
    m_syncedAt.clear();
    if (!types.isEmpty())
        Q_EMIT changed(types);
    for (const QString &section : sections)
        Q_EMIT syncedAtChanged(section);
    return {};
}

QList<fhir::RawResource> MemoryRecordStore::all(const QString &type) const
{
    return m_byType.value(type).values();
}

std::optional<fhir::RawResource> MemoryRecordStore::find(
    const QString &type, const QString &id) const
{
    const auto records = m_byType.constFind(type);
    if (records == m_byType.constEnd())
        return std::nullopt;
    const auto found = records->constFind(id);
    return found == records->constEnd() ? std::nullopt : std::optional(*found);
}

int MemoryRecordStore::count(const QString &type) const { return int(m_byType.value(type).size()); }

QDateTime MemoryRecordStore::syncedAt(const QString &sectionKey) const
{
    return m_syncedAt.value(sectionKey);
}

} // namespace kinward::store
