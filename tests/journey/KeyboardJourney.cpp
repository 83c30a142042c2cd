#include "tests/journey/Steps.h"

#include <QApplication>
#include <QLabel>

namespace kinward::journey
{

namespace
{

/// Tab to the button and press it with the space bar, as Qt's buttons are on every platform.
void press(Player &player, const QString &button)
{
    player.tabTo(button);
    player.key(Qt::Key_Space);
}

void write(Player &player, const QString &field, const QString &text)
{
    player.tabTo(field);
    player.keys(text);
}

} // namespace

void playByKeyboard(Player &player)
{
    player.step(QStringLiteral("The invite, by keyboard"));
    player.widget(QStringLiteral("practicePage"));
    player.waitUntil(QStringLiteral("the window to have the keyboard"),
        [] { return QApplication::activeWindow() != nullptr; });
    press(player, QStringLiteral("continueButton"));

    player.step(QStringLiteral("The birth date, and Enter goes on"));
    player.widget(QStringLiteral("birthDatePage"));
    write(player, QStringLiteral("birthDateEdit"), caregiver().birthDate);
    player.picture();
    player.key(Qt::Key_Return);

    player.step(QStringLiteral("Back and forward again: what was typed is still there"));
    player.widget(QStringLiteral("credentialsPage"));
    write(player, QStringLiteral("newPasswordEdit"), caregiver().password);
    write(player, QStringLiteral("repeatPasswordEdit"), caregiver().password);
    press(player, QStringLiteral("backButton"));
    player.widget(QStringLiteral("birthDatePage"));
    press(player, QStringLiteral("continueButton"));
    player.widget(QStringLiteral("credentialsPage"));

    player.step(QStringLiteral("The captcha's question and the terms"));
    const auto formerAnswer = captchaAnswer(player);
    press(player, QStringLiteral("otherCaptchaButton"));
    waitForOtherCaptcha(player, formerAnswer);
    player.widget(QStringLiteral("captchaEdit"));
    write(player, QStringLiteral("captchaEdit"), captchaAnswer(player));
    press(player, QStringLiteral("termsCheck"));
    player.picture();
    const int mails = mailCount(player);
    press(player, QStringLiteral("continueButton"));

    player.step(QStringLiteral("The code"));
    player.widget(QStringLiteral("codePage"));
    write(player, QStringLiteral("codeEdit"), newestCode(player, mails));
    if (player.isVisible(QStringLiteral("codePage")))
        player.key(Qt::Key_Return);

    player.step(QStringLiteral("Home, and every section by its number"));
    player.widget(QStringLiteral("homePage"));
    player.picture();
    const QStringList pages{QStringLiteral("Appointments"), QStringLiteral("Questionnaires"),
        QStringLiteral("Prescriptions"), QStringLiteral("Labs"), QStringLiteral("Billing")};
    for (int index = 0; index < pages.size(); ++index) {
        player.key(Qt::Key(Qt::Key_2 + index), Qt::ControlModifier);
        player.widget(QStringLiteral("page") + pages[index]);
        player.waitUntil(QStringLiteral("rows"), [&] {
            return player.isVisible(QStringLiteral("recordList"))
                && player.rows(QStringLiteral("recordList")) > 0;
        });
    }

    player.step(QStringLiteral("In a list, the arrows choose and Enter opens"));
    player.tabTo(QStringLiteral("recordList"));
    player.key(Qt::Key_Down);
    player.key(Qt::Key_Return);
    player.picture();
    player.finish();
}

} // namespace kinward::journey
