#include "support/TlsServer.h"

#include "support/TestCertificate.h"

#include <QSslSocket>

#include <memory>

namespace kinward::test
{

namespace
{

/// Nothing while the request is incomplete.
std::optional<TlsServer::Request> parse(const QByteArray &bytes)
{
    const auto end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    TlsServer::Request request;
    request.head = bytes.left(end);
    request.body = bytes.mid(end + 4);
    const auto words = request.head.left(request.head.indexOf("\r\n")).split(' ');
    request.method = words.value(0);
    request.target = words.value(1);
    if (request.body.size() < request.header("content-length").toInt())
        return std::nullopt;
    return request;
}

} // namespace

QByteArray TlsServer::Request::header(const QByteArray &name) const
{
    for (const auto &line : head.split('\n')) {
        const auto colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

TlsServer::TlsServer(Handler handler, QObject *parent)
    : QTcpServer(parent)
    , m_handler(std::move(handler))
{
    const auto made = TestCertificate::make();
    m_key = QSslKey(made.key, QSsl::Ec);
    m_authorities = QSslCertificate::fromData(made.certificate);
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port to listen on");
}

QUrl TlsServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1%2").arg(serverPort()).arg(path));
}

void TlsServer::incomingConnection(qintptr descriptor)
{
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(descriptor);
    socket->setLocalCertificate(m_authorities.first());
    socket->setPrivateKey(m_key);
    connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    auto bytes = std::make_shared<QByteArray>();
    connect(socket, &QSslSocket::readyRead, this, [this, socket, bytes] {
        bytes->append(socket->readAll());
        const auto request = parse(*bytes);
        if (!request)
            return;
        bytes->clear();
        m_requests.append(*request);
        const auto answer = m_handler(*request);
        if (answer.isEmpty())
            return; // silence
        socket->write(answer);
        socket->disconnectFromHost();
    });
    socket->startServerEncryption();
}

QByteArray TlsServer::answer(
    int status, const QByteArray &contentType, const QByteArray &body, const QByteArray &extra)
{
    return "HTTP/1.1 " + QByteArray::number(status)
        + " Status\r\nConnection: close\r\nContent-Type: " + contentType
        + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + extra + "\r\n" + body;
}

QByteArray TlsServer::redirect(int status, const QByteArray &location)
{
    return answer(status, "text/plain", {}, "Location: " + location + "\r\n");
}

} // namespace kinward::test
