#include "net/http/BodySender.h"

#include "net/http/HttpClient.h"

#include <QNetworkProxy>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace kinward::net
{

using namespace std::chrono_literals;

namespace
{

constexpr int httpsPort = 443;
constexpr qsizetype leastBody = 64 * 1024;
constexpr qint64 piece = 256LL * 1024;
/// What waits in the socket, plain and encrypted: enough for a fast link, little enough for memory
/// and for telling the truth about how far it came.
constexpr qint64 mostWaiting = 2 * piece;
/// Servers close idle connections after five seconds or more.
constexpr auto longestIdle = 3s;

bool hasLineEnd(const QByteArray &text)
{
    return text.contains('\r') || text.contains('\n') || text.contains('\0');
}

/// Empty where it cannot be written so that it says nothing else.
QByteArray headOf(const QNetworkRequest &request, const QByteArray &method, qsizetype bodySize)
{
    const auto url = request.url();
    auto target = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    if (!target.startsWith('/'))
        target.prepend('/');
    auto host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    if (url.port(httpsPort) != httpsPort)
        host += ':' + QByteArray::number(url.port());
    QByteArray head = method + ' ' + target + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: "
        + QByteArray::number(bodySize) + "\r\nAccept-Encoding: identity\r\n";
    const auto names = request.rawHeaderList();
    for (const auto &name : names) {
        const auto value = request.rawHeader(name);
        if (hasLineEnd(name) || hasLineEnd(value))
            return {};
        head += name + ": " + value + "\r\n";
    }
    return head + "\r\n";
}

/// As QNetworkAccessManager maps them.
QNetworkReply::NetworkError networkError(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return QNetworkReply::SslHandshakeFailedError;
    case QAbstractSocket::SocketTimeoutError:
        return QNetworkReply::TimeoutError;
    case QAbstractSocket::HostNotFoundError:
        return QNetworkReply::HostNotFoundError;
    case QAbstractSocket::ConnectionRefusedError:
        return QNetworkReply::ConnectionRefusedError;
    case QAbstractSocket::RemoteHostClosedError:
        return QNetworkReply::RemoteHostClosedError;
    default:
        return QNetworkReply::UnknownNetworkError;
    }
}

} // namespace

BodySender::BodySender(qint64 maxAnswerBytes, QObject *parent)
    : QObject(parent)
    , m_maxAnswer(maxAnswerBytes)
{
    m_socket.setProxy(QNetworkProxy::NoProxy);
    m_idle.setSingleShot(true);
    m_idle.setInterval(longestIdle);
    connect(&m_idle, &QTimer::timeout, &m_socket, &QSslSocket::abort);
    connect(&m_socket, &QSslSocket::encrypted, this, &BodySender::begin);
    connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, [this] {
        tellSent();
        fill();
    });
    connect(&m_socket, &QSslSocket::readyRead, this, &BodySender::read);
    connect(&m_socket, &QSslSocket::sslErrors, this,
        [this](const QList<QSslError> &errors) { m_certificateErrors += errors; });
    connect(&m_socket, &QSslSocket::errorOccurred, this, &BodySender::takeClosed);
}

BodySender::~BodySender()
{
    m_socket.disconnect(this);
    m_socket.abort();
}

bool BodySender::isFor(const QUrl &url, const QByteArray &body)
{
    if (body.size() <= leastBody)
        return false;
    const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
    return std::all_of(proxies.cbegin(), proxies.cend(),
        [](const QNetworkProxy &proxy) { return proxy.type() == QNetworkProxy::NoProxy; });
}

bool BodySender::isKept() const
{
    return !m_isBusy && m_socket.isEncrypted()
        && m_socket.state() == QAbstractSocket::ConnectedState && m_socket.bytesAvailable() == 0;
}

bool BodySender::isKeptFor(const QNetworkRequest &request) const
{
    return isKept() && isSameOrigin(request.url(), m_url) && request.sslConfiguration() == m_tls;
}

void BodySender::send(
    const QNetworkRequest &request, const QByteArray &method, const QByteArray &body)
{
    m_wasKept = isKeptFor(request);
    m_isBusy = true;
    m_idle.stop();
    m_parser.emplace(m_maxAnswer);
    m_url = request.url();
    m_tls = request.sslConfiguration();
    m_head = headOf(request, method, body.size());
    m_body = body;
    m_written = m_told = 0;
    m_ended.reset();
    m_certificateErrors.clear();
    if (m_head.isEmpty())
        return endLater(QNetworkReply::ProtocolFailure);
    if (m_wasKept)
        return begin();
    m_socket.abort();
    auto tls = m_tls;
    tls.setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
    m_socket.setSslConfiguration(tls);
    m_socket.connectToHostEncrypted(m_url.host(), quint16(m_url.port(httpsPort)));
}

void BodySender::begin()
{
    m_socket.write(std::exchange(m_head, {}));
    fill();
}

void BodySender::fill()
{
    if (!m_isBusy || m_ended || !m_head.isEmpty()) // bytes leave for the handshake too
        return;
    // Who answers before the end wants no more of it.
    while (!m_parser->hasHead() && m_written < m_body.size()
        && m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite() < mostWaiting) {
        const auto count = std::min<qint64>(piece, m_body.size() - m_written);
        if (m_socket.write(m_body.constData() + m_written, count) != count)
            return endLater(QNetworkReply::UnknownNetworkError);
        m_written += count;
    }
}

void BodySender::tellSent()
{
    if (!m_isBusy || m_ended || !m_head.isEmpty())
        return;
    const auto waiting = m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite();
    const auto left = std::max<qint64>(0, m_written - waiting);
    if (left <= m_told)
        return;
    m_told = left;
    const QScopedValueRollback telling(m_isTelling, true);
    Q_EMIT sent(left);
}

void BodySender::read()
{
    if (!m_isBusy) // nobody asked for anything
        return m_socket.abort();
    if (m_ended)
        return;
    const auto state = m_parser->take(m_socket.readAll());
    if (state == AnswerParser::State::Broken)
        endLater(QNetworkReply::ProtocolFailure);
    else if (state == AnswerParser::State::Done)
        endLater(QNetworkReply::NoError);
    const QScopedValueRollback telling(m_isTelling, true);
    Q_EMIT received(m_parser->bodyBytes(), m_parser->bodyLength());
}

void BodySender::takeClosed()
{
    if (!m_isBusy || m_ended)
        return;
    const auto error = m_socket.error();
    if (m_socket.bytesAvailable() > 0)
        read();
    if (m_ended)
        return;
    const bool isEnd = error == QAbstractSocket::RemoteHostClosedError
        && m_parser->takeEnd() == AnswerParser::State::Done;
    endLater(isEnd ? QNetworkReply::NoError : networkError(error));
}

/// Not in the middle of a signal of the socket: it is closed then, and may be used anew.
void BodySender::endLater(QNetworkReply::NetworkError error)
{
    m_ended = error;
    QMetaObject::invokeMethod(this, &BodySender::end, Qt::QueuedConnection);
}

void BodySender::end()
{
    const auto error = *m_ended;
    keepOrClose();
    auto answer = error == QNetworkReply::NoError ? m_parser->answer() : HttpResponse();
    answer.url = m_url;
    m_isBusy = false;
    m_body.clear();
    const QScopedValueRollback telling(m_isTelling, true);
    Q_EMIT finished(error, answer);
}

void BodySender::keepOrClose()
{
    const bool isWhole = *m_ended == QNetworkReply::NoError && m_written == m_body.size()
        && m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite() == 0;
    if (isWhole && m_parser->keepsConnection() && m_socket.bytesAvailable() == 0)
        m_idle.start();
    else
        m_socket.abort();
}

void LetGo::operator()(BodySender *sender) const
{
    sender->disconnect();
    if (sender->isTelling())
        sender->deleteLater();
    else
        delete sender;
}

} // namespace kinward::net
