#pragma once

#include "net/http/HttpClient.h"
#include "support/TlsServer.h"

#include <QDateTime>
#include <QMap>
#include <QUrlQuery>

namespace kinward::test
{

/// A portal with Observations only, whose paging behaves as one or the other real portal's does.
/// Its clock is its own.
struct PagedPortal {
    PagedPortal();

    QUrl base() const { return server.url(QStringLiteral("/r4")); }
    /// A new record, or a new version of one.
    void put(const QByteArray &id, const QByteArray &text = "x");
    /// What was asked, by the first words of the answer: "full", "changes", "ids", "page", each
    /// with the status where it is not 200, e.g. "changes 400".
    QList<QByteArray> asked;

    struct Record {
        QByteArray json;
        QDateTime updated;
    };
    QMap<QByteArray, Record> records;
    QDateTime now = QDateTime({2026, 11, 20}, {12, 0}, Qt::UTC); ///< its clock
    int pageSize = 2;
    bool refusesChanges = false; ///< `_lastUpdated` gets 400
    bool refusesIds = false; ///< `_elements` gets 400
    bool ignoresIds = false; ///< `_elements` changes nothing
    bool knowsTags = false; ///< ETag, and 304
    bool sendsDate = true;
    bool sendsBundleTime = false;
    bool sendsUpdated = true; ///< meta.lastUpdated
    QMap<int, int> statusAtPage; ///< 2: the second of every way through
    int expiredStatus = 0; ///< of page links made before it was set
    TlsServer server;

private:
    struct Way {
        QList<QByteArray> ids;
        bool idsOnly = false;
        bool isExpired = false;
    };

    QByteArray serve(const TlsServer::Request &request);
    QByteArray serveSearch(const QUrlQuery &query, const QByteArray &knownTag);
    QByteArray servePage(int way, int page, const QByteArray &knownTag = {});
    QByteArray answer(int status, const QByteArray &body, const QByteArray &tag = {});
    QByteArray entry(const QByteArray &id, bool idsOnly) const;

    QList<Way> m_ways;
};

} // namespace kinward::test
