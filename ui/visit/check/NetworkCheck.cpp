#include "ui/visit/check/NetworkCheck.h"

#include <QHostAddress>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <algorithm>

namespace kinward::visit
{

namespace
{

constexpr std::chrono::milliseconds patience{5000};
/// There and back: what a talk bears before people interrupt each other (ITU-T G.114: 150 ms a
/// way).
constexpr std::chrono::milliseconds slow{300};

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

QSslConfiguration configurationFor(const QUrl &origin, const QByteArray &authorities)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (!authorities.isEmpty() && isLoopback(origin.host()))
        configuration.addCaCertificates(QSslCertificate::fromData(authorities));
    return configuration;
}

} // namespace

NetworkFinding judgeAnswers(QList<std::chrono::milliseconds> took, int asked)
{
    if (took.isEmpty())
        return {};
    const auto middle = took.begin() + took.size() / 2;
    std::nth_element(took.begin(), middle, took.end());
    const bool isFast = *middle <= slow;
    const bool isWhole = took.size() == asked;
    return {isFast && isWhole ? NetworkFinding::Good : NetworkFinding::Slow, *middle,
        isFast && !isWhole};
}

NetworkCheck::NetworkCheck(const QByteArray &authorities, QObject *parent)
    : QObject(parent)
    , m_authorities(authorities)
{
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

NetworkCheck::~NetworkCheck() { stop(); }

void NetworkCheck::start(const QUrl &link)
{
    stop();
    m_took.clear();
    m_count = 0;
    m_origin = QUrl();
    m_origin.setScheme(link.scheme());
    m_origin.setHost(link.host());
    m_origin.setPort(link.port());
    m_origin.setPath(QStringLiteral("/"));
    ask();
}

void NetworkCheck::stop()
{
    if (!m_reply)
        return;
    disconnect(m_reply, nullptr, this, nullptr);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

void NetworkCheck::ask()
{
    ++m_count;
    QNetworkRequest request(m_origin);
    request.setSslConfiguration(configurationFor(m_origin, m_authorities));
    request.setTransferTimeout(int(patience.count()));
    request.setAttribute(
        QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    m_asked.start();
    QNetworkReply *reply = m_manager.head(request);
    m_reply = reply;
    // Without what it takes to connect, which a meeting does once.
    connect(reply, &QNetworkReply::requestSent, this, [this] { m_asked.start(); });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { take(reply); });
}

void NetworkCheck::take(QNetworkReply *reply)
{
    const std::chrono::milliseconds took(m_asked.elapsed());
    const bool isAnswered = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt() > 0;
    const bool isUnsafe = reply->error() == QNetworkReply::SslHandshakeFailedError;
    reply->deleteLater();
    m_reply.clear();
    if (isUnsafe) {
        Q_EMIT finished({NetworkFinding::Unsafe, {}});
        return;
    }
    if (isAnswered)
        m_took += took;
    // Who does not answer at first will not do so five times: nobody should wait for that.
    if (m_took.isEmpty() || m_count == questions)
        Q_EMIT finished(judgeAnswers(m_took, m_count));
    else
        ask();
}

} // namespace kinward::visit
