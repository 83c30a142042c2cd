#include "tests/journey/Steps.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QtTest>

namespace kinward::journey
{

namespace
{

QJsonObject portalDescription()
{
    QFile file(qEnvironmentVariable("KINWARD_JOURNEY_PORTAL"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readLine()).object()
                                          : QJsonObject();
}

/// What a demo-only page of the portal answers, asked beside the program and not through it; with a
/// form, posted.
QJsonObject askPortal(Player &player, const QString &path, const QByteArray &form = {})
{
    static const auto portal = portalDescription();
    QNetworkRequest request(QUrl(portal[QLatin1String("base")].toString() + path));
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(portal[QLatin1String("ca")].toString()));
    request.setSslConfiguration(tls);
    QNetworkAccessManager network;
    request.setHeader(
        QNetworkRequest::ContentTypeHeader, QStringLiteral("application/x-www-form-urlencoded"));
    auto *reply = form.isEmpty() ? network.get(request) : network.post(request, form);
    player.waitUntil(
        QStringLiteral("the portal to answer ") + path, [reply] { return reply->isFinished(); });
    return QJsonDocument::fromJson(reply->readAll()).object();
}

} // namespace

Caregiver caregiver()
{
    return {qEnvironmentVariable("KINWARD_JOURNEY_BIRTH_DATE", QStringLiteral("03/14/1942")),
        QStringLiteral("seven quiet herons")};
}

int mailCount(Player &player)
{
    return int(askPortal(player, QStringLiteral("/demo/mailbox"))[QLatin1String("messages")]
                   .toArray()
                   .size());
}

QString newestCode(Player &player, int mailsBefore)
{
    player.waitUntil(QStringLiteral("the e-mail with the code"),
        [&] { return mailCount(player) > mailsBefore; });
    const auto newest
        = askPortal(player, QStringLiteral("/demo/mailbox"))[QLatin1String("messages")][0];
    static const QRegularExpression sixDigits(QStringLiteral("\\b\\d{6}\\b"));
    return sixDigits.match(newest[QLatin1String("text")].toString()).captured();
}

QString captchaAnswer(Player &player)
{
    return askPortal(player, QStringLiteral("/demo/captcha/latest"))[QLatin1String("answer")]
        .toString();
}

void waitForOtherCaptcha(Player &player, const QString &former)
{
    player.waitUntil(
        QStringLiteral("another captcha"), [&] { return captchaAnswer(player) != former; });
    QTest::qWait(300); // made at the portal; now on its way to the page
}

void setFaults(Player &player, const QString &spec)
{
    askPortal(player, QStringLiteral("/demo/faults"), "spec=" + QUrl::toPercentEncoding(spec));
}

QString fileToSend(Player &player)
{
    const QDir folder(qEnvironmentVariable("KINWARD_JOURNEY_PICTURES"));
    QFile file(folder.filePath(QStringLiteral("weights.txt")));
    if (!file.open(QIODevice::WriteOnly) || file.write("Monday 148.2 lb\nTuesday 147.9 lb\n") < 0)
        player.fail(QStringLiteral("the file to send cannot be written"));
    return file.fileName();
}

void letReaderWalk(Player &player, const QString &name)
{
    player.picture();
    const QDir folder(qEnvironmentVariable("KINWARD_JOURNEY_PICTURES"));
    QFile ready(folder.filePath(QStringLiteral("ready-") + name));
    if (!ready.open(QIODevice::WriteOnly))
        player.fail(QStringLiteral("the folder of pictures takes no file"));
    const auto answer = QStringLiteral("walked-") + name;
    player.waitUntil(
        QStringLiteral("the walk to end"), [&] { return folder.exists(answer); }, 120000);
    QFile walked(folder.filePath(answer));
    if (!walked.open(QIODevice::ReadOnly) || walked.readAll().trimmed() != "good")
        player.fail(QStringLiteral("the screen reader did not find everything on ") + name);
}

void goTo(Player &player, Qt::Key number, const QString &page)
{
    auto *window = player.widget(QStringLiteral("mainWindow"));
    window->activateWindow(); // the mailbox or a closed dialog may have the keyboard
    player.waitUntil(
        QStringLiteral("the window to be active"), [window] { return window->isActiveWindow(); });
    player.key(number, Qt::ControlModifier);
    player.widget(page);
}

} // namespace kinward::journey
