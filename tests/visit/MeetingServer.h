#pragma once

#include "tests/support/TlsServer.h"

#include <QHash>

namespace kinward::test
{

/// A meeting service as small as can be: one page that starts no camera by itself, and whatever
/// else a test puts at a path.
class MeetingServer
{
public:
    MeetingServer()
        : m_server([this](const TlsServer::Request &request) { return answerTo(request); })
    {
        setPage("/visit", "<h1>Meeting</h1><script>window.isReady = true;</script>");
    }

    void setPage(const QByteArray &path, const QByteArray &body)
    {
        m_answers.insert(path,
            TlsServer::answer(200, "text/html; charset=utf-8",
                "<!doctype html><title>Meeting</title><body>" + body));
    }
    void setAnswer(const QByteArray &path, const QByteArray &answer)
    {
        m_answers.insert(path, answer);
    }
    QUrl url(const char *path = "/visit") const { return m_server.url(QLatin1String(path)); }
    /// The same server under another name, which its certificate does not have.
    QUrl otherName() const
    {
        return QUrl(QStringLiteral("https://localhost:%1/visit").arg(m_server.serverPort()));
    }
    QByteArray authorities() const
    {
        QByteArray pem;
        for (const auto &authority : m_server.authorities())
            pem += authority.toPem();
        return pem;
    }
    const QList<TlsServer::Request> &requests() const { return m_server.requests(); }

private:
    QByteArray answerTo(const TlsServer::Request &request) const
    {
        const QByteArray path = request.target.left(request.target.indexOf('?'));
        return m_answers.value(request.target.contains('?') ? path : request.target,
            TlsServer::answer(404, "text/plain", "nothing"));
    }

    QHash<QByteArray, QByteArray> m_answers;
    TlsServer m_server;
};

} // namespace kinward::test
