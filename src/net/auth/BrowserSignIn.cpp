#include "net/auth/BrowserSignIn.h"

#include "net/auth/LoopbackPage.h"

#include <QTcpSocket>
#include <QUrlQuery>

#include <memory>

namespace kinward::net
{

namespace
{

constexpr qsizetype maxHeadBytes = 16 * 1024;
const auto callbackPath = QLatin1String("/callback");

/// The target of a GET request with a Host header that names `host`; nothing for any other request.
/// A page elsewhere whose name was made to point here has another Host (DNS rebinding).
std::optional<QUrl> targetOf(const QByteArray &head, const QByteArray &host)
{
    const auto lines = head.split('\n');
    const auto words = lines.first().trimmed().split(' ');
    if (words.size() != 3 || words[0] != "GET" || !words[1].startsWith('/'))
        return std::nullopt;
    for (const auto &line : lines) {
        const auto colon = line.indexOf(':');
        if (line.left(colon).compare("host", Qt::CaseInsensitive) == 0
            && line.mid(colon + 1).trimmed() == host)
            return QUrl::fromEncoded("http://" + host + words[1], QUrl::StrictMode);
    }
    return std::nullopt;
}

QString item(const QUrlQuery &query, QLatin1String name)
{
    return query.queryItemValue(name, QUrl::FullyDecoded);
}

} // namespace

BrowserSignIn::BrowserSignIn(TokenEndpoint tokens, Portal portal, QObject *parent)
    : QObject(parent)
    , m_tokens(std::move(tokens))
    , m_portal(std::move(portal))
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (auto *socket = m_server.nextPendingConnection())
            listenTo(socket);
    });
}

Result<QUrl> BrowserSignIn::begin()
{
    if (!m_server.listen(QHostAddress::LocalHost, 0))
        return failure(ErrorKind::Offline, QStringLiteral("no loopback port"));
    m_pkce = Pkce::generate();
    m_state = randomToken();
    m_redirectUri
        = QStringLiteral("http://127.0.0.1:%1%2").arg(m_server.serverPort()).arg(callbackPath);
    QUrlQuery query(m_portal.authorizationUrl);
    const auto add = [&query](const QString &name, const QString &value) {
        query.addQueryItem(name, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add(QStringLiteral("response_type"), QStringLiteral("code"));
    add(QStringLiteral("client_id"), clientId);
    add(QStringLiteral("redirect_uri"), m_redirectUri);
    add(QStringLiteral("scope"), m_portal.scopes.join(QLatin1Char(' ')));
    add(QStringLiteral("state"), m_state);
    add(QStringLiteral("code_challenge"), m_pkce.challenge);
    add(QStringLiteral("code_challenge_method"), QStringLiteral("S256"));
    add(QStringLiteral("aud"), m_portal.base.toString(QUrl::FullyEncoded));
    auto page = m_portal.authorizationUrl;
    page.setQuery(query);
    return page;
}

void BrowserSignIn::listenTo(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    auto head = std::make_shared<QByteArray>();
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, head] {
        head->append(socket->readAll());
        if (head->size() > maxHeadBytes)
            return socket->abort();
        if (head->contains("\r\n\r\n")) {
            socket->disconnect(this);
            answer(socket, *head);
        }
    });
}

void BrowserSignIn::answer(QTcpSocket *socket, const QByteArray &head)
{
    const auto host = QByteArray("127.0.0.1:") + QByteArray::number(m_server.serverPort());
    const auto target = targetOf(head, host);
    const bool isCallback = target && target->path() == callbackPath;
    const QUrlQuery query(target.value_or(QUrl()));
    // A wrong state is not from the page that was opened: it neither ends the attempt nor learns
    // anything.
    if (!isCallback || item(query, QLatin1String("state")) != m_state) {
        socket->write(loopbackAnswer(LoopbackPage::NotFound));
        return socket->disconnectFromHost();
    }
    const auto code = codeIn(query);
    socket->write(loopbackAnswer(code ? LoopbackPage::Done : LoopbackPage::Failed));
    socket->disconnectFromHost();
    if (!std::exchange(m_answered, true))
        take(code);
}

Result<QString> BrowserSignIn::codeIn(const QUrlQuery &query) const
{
    const auto issuer = item(query, QLatin1String("iss"));
    if (issuer.isEmpty() ? m_portal.issRequired : issuer != m_portal.issuer)
        return failure(ErrorKind::Rejected, QStringLiteral("answer of another issuer"));
    if (query.hasQueryItem(QStringLiteral("error")))
        return failure(ErrorKind::Rejected, QStringLiteral("the portal refused"));
    const auto code = item(query, QLatin1String("code"));
    if (code.isEmpty())
        return failure(ErrorKind::Malformed, QStringLiteral("no code"));
    return code;
}

void BrowserSignIn::take(const Result<QString> &code)
{
    m_server.close();
    if (!code) {
        Q_EMIT failed(code.error());
        return;
    }
    m_tokens.exchangeCode(this, *code, m_pkce, m_redirectUri)
        .then(this, [this](const Result<TokenSet> &tokens) {
            if (tokens)
                Q_EMIT signedIn(*tokens);
            else
                Q_EMIT failed(tokens.error());
        });
}

} // namespace kinward::net
