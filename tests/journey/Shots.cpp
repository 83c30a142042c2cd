#include "tests/journey/Steps.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>
#include <QtTest>

namespace kinward::journey
{

namespace
{

void closeDialog(Player &player, const QString &dialog)
{
    player.widget(dialog);
    QTest::keyClick(player.widget(dialog), Qt::Key_Escape);
    player.waitUntil(
        dialog + QStringLiteral(" to close"), [&] { return !player.isVisible(dialog); });
}

void shootActivation(Player &player)
{
    player.step(QStringLiteral("Practice"));
    player.widget(QStringLiteral("practicePage"));
    player.picture();
    player.click(QStringLiteral("continueButton"));

    player.step(QStringLiteral("Birth date refused"));
    player.widget(QStringLiteral("birthDatePage"));
    player.type(QStringLiteral("birthDateEdit"), QStringLiteral("01/02/1950"));
    player.click(QStringLiteral("continueButton"));
    player.widget(QStringLiteral("birthDateProblem"));
    player.picture();
    player.type(QStringLiteral("birthDateEdit"), caregiver().birthDate);
    player.click(QStringLiteral("continueButton"));

    player.step(QStringLiteral("Password too common"));
    player.widget(QStringLiteral("credentialsPage"));
    player.picture();
    player.type(QStringLiteral("newPasswordEdit"), QStringLiteral("password1"));
    player.type(QStringLiteral("repeatPasswordEdit"), QStringLiteral("password1"));
    player.type(QStringLiteral("captchaEdit"), captchaAnswer(player));
    player.click(QStringLiteral("termsCheck"));
    player.click(QStringLiteral("continueButton"));
    player.widget(QStringLiteral("newPasswordProblem"));
    player.picture();

    player.step(QStringLiteral("Terms"));
    player.click(QStringLiteral("readTermsButton"));
    player.widget(QStringLiteral("termsText"));
    player.picture();
    player.click(QStringLiteral("closeTermsButton"));

    player.step(QStringLiteral("Captcha question"));
    const auto formerAnswer = captchaAnswer(player);
    player.click(QStringLiteral("otherCaptchaButton"));
    waitForOtherCaptcha(player, formerAnswer);
    player.type(QStringLiteral("newPasswordEdit"), caregiver().password);
    player.type(QStringLiteral("repeatPasswordEdit"), caregiver().password);
    QTest::qWait(500);
    player.picture();
    player.type(QStringLiteral("captchaEdit"), captchaAnswer(player));
    const int mails = mailCount(player);
    player.click(QStringLiteral("continueButton"));

    player.step(QStringLiteral("Code wrong"));
    player.widget(QStringLiteral("codePage"));
    const auto code = newestCode(player, mails);
    player.type(QStringLiteral("codeEdit"),
        code == QLatin1String("000000") ? QStringLiteral("111111") : QStringLiteral("000000"));
    player.click(QStringLiteral("continueButton"));
    player.widget(QStringLiteral("codeProblem"));
    player.picture();
    player.type(QStringLiteral("codeEdit"), code);
    player.click(QStringLiteral("continueButton"));
}

/// Every place of the navigation that shows records, e.g. "Labs".
QStringList places(Player &player)
{
    QStringList out;
    const auto buttons
        = player.widget(QStringLiteral("mainWindow"))
              ->findChildren<QAbstractButton *>(QRegularExpression(QStringLiteral("^nav[A-Z]")));
    for (const auto *button : buttons)
        out.append(button->objectName().mid(3));
    out.removeAll(QStringLiteral("Home"));
    out.removeAll(QStringLiteral("Settings"));
    return out;
}

/// Through the entry of the navigation, which need not be in sight.
void goTo(Player &player, const QString &place)
{
    player.widget(QStringLiteral("mainWindow"))
        ->findChild<QAbstractButton *>(QStringLiteral("nav") + place)
        ->click();
    player.widget(QStringLiteral("page") + place);
}

void shootRecords(Player &player)
{
    player.step(QStringLiteral("Home"));
    waitForRecords(player);
    for (const QString &place : places(player)) {
        goTo(player, place);
        player.step(place);
        player.picture();
    }
    goTo(player, Qt::Key_1, QStringLiteral("homePage"));
    player.step(QStringLiteral("Home"));
    player.picture();

    player.step(QStringLiteral("Find nothing"));
    goTo(player, Qt::Key_6, QStringLiteral("pageLabs"));
    player.type(QStringLiteral("recordFilter"), QStringLiteral("zzzz"));
    player.picture();
    player.type(QStringLiteral("recordFilter"), QString());

    player.step(QStringLiteral("Settings"));
    goTo(player, Qt::Key_Comma, QStringLiteral("settingsPage"));
    player.picture();

    player.step(QStringLiteral("Forget this computer"));
    player.click(QStringLiteral("forgetButton"));
    player.picture();
    closeDialog(player, QStringLiteral("confirmDialog"));
}

void shootSmall(Player &player)
{
    player.widget(QStringLiteral("mainWindow"))->resize(900, 600);
    goTo(player, Qt::Key_1, QStringLiteral("homePage"));
    player.step(QStringLiteral("Home at 900"));
    player.picture();
    goTo(player, Qt::Key_6, QStringLiteral("pageLabs"));
    player.step(QStringLiteral("Labs at 900"));
    player.picture();
}

} // namespace

void takeShots(Player &player)
{
    shootActivation(player);
    shootRecords(player);
    shootMessages(player);
    shootDocuments(player);
    shootSmall(player);
    player.finish();
}

void takeDocumentShots(Player &player)
{
    shootActivation(player);
    shootDocuments(player);
    player.finish();
}

void takeMailShots(Player &player)
{
    shootActivation(player);
    shootMessages(player);
    player.finish();
}

} // namespace kinward::journey
