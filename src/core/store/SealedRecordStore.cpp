#include "core/store/SealedRecordStore.h"

#include "core/store/RecordCodec.h"

#include <QDataStream>
#include <QIODevice>
#include <QMap>
#include <QMetaEnum>
#include <QtEndian>

namespace kinward::store
{

namespace
{

constexpr auto recordKind = "record/";
constexpr auto progressKind = "progress";
constexpr auto syncedKind = "synced";
constexpr auto derivedKind = "derived"; // one row for all of it, so that a change drops it at once
constexpr char noteMark = 'N'; // where a record has its own

QByteArray kindOf(const QString &type) { return recordKind + type.toUtf8(); }

QByteArray nameOf(const QString &type, const QString &id)
{
    return kindOf(type) + '/' + id.toUtf8();
}

QByteArray sourceName(const QString &source) { return recordKind + source.toUtf8(); }

QByteArray noteName(const char *kind, const QString &key)
{
    return QByteArray(kind) + '/' + key.toUtf8();
}

bool isSame(const fhir::RawResource &a, const fhir::RawResource &b)
{
    return a.json == b.json && a.versionId == b.versionId && a.lastUpdated == b.lastUpdated;
}

/// What is known of a section or a search: its key, and something about it.
struct Note {
    QString key;
    QByteArray value;

    QByteArray encoded() const { return key.toUtf8() + '\0' + value + noteMark; }
    static Note from(const QByteArray &content)
    {
        const auto end = content.indexOf('\0');
        return {QString::fromUtf8(content.left(end)), content.mid(end + 1).chopped(1)};
    }
};

QString typeOf(const QString &source) { return source.section(QLatin1Char('?'), 0, 0); }

QByteArrayList namesOf(const QString &type, const QSet<QString> &ids)
{
    QByteArrayList names;
    names.reserve(ids.size());
    for (const QString &id : ids)
        names.append(nameOf(type, id));
    return names;
}

using Derived = QMap<QString, QByteArray>;

QByteArray encoded(const Derived &all)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << all;
    return bytes;
}

Derived derivedIn(const std::optional<QByteArray> &content)
{
    Derived all;
    if (!content)
        return all;
    QDataStream stream(Note::from(*content).value);
    stream >> all;
    return all;
}

} // namespace

SealedRecordStore::SealedRecordStore(std::unique_ptr<SealedDatabase> database, QObject *parent)
    : RecordStore(parent)
    , m_database(std::move(database))
{
}

Result<void> SealedRecordStore::take(const StorePage &page)
{
    QList<fhir::RecordKey> records;
    const bool done = m_database->transact([&] {
        for (const fhir::RawResource &resource : page.resources) {
            if (!takeResource(page, resource, records))
                return false;
        }
        return (records.isEmpty() || dropDerived())
            && (!page.progress || putProgress(page.source, *page.progress));
    });
    if (done) {
        QSet<QString> types;
        for (const auto &record : std::as_const(records)) {
            types.insert(record.type);
            m_counts.remove(record.type);
        }
        if (!types.isEmpty()) {
            Q_EMIT taken(records);
            Q_EMIT changed(types);
        }
    }
    return outcome(done);
}

bool SealedRecordStore::takeResource(
    const StorePage &page, const fhir::RawResource &resource, QList<fhir::RecordKey> &records)
{
    const QString source = sourceOf(page, resource);
    const auto name = nameOf(resource.type, resource.id);
    const auto content = m_database->get(name);
    const auto known = content ? decode(*content) : std::nullopt;
    const bool same = known && isSame(known->resource, resource);
    if (same && known->source == source)
        return true;
    if (!same)
        records.append({resource.type, resource.id});
    return m_database->put(
        {name, kindOf(resource.type), sourceName(source)}, encode(resource, source));
}

bool SealedRecordStore::putProgress(const QString &source, const QByteArray &progress)
{
    return m_database->put(
        {noteName(progressKind, source), progressKind, {}}, Note{source, progress}.encoded());
}

Result<void> SealedRecordStore::retainOnly(const QString &source, const QSet<QString> &ids)
{
    return removeOf(source, [&] {
        return m_database->removeOfSource(sourceName(source), namesOf(typeOf(source), ids));
    });
}

Result<void> SealedRecordStore::remove(const QString &source, const QSet<QString> &ids)
{
    return removeOf(source, [&] {
        return m_database->removeFromSource(sourceName(source), namesOf(typeOf(source), ids));
    });
}

Result<void> SealedRecordStore::removeOf(
    const QString &source, const std::function<std::optional<int>()> &work)
{
    const QString type = typeOf(source);
    std::optional<int> removed;
    const bool done = m_database->transact([&] {
        removed = work();
        return removed && (*removed == 0 || dropDerived());
    });
    if (done && *removed > 0) {
        m_counts.remove(type);
        Q_EMIT changed({type});
    }
    return outcome(done);
}

Result<void> SealedRecordStore::setProgress(const QString &source, const QByteArray &progress)
{
    return outcome(m_database->transact([&] { return putProgress(source, progress); }));
}

QByteArray SealedRecordStore::progress(const QString &source) const
{
    const auto content = m_database->get(noteName(progressKind, source));
    return content ? Note::from(*content).value : QByteArray();
}

Result<void> SealedRecordStore::setSyncedAt(const QString &sectionKey, const QDateTime &when)
{
    if (syncedAt(sectionKey) == when)
        return {};
    const auto time = QByteArray::number(when.toMSecsSinceEpoch());
    const bool done = m_database->transact([&] {
        return m_database->put(
            {noteName(syncedKind, sectionKey), syncedKind, {}}, Note{sectionKey, time}.encoded());
    });
    if (done)
        Q_EMIT syncedAtChanged(sectionKey);
    return outcome(done);
}

Result<void> SealedRecordStore::setDerived(const QString &name, const QByteArray &content)
{
    auto all = derivedIn(m_database->get(derivedKind));
    all.insert(name, content);
    return outcome(m_database->transact([&] {
        return m_database->put({derivedKind, derivedKind, {}}, Note{{}, encoded(all)}.encoded());
    }));
}

QByteArray SealedRecordStore::derived(const QString &name) const
{
    return derivedIn(m_database->get(derivedKind)).value(name);
}

bool SealedRecordStore::dropDerived()
{
    const auto known = m_database->get(derivedKind);
    return !known || derivedIn(known).isEmpty()
        || m_database->put({derivedKind, derivedKind, {}}, Note{{}, encoded({})}.encoded());
}

Result<void> SealedRecordStore::clear()
{
    QSet<QString> types;
    m_database->oneOfEachKind([&types](QByteArray content) {
        if (const auto kept = decode(std::move(content)))
            types.insert(kept->resource.type);
    });
    const QStringList sectionKeys = sections();
    const bool done = m_database->transact([this] { return m_database->removeAll(); });
    if (!done)
        return outcome(done);
    m_counts.clear();
    if (!types.isEmpty())
        Q_EMIT changed(types);
    for (const QString &section : sectionKeys)
        Q_EMIT syncedAtChanged(section);
    return {};
}

QList<fhir::RawResource> SealedRecordStore::all(const QString &type) const
{
    QList<fhir::RawResource> out;
    out.reserve(count(type));
    m_database->eachOfKind(kindOf(type), [&out](QByteArray content) {
        if (auto kept = decode(std::move(content)))
            out.append(std::move(kept->resource));
    });
    return out;
}

RecordStore::Reading SealedRecordStore::reading(const QSet<QString> &types) const
{
    QByteArrayList kinds;
    for (const QString &type : types)
        kinds.append(kindOf(type));
    return [reader = m_database->reader(), kinds]() -> std::optional<QList<fhir::RawResource>> {
        QList<fhir::RawResource> found;
        const bool complete = reader.read(kinds, [&found](QByteArray content) {
            if (auto kept = decode(std::move(content)))
                found.append(std::move(kept->resource));
        });
        return complete ? std::optional(std::move(found)) : std::nullopt;
    };
}

std::optional<fhir::RawResource> SealedRecordStore::find(
    const QString &type, const QString &id) const
{
    auto content = m_database->get(nameOf(type, id));
    auto kept = content ? decode(*std::move(content)) : std::nullopt;
    return kept ? std::optional(std::move(kept->resource)) : std::nullopt;
}

int SealedRecordStore::count(const QString &type) const
{
    const auto known = m_counts.constFind(type);
    if (known != m_counts.constEnd())
        return *known;
    return *m_counts.insert(type, m_database->countOfKind(kindOf(type)));
}

int SealedRecordStore::countOf(const QString &source) const
{
    return m_database->countOfSource(sourceName(source));
}

IdsPiece SealedRecordStore::someIdsOf(const QString &source, qint64 from) const
{
    IdsPiece piece;
    piece.next = m_database->someOfSource(sourceName(source), from, [&piece](QByteArray content) {
        if (auto kept = decode(std::move(content)))
            piece.ids.insert(kept->resource.id);
    });
    return piece;
}

QDateTime SealedRecordStore::syncedAt(const QString &sectionKey) const
{
    const auto content = m_database->get(noteName(syncedKind, sectionKey));
    return content ? QDateTime::fromMSecsSinceEpoch(Note::from(*content).value.toLongLong())
                   : QDateTime();
}

QStringList SealedRecordStore::sections() const
{
    QStringList keys;
    m_database->eachOfKind(
        syncedKind, [&keys](const QByteArray &content) { keys.append(Note::from(content).key); });
    return keys;
}

Result<void> SealedRecordStore::copyTo(RecordStore &other) const
{
    QHash<QString, StorePage> pages;
    m_database->each([&pages](QByteArray content) {
        auto kept = decode(std::move(content));
        if (!kept)
            return;
        auto &page = pages[kept->source];
        page.source = kept->source;
        page.resources.append(std::move(kept->resource));
    });
    m_database->eachOfKind(progressKind, [&pages](const QByteArray &content) {
        const auto note = Note::from(content);
        pages[note.key].source = note.key;
        pages[note.key].progress = note.value;
    });
    for (const StorePage &page : std::as_const(pages)) {
        if (const auto taken = other.take(page); !taken)
            return taken;
    }
    const QStringList sectionKeys = sections();
    for (const QString &section : sectionKeys) {
        if (const auto noted = other.setSyncedAt(section, syncedAt(section)); !noted)
            return noted;
    }
    return {};
}

Result<void> SealedRecordStore::outcome(bool done) const
{
    if (done)
        return {};
    const auto *fault = QMetaEnum::fromType<StoreFault>().valueToKey(int(m_database->fault()));
    return failure(ErrorKind::StorageFailed, QString::fromLatin1(fault));
}

} // namespace kinward::store
