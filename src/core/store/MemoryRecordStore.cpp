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

Result<void> MemoryRecordStore::take(const StorePage &page)
{
    QSet<QString> types;
    QList<fhir::RecordKey> keys;
    for (const fhir::RawResource &resource : page.resources) {
        auto &records = m_byType[resource.type];
        const QString source = sourceOf(page, resource);
        const auto known = records.find(resource.id);
        if (known != records.end() && isSame(known->resource, resource)) {
            known->source = source;
            continue;
        }
        records.insert(resource.id, {resource, source});
        types.insert(resource.type);
        keys.append({resource.type, resource.id});
    }
    if (page.progress)
        m_progress.insert(page.source, *page.progress);
    if (!types.isEmpty()) {
        Q_EMIT taken(keys);
        tell(types);
    }
    return {};
}

void MemoryRecordStore::tell(const QSet<QString> &types)
{
    m_derived.clear();
    Q_EMIT changed(types);
}

Result<void> MemoryRecordStore::retainOnly(const QString &source, const QSet<QString> &ids)
{
    return removeWhere(source, [&ids](const QString &id) { return !ids.contains(id); });
}

Result<void> MemoryRecordStore::remove(const QString &source, const QSet<QString> &ids)
{
    return removeWhere(source, [&ids](const QString &id) { return ids.contains(id); });
}

Result<void> MemoryRecordStore::removeWhere(
    const QString &source, const std::function<bool(const QString &id)> &isGone)
{
    const QString type = source.section(QLatin1Char('?'), 0, 0);
    const auto records = m_byType.find(type);
    if (records == m_byType.end())
        return {};
    using Entry = QHash<QString, Kept>::iterator;
    const auto removed = records->removeIf(
        [&](Entry entry) { return entry->source == source && isGone(entry.key()); });
    if (removed > 0)
        tell({type});
    return {};
}

Result<void> MemoryRecordStore::setProgress(const QString &source, const QByteArray &progress)
{
    m_progress.insert(source, progress);
    return {};
}

QByteArray MemoryRecordStore::progress(const QString &source) const
{
    return m_progress.value(source);
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

Result<void> MemoryRecordStore::setDerived(const QString &name, const QByteArray &content)
{
    m_derived.insert(name, content);
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
    m_progress.clear();
    if (!types.isEmpty())
        tell(types);
    for (const QString &section : sections)
        Q_EMIT syncedAtChanged(section);
    return {};
}

QList<fhir::RawResource> MemoryRecordStore::all(const QString &type) const
{
    QList<fhir::RawResource> out;
    const auto records = m_byType.constFind(type);
    if (records == m_byType.constEnd())
        return out;
    out.reserve(records->size());
    for (const Kept &kept : *records)
        out.append(kept.resource);
    return out;
}

std::optional<fhir::RawResource> MemoryRecordStore::find(
    const QString &type, const QString &id) const
{
    const auto records = m_byType.constFind(type);
    if (records == m_byType.constEnd())
        return std::nullopt;
    const auto found = records->constFind(id);
    return found == records->constEnd() ? std::nullopt : std::optional(found->resource);
}

int MemoryRecordStore::count(const QString &type) const { return int(m_byType.value(type).size()); }

int MemoryRecordStore::countOf(const QString &source) const
{
    return int(someIdsOf(source).ids.size());
}

/// Nothing has to be unsealed here: all of them are one piece.
IdsPiece MemoryRecordStore::someIdsOf(const QString &source, qint64 from) const
{
    IdsPiece piece;
    const auto records = m_byType.constFind(source.section(QLatin1Char('?'), 0, 0));
    if (from > 0 || records == m_byType.constEnd())
        return piece;
    for (auto it = records->cbegin(); it != records->cend(); ++it) {
        if (it->source == source)
            piece.ids.insert(it.key());
    }
    return piece;
}

QDateTime MemoryRecordStore::syncedAt(const QString &sectionKey) const
{
    return m_syncedAt.value(sectionKey);
}

} // namespace kinward::store
