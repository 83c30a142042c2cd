#include "core/models/RecentLabs.h"

#include "core/base/Logging.h"

#include <QDataStream>
#include <QIODevice>
#include <QLocale>

namespace kinward::models
{

namespace
{

constexpr qint32 format = 1;

QString derivedName() { return QStringLiteral("recent labs"); }

} // namespace

RecentLabs RecentLabs::read(store::RecordStore &store, const QDateTime &since)
{
    if (store.count(fhir::resourceTypeOf<care::DiagnosticReport>()) == 0
        && store.count(fhir::resourceTypeOf<care::Observation>()) == 0)
        return {since, {}, {}, {}};
    if (auto kept = fromBytes(store.derived(derivedName())); kept && kept->since <= since)
        return *std::move(kept);
    RecentLabs fresh = of(readLabRows(store).rows, since);
    if (!store.setDerived(derivedName(), fresh.toBytes()))
        qCInfo(lcStore) << "what Home says of results could not be kept";
    return fresh;
}

RecentLabs RecentLabs::of(const QList<LabRow> &latestFirst, const QDateTime &since)
{
    RecentLabs labs{since, {}, {}, {}};
    if (latestFirst.isEmpty())
        return labs;
    labs.latestTitle = latestFirst.first().title();
    labs.latest = latestFirst.first().when();
    for (const LabRow &row : latestFirst) {
        const care::PartialDateTime when = row.when();
        if (!when.isKnown() || when.value < since)
            break; // and so are all that follow
        labs.rows.append({when.order(), row.flagged()});
    }
    return labs;
}

QByteArray RecentLabs::toBytes() const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << format << QLocale().name() << since << latestTitle << latest.asSent
           << qint32(rows.size());
    for (const Row &row : rows)
        stream << row.when << qint32(row.flagged);
    return bytes;
}

std::optional<RecentLabs> RecentLabs::fromBytes(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    qint32 version = 0;
    qint32 count = 0;
    QString locale;
    QString sent;
    RecentLabs labs;
    stream >> version;
    if (version != format)
        return std::nullopt;
    stream >> locale >> labs.since >> labs.latestTitle >> sent >> count;
    for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        Row row;
        qint32 flagged = 0;
        stream >> row.when >> flagged;
        row.flagged = flagged;
        labs.rows.append(row);
    }
    if (stream.status() != QDataStream::Ok || locale != QLocale().name())
        return std::nullopt;
    if (!sent.isEmpty())
        labs.latest = care::PartialDateTime::fromFhir(sent);
    return labs;
}

} // namespace kinward::models
