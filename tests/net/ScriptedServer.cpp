#include "ScriptedServer.h"

#include "support/TestCertificate.h"

#include <memory>

namespace kinward::test
{

ScriptedServer::ScriptedServer(QObject *parent)
    : QTcpServer(parent)
{
    const auto made = TestCertificate::make();
    m_key = QSslKey(made.key, QSsl::Ec);
    m_authorities = QSslCertificate::fromData(made.certificate);
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

QUrl ScriptedServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1%2").arg(serverPort()).arg(path));
}

void ScriptedServer::abortAll()
{
    const auto sockets = findChildren<QSslSocket *>();
    for (auto *socket : sockets)
        socket->abort();
}

std::optional<QByteArray> ScriptedServer::bodyOf(const QByteArray &received)
{
    static const QByteArray name("\r\nContent-Length: ");
    const auto end = received.indexOf("\r\n\r\n");
    const auto length = received.indexOf(name);
    if (end < 0 || length < 0 || length > end)
        return std::nullopt;
    const auto from = length + name.size();
    const auto size = received.mid(from, received.indexOf("\r\n", from) - from).toLongLong();
    // Copied once it is whole: at each piece that comes it would cost the square of its size.
    const auto begin = end + 4;
    return received.size() - begin < size ? std::nullopt : std::optional(received.mid(begin));
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    ++m_connections;
    ++m_open;
    socket->setSocketDescriptor(descriptor);
    socket->setLocalCertificate(m_authorities.first());
    socket->setPrivateKey(m_key);
    connect(socket, &QSslSocket::disconnected, this, [this, socket] {
        --m_open;
        socket->deleteLater();
    });
    auto received = std::make_shared<QByteArray>();
    connect(socket, &QSslSocket::readyRead, this, [this, socket, received] {
        received->append(socket->readAll());
        m_script(*socket, *received);
    });
    socket->startServerEncryption();
}

} // namespace kinward::test
