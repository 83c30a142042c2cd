#pragma once

#include <QHash>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace kinward::test
{

/// A small HTTPS server with a certificate of its own, for answers that the demo portal never
/// gives: portals that nobody here wrote. Every connection is closed after one answer.
class TlsServer final : public QTcpServer
{
    Q_OBJECT

public:
    struct Request {
        QByteArray method;
        QByteArray target; ///< path and query
        QByteArray head; ///< all of it
        QByteArray body;

        QByteArray header(const QByteArray &name) const;
    };
    using Handler = std::function<QByteArray(const Request &)>; ///< a whole HTTP answer

    explicit TlsServer(Handler handler, QObject *parent = nullptr);

    QUrl url(const QString &path) const; ///< path with query
    const QList<QSslCertificate> &authorities() const { return m_authorities; }
    const QList<Request> &requests() const { return m_requests; }

    /// An answer with a body; `extra` are whole header lines, each with its line end.
    static QByteArray answer(int status, const QByteArray &contentType, const QByteArray &body,
        const QByteArray &extra = {});
    static QByteArray json(const QByteArray &body) { return answer(200, "application/json", body); }
    static QByteArray redirect(int status, const QByteArray &location);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    Handler m_handler;
    QSslKey m_key;
    QList<QSslCertificate> m_authorities;
    QList<Request> m_requests;
};

} // namespace kinward::test
