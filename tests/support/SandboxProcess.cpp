#include "support/SandboxProcess.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QTest>

namespace kinward::test
{

namespace
{

constexpr int patience = 30000; // milliseconds

const auto program = QStringLiteral(KINWARD_SANDBOX);

} // namespace

SandboxProcess::SandboxProcess(const QStringList &arguments)
    : m_arguments(QStringList{QStringLiteral("serve"), QStringLiteral("--data"), m_data.path(),
                      QStringLiteral("--requests-per-minute"), QStringLiteral("0"),
                      QStringLiteral("--die-with-parent")}
        + arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    start(m_arguments);
}

SandboxProcess::~SandboxProcess()
{
    if (m_process.state() != QProcess::NotRunning)
        stop();
}

void SandboxProcess::start(const QStringList &arguments)
{
    m_process.start(program, arguments);
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            qFatal("kinward-sandbox does not start");
    }
    const auto line = m_process.readLine();
    m_description = QString::fromUtf8(line).trimmed();
    const auto said = QJsonDocument::fromJson(line).object();
    m_base = QUrl(said[QLatin1String("base")].toString());
    m_authorities = QSslCertificate::fromPath(said[QLatin1String("ca")].toString());
    m_network.clearConnectionCache();
}

void SandboxProcess::stop()
{
    m_process.terminate();
    if (!m_process.waitForFinished(patience) || m_process.exitStatus() != QProcess::NormalExit
        || m_process.exitCode() != 0)
        qFatal("kinward-sandbox does not end cleanly");
}

void SandboxProcess::kill()
{
    m_process.kill();
    if (!m_process.waitForFinished(patience))
        qFatal("kinward-sandbox does not end");
}

void SandboxProcess::startAgain(const QStringList &more)
{
    start(
        m_arguments + QStringList{QStringLiteral("--port"), QString::number(m_base.port())} + more);
}

QUrl SandboxProcess::below(const QString &path) const { return QUrl(m_base.toString() + path); }

void SandboxProcess::setFaults(const QString &spec) const
{
    QUrlQuery form;
    form.addQueryItem(QStringLiteral("spec"), QString::fromLatin1(QUrl::toPercentEncoding(spec)));
    if (!post(below(QStringLiteral("/demo/faults")), form).contains("faults"))
        qFatal("these faults are not understood");
}

void SandboxProcess::setClockOffset(int seconds) const
{
    QUrlQuery form;
    form.addQueryItem(QStringLiteral("offset"), QString::number(seconds));
    post(below(QStringLiteral("/demo/clock")), form);
}

void SandboxProcess::changeRecords(const QByteArray &bundle) const
{
    auto asked = request(below(QStringLiteral("/demo/records")));
    asked.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/fhir+json"));
    auto *reply = m_network.post(asked, bundle);
    wait(reply);
    if (!reply->readAll().contains("stored"))
        qFatal("these changes are not understood");
}

int SandboxProcess::requests(const QString &path) const
{
    auto url = below(QStringLiteral("/demo/requests"));
    url.setQuery(QStringLiteral("path=") + path);
    int count = 0;
    const auto entries = QJsonDocument::fromJson(get(url))[QLatin1String("requests")].toArray();
    for (const auto &entry : entries)
        count += entry[QLatin1String("count")].toInt();
    return count;
}

QString SandboxProcess::captchaAnswer(const QString &id) const
{
    return QJsonDocument::fromJson(
        get(below(QStringLiteral("/demo/captcha/") + id)))[QLatin1String("answer")]
        .toString();
}

int SandboxProcess::mailCount(const QString &to) const
{
    int count = 0;
    const auto mails = QJsonDocument::fromJson(
        get(below(QStringLiteral("/demo/mailbox"))))[QLatin1String("messages")]
                           .toArray();
    for (const auto &mail : mails)
        count += mail[QLatin1String("to")].toString() == to ? 1 : 0;
    return count;
}

QString SandboxProcess::latestCode(const QString &to) const
{
    static const QRegularExpression code(
        QStringLiteral("^\\s*(\\d{6})\\s*$"), QRegularExpression::MultilineOption);
    const auto mails = QJsonDocument::fromJson(
        get(below(QStringLiteral("/demo/mailbox"))))[QLatin1String("messages")]
                           .toArray();
    for (const auto &mail : mails) {
        const auto match = code.match(mail[QLatin1String("text")].toString());
        if (mail[QLatin1String("to")].toString() == to && match.hasMatch())
            return match.captured(1);
    }
    return {};
}

QString SandboxProcess::invite(const QStringList &arguments) const
{
    return QString::fromUtf8(
        runTool(QStringList{QStringLiteral("invite"), QStringLiteral("--data"), m_data.path()}
            + arguments))
        .trimmed();
}

void SandboxProcess::endLink(const QString &id, const QString &status, const QString &reason) const
{
    runTool({QStringLiteral("end-link"), QStringLiteral("--data"), m_data.path(),
        QStringLiteral("--link"), id, QStringLiteral("--status"), status,
        QStringLiteral("--reason"), reason});
}

void SandboxProcess::changeLink(const QString &id, const QStringList &permissions) const
{
    QStringList arguments{QStringLiteral("change-link"), QStringLiteral("--data"), m_data.path(),
        QStringLiteral("--link"), id};
    for (const QString &permission : permissions)
        arguments << QStringLiteral("--permission") << permission;
    runTool(arguments);
}

QByteArray SandboxProcess::patientToken(const QString &patientId) const
{
    const auto answer = runTool({QStringLiteral("patient-token"), QStringLiteral("--data"),
        m_data.path(), QStringLiteral("--patient"), patientId});
    return QJsonDocument::fromJson(answer)[QLatin1String("access_token")].toString().toLatin1();
}

QByteArray SandboxProcess::runTool(const QStringList &arguments) const
{
    QProcess tool;
    tool.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    tool.start(program, arguments);
    if (!tool.waitForFinished(patience) || tool.exitCode() != 0)
        qFatal("the front desk's command failed");
    return tool.readAllStandardOutput();
}

QByteArray SandboxProcess::get(const QUrl &url, const QByteArray &bearer) const
{
    auto asked = request(url);
    if (!bearer.isEmpty())
        asked.setRawHeader("Authorization", "Bearer " + bearer);
    auto *reply = m_network.get(asked);
    wait(reply);
    return reply->readAll();
}

QByteArray SandboxProcess::post(const QUrl &url, const QUrlQuery &form) const
{
    return send(url, form)->readAll();
}

QUrl SandboxProcess::redirectOf(const QUrl &url, const QUrlQuery &form) const
{
    return QUrl::fromEncoded(send(url, form)->rawHeader("Location"));
}

QNetworkReply *SandboxProcess::send(const QUrl &url, const QUrlQuery &form) const
{
    auto asked = request(url);
    asked.setHeader(
        QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    auto *reply = m_network.post(asked, form.toString(QUrl::FullyEncoded).toLatin1());
    wait(reply);
    return reply;
}

QNetworkRequest SandboxProcess::request(const QUrl &url) const
{
    QNetworkRequest asked(url);
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(m_authorities);
    asked.setSslConfiguration(tls);
    asked.setAttribute(
        QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    return asked;
}

void SandboxProcess::wait(QNetworkReply *reply) const
{
    if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, patience))
        qFatal("kinward-sandbox does not answer");
    reply->deleteLater();
}

} // namespace kinward::test
