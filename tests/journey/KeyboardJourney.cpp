#include "tests/journey/Steps.h"

#include <QApplication>
#include <QLabel>

#include <utility>

namespace kinward::journey
{

namespace
{

/// From the list into the detail, whose first value says what it is, and back.
void readFirst(Player &player)
{
    player.waitUntil(QStringLiteral("rows"), [&] {
        return player.isVisible(QStringLiteral("recordList"))
            && player.rows(QStringLiteral("recordList")) > 0;
    });
    player.tabTo(QStringLiteral("recordList"));
    player.key(Qt::Key_Return);
    const auto *value = QApplication::focusWidget();
    if (!player.widget(QStringLiteral("recordDetail"))->isAncestorOf(value)
        || value->accessibleName().isEmpty())
        player.fail(QStringLiteral("Enter does not lead to the record"));
    player.key(Qt::Key_Escape);
    if (QApplication::focusWidget()->objectName() != QLatin1String("recordList"))
        player.fail(QStringLiteral("Esc does not lead back to the list"));
}

/// Through the navigation: its arrows choose, the space bar opens.
void walkTo(Player &player, const QString &place, const QString &former)
{
    player.tabTo(QStringLiteral("nav") + former);
    const auto wanted = QStringLiteral("nav") + place;
    for (int presses = 0; QApplication::focusWidget()->objectName() != wanted; ++presses) {
        if (presses > 20)
            player.fail(QStringLiteral("the arrows never reach ") + place);
        player.key(Qt::Key_Down);
    }
    player.key(Qt::Key_Space);
    player.widget(QStringLiteral("page") + place);
}

} // namespace

void playByKeyboard(Player &player)
{
    player.step(QStringLiteral("The invite, by keyboard"));
    player.widget(QStringLiteral("practicePage"));
    player.waitUntil(QStringLiteral("the window to have the keyboard"),
        [] { return QApplication::activeWindow() != nullptr; });
    player.press(QStringLiteral("continueButton"));

    player.step(QStringLiteral("The birth date, and Enter goes on"));
    player.widget(QStringLiteral("birthDatePage"));
    player.write(QStringLiteral("birthDateEdit"), caregiver().birthDate);
    player.picture();
    player.key(Qt::Key_Return);

    player.step(QStringLiteral("Back and forward again: what was typed is still there"));
    player.widget(QStringLiteral("credentialsPage"));
    player.write(QStringLiteral("newPasswordEdit"), caregiver().password);
    player.write(QStringLiteral("repeatPasswordEdit"), caregiver().password);
    player.press(QStringLiteral("backButton"));
    player.widget(QStringLiteral("birthDatePage"));
    player.press(QStringLiteral("continueButton"));
    player.widget(QStringLiteral("credentialsPage"));

    player.step(QStringLiteral("The captcha's question and the terms"));
    const auto formerAnswer = captchaAnswer(player);
    player.press(QStringLiteral("otherCaptchaButton"));
    waitForOtherCaptcha(player, formerAnswer);
    player.widget(QStringLiteral("captchaEdit"));
    player.write(QStringLiteral("captchaEdit"), captchaAnswer(player));
    player.press(QStringLiteral("termsCheck"));
    player.picture();
    const int mails = mailCount(player);
    player.press(QStringLiteral("continueButton"));

    player.step(QStringLiteral("The code"));
    player.widget(QStringLiteral("codePage"));
    player.write(QStringLiteral("codeEdit"), newestCode(player, mails));
    if (player.isVisible(QStringLiteral("codePage")))
        player.key(Qt::Key_Return);

    player.step(QStringLiteral("Home, and every section by its number"));
    player.widget(QStringLiteral("homePage"));
    player.picture();
    const QStringList pages{QStringLiteral("Appointments"), QStringLiteral("Questionnaires"),
        QStringLiteral("Messages"), QStringLiteral("Prescriptions"), QStringLiteral("Labs"),
        QStringLiteral("Billing")};
    for (int index = 0; index < pages.size(); ++index) {
        player.key(Qt::Key(Qt::Key_2 + index), Qt::ControlModifier);
        player.widget(QStringLiteral("page") + pages[index]);
        const QString list = pages[index] == QLatin1String("Messages")
            ? QStringLiteral("mailList")
            : QStringLiteral("recordList");
        player.waitUntil(QStringLiteral("rows"),
            [&] { return player.isVisible(list) && player.rows(list) > 0; });
    }

    player.step(QStringLiteral("Every other section through the navigation, and a record of each"));
    const QStringList others{QStringLiteral("Conditions"), QStringLiteral("Allergies"),
        QStringLiteral("Immunizations"), QStringLiteral("Vitals"), QStringLiteral("Visits"),
        QStringLiteral("Procedures"), QStringLiteral("CareTeam"), QStringLiteral("CarePlans"),
        QStringLiteral("Insurance"), QStringLiteral("Documents")};
    QString former = pages.last();
    for (const QString &place : others) {
        walkTo(player, place, std::exchange(former, place));
        readFirst(player);
    }

    player.step(QStringLiteral("In a list, the arrows choose and Enter opens"));
    player.tabTo(QStringLiteral("recordList"));
    player.key(Qt::Key_Down);
    player.key(Qt::Key_Return);
    player.picture();
    writeByKeyboard(player);
    player.finish();
}

} // namespace kinward::journey
