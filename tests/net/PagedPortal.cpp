#include "PagedPortal.h"

#include <QCryptographicHash>
#include <QLocale>
#include <QUrl>

namespace kinward::test
{

PagedPortal::PagedPortal()
    : server([this](const TlsServer::Request &request) { return serve(request); })
{
}

void PagedPortal::put(const QByteArray &id, const QByteArray &text)
{
    now = now.addSecs(1);
    const auto stamp = sendsUpdated
        ? R"("meta":{"lastUpdated":")" + now.toString(Qt::ISODateWithMs).toLatin1() + R"("},)"
        : QByteArray();
    records[id] = {R"({"resourceType":"Observation","id":")" + id + "\"," + stamp
            + R"("valueString":")" + text + "\"}",
        now};
}

QByteArray PagedPortal::serve(const TlsServer::Request &request)
{
    const auto url = QUrl::fromEncoded(request.target);
    const QUrlQuery query(url);
    if (!query.hasQueryItem(QStringLiteral("way")))
        return serveSearch(query, request.header("If-None-Match"));
    asked.append("page");
    const int way = query.queryItemValue(QStringLiteral("way")).toInt();
    if (m_ways.at(way).isExpired)
        return answer(expiredStatus, "{}");
    return servePage(way, query.queryItemValue(QStringLiteral("page")).toInt());
}

QByteArray PagedPortal::serveSearch(const QUrlQuery &query, const QByteArray &knownTag)
{
    const auto since = query.queryItemValue(QStringLiteral("_lastUpdated"), QUrl::FullyDecoded);
    Way way;
    way.idsOnly = query.hasQueryItem(QStringLiteral("_elements"));
    asked.append(!since.isEmpty() ? "changes" : way.idsOnly ? "ids" : "full");
    if ((refusesChanges && !since.isEmpty()) || (refusesIds && way.idsOnly))
        return answer(400, "{}");
    const auto from = QDateTime::fromString(since.mid(2), Qt::ISODate);
    for (auto it = records.cbegin(); it != records.cend(); ++it) {
        if (since.isEmpty() || it->updated >= from)
            way.ids.append(it.key());
    }
    if (expiredStatus != 0) {
        for (auto &earlier : m_ways)
            earlier.isExpired = true;
    }
    m_ways.append(way);
    return servePage(int(m_ways.size()) - 1, 1, knownTag);
}

QByteArray PagedPortal::servePage(int number, int page, const QByteArray &knownTag)
{
    if (const auto status = statusAtPage.value(page))
        return answer(status, "{}");
    const auto &way = m_ways.at(number);
    QByteArray entries;
    const auto ids = way.ids.mid((page - 1) * pageSize, pageSize);
    for (const auto &id : ids)
        entries += (entries.isEmpty() ? "" : ",") + entry(id, way.idsOnly && !ignoresIds);
    const auto tag
        = "W/\"" + QCryptographicHash::hash(entries, QCryptographicHash::Sha1).toHex() + '"';
    if (knowsTags && knownTag == tag)
        return answer(304, {}, tag);
    const bool isLast = page * pageSize >= way.ids.size();
    const auto next = isLast ? QByteArray()
                             : R"({"relation":"next","url":")"
            + server.url(QStringLiteral("/r4?way=%1&page=%2").arg(number).arg(page + 1)).toEncoded()
            + "\"}";
    const auto time = sendsBundleTime
        ? R"("meta":{"lastUpdated":")" + now.toString(Qt::ISODate).toLatin1() + "\"},"
        : QByteArray();
    return answer(200,
        R"({"resourceType":"Bundle","type":"searchset",)" + time + R"("link":[)" + next
            + R"(],"entry":[)" + entries + "]}",
        tag);
}

QByteArray PagedPortal::answer(int status, const QByteArray &body, const QByteArray &tag)
{
    if (status != 200)
        asked.last() += ' ' + QByteArray::number(status);
    QByteArray extra;
    if (sendsDate)
        extra += "Date: "
            + QLocale::c().toString(now, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1()
            + " GMT\r\n";
    if (knowsTags && !tag.isEmpty())
        extra += "ETag: " + tag + "\r\n";
    return TlsServer::answer(status, "application/fhir+json", body, extra);
}

QByteArray PagedPortal::entry(const QByteArray &id, bool idsOnly) const
{
    const auto whole = records.value(id).json;
    const auto part = R"({"resourceType":"Observation","id":")" + id
        + R"(","meta":{"tag":[{"code":"SUBSETTED"}]}})";
    return R"({"resource":)" + (idsOnly ? part : whole) + "}";
}

} // namespace kinward::test
