#pragma once

#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <optional>

namespace kinward::test
{

/// A TLS server whose connections are in the hands of a test: what came so far goes to a script
/// each time that more comes, and the script answers, waits or breaks as it likes.
class ScriptedServer final : public QTcpServer
{
    Q_OBJECT

public:
    /// `received` is all that came since the script last cleared it.
    using Script = std::function<void(QSslSocket &socket, QByteArray &received)>;

    explicit ScriptedServer(QObject *parent = nullptr);

    void play(Script script) { m_script = std::move(script); }
    QUrl url(const QString &path = QStringLiteral("/upload")) const;
    const QList<QSslCertificate> &authorities() const { return m_authorities; }
    int connections() const { return m_connections; }
    int open() const { return m_open; } ///< connections that did not end yet

    void abortAll();

    /// The body where all of the request is there, else nothing.
    static std::optional<QByteArray> bodyOf(const QByteArray &received);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    Script m_script;
    QSslKey m_key;
    QList<QSslCertificate> m_authorities;
    int m_connections = 0;
    int m_open = 0;
};

} // namespace kinward::test
