#include "tests/journey/Steps.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QFile>
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

void shootRecords(Player &player)
{
    player.step(QStringLiteral("Home"));
    player.widget(QStringLiteral("homePage"));
    for (const auto *section :
        {"Appointments", "Questionnaires", "Prescriptions", "Labs", "Billing"}) {
        player.click(QStringLiteral("nav%1").arg(QLatin1String(section)));
        player.waitUntil(QStringLiteral("rows"), [&] {
            return player.isVisible(QStringLiteral("recordList"))
                && player.rows(QStringLiteral("recordList")) > 0;
        });
        player.step(QLatin1String(section));
        player.picture();
    }
    player.click(QStringLiteral("navHome"));
    player.step(QStringLiteral("Home"));
    player.picture();

    player.step(QStringLiteral("Find nothing"));
    player.click(QStringLiteral("navLabs"));
    player.type(QStringLiteral("recordFilter"), QStringLiteral("zzzz"));
    player.picture();

    player.step(QStringLiteral("Settings"));
    player.click(QStringLiteral("navSettings"));
    player.widget(QStringLiteral("settingsPage"));
    player.picture();

    player.step(QStringLiteral("Forget this computer"));
    player.click(QStringLiteral("forgetButton"));
    player.picture();
    closeDialog(player, QStringLiteral("confirmDialog"));
}

void shootSmall(Player &player)
{
    auto *window = player.widget(QStringLiteral("mainWindow"));
    for (const auto width : {900, 700}) {
        window->resize(width, 600);
        for (const auto *page : {"Home", "Labs"}) {
            player.click(player.isVisible(QStringLiteral("nav%1").arg(QLatin1String(page)))
                    ? QStringLiteral("nav%1").arg(QLatin1String(page))
                    : QStringLiteral("mainWindow"));
            player.step(QStringLiteral("%1 at %2").arg(QLatin1String(page)).arg(width));
            player.picture();
        }
    }
}

} // namespace

void takeShots(Player &player)
{
    shootActivation(player);
    shootRecords(player);
    shootSmall(player);
    player.finish();
}

} // namespace kinward::journey
