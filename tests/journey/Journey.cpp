#include "tests/journey/Steps.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>

namespace kinward::journey
{

namespace
{

constexpr std::array sections{"Appointments", "Questionnaires", "Prescriptions", "Labs", "Billing"};

void openSection(Player &player, const char *section)
{
    player.click(QStringLiteral("nav%1").arg(QLatin1String(section)));
    player.widget(QStringLiteral("page%1").arg(QLatin1String(section)));
}

void walkAsReader(Player &player, const char *section, const QString &filter)
{
    const auto name = QString::fromLatin1(section);
    player.step(QStringLiteral("The screen reader walks ") + name);
    openSection(player, section);
    player.type(QStringLiteral("recordFilter"), filter);
    if (player.rows(QStringLiteral("recordList")) < 1)
        player.fail(QStringLiteral("the page has no rows"));
    letReaderWalk(player, name);
}

/// A link for somebody outside, about to be made of the document that is chosen.
void walkSharingAsReader(Player &player)
{
    player.step(QStringLiteral("The screen reader walks the dialog that shares"));
    player.click(QStringLiteral("shareDocument"));
    player.widget(QStringLiteral("shareDialog"));
    player.click(QStringLiteral("outsideChoice"));
    letReaderWalk(player, QStringLiteral("Sharing"));
    player.key(Qt::Key_Escape);
}

/// A conversation with a file, and the window of a new message.
void walkMessagesAsReader(Player &player)
{
    player.step(QStringLiteral("The screen reader walks a conversation"));
    openSection(player, "Messages");
    player.widget(QStringLiteral("mailList"))->setFocus();
    player.key(Qt::Key_Home);
    player.key(Qt::Key_Return);
    player.widget(QStringLiteral("messageCard"));
    letReaderWalk(player, QStringLiteral("Messages"));
    player.step(QStringLiteral("The screen reader walks a new message"));
    player.click(QStringLiteral("composeButton"));
    player.widget(QStringLiteral("composePane"));
    letReaderWalk(player, QStringLiteral("Compose"));
}

} // namespace

void activate(Player &player)
{
    player.step(
        QStringLiteral("The invite is open: the practice is named before anything is asked"));
    player.widget(QStringLiteral("practicePage"));
    player.waitUntil(QStringLiteral("the demo mailbox"),
        [&] { return player.isVisible(QStringLiteral("demoMailbox")); });
    player.picture();
    player.click(QStringLiteral("continueButton"));

    player.step(QStringLiteral("A wrong birth date is answered without a hint"));
    player.widget(QStringLiteral("birthDatePage"));
    player.type(QStringLiteral("birthDateEdit"), QStringLiteral("01/02/1950"));
    player.click(QStringLiteral("continueButton"));
    player.widget(QStringLiteral("birthDateProblem"));
    player.picture();

    player.step(QStringLiteral("The patient's birth date"));
    player.type(QStringLiteral("birthDateEdit"), caregiver().birthDate);
    player.picture();
    player.click(QStringLiteral("continueButton"));

    player.step(QStringLiteral("Password, captcha and terms"));
    player.widget(QStringLiteral("credentialsPage"));
    player.type(QStringLiteral("newPasswordEdit"), caregiver().password);
    player.type(QStringLiteral("repeatPasswordEdit"), caregiver().password);
    player.picture();

    player.step(QStringLiteral("The terms can be read in full"));
    player.click(QStringLiteral("readTermsButton"));
    player.widget(QStringLiteral("termsText"));
    player.picture();
    player.click(QStringLiteral("closeTermsButton"));

    player.step(QStringLiteral("The captcha has a question in words, too"));
    const auto formerAnswer = captchaAnswer(player);
    player.click(QStringLiteral("otherCaptchaButton"));
    waitForOtherCaptcha(player, formerAnswer);
    player.picture();

    player.step(QStringLiteral("The captcha is answered and the terms are accepted"));
    player.type(QStringLiteral("captchaEdit"), captchaAnswer(player));
    player.click(QStringLiteral("termsCheck"));
    player.picture();
    const int mails = mailCount(player);
    player.click(QStringLiteral("continueButton"));

    player.step(
        QStringLiteral("The one-time code comes by e-mail, and is copied from the demo mailbox"));
    player.widget(QStringLiteral("codePage"));
    const auto code = newestCode(player, mails);
    player.click(QStringLiteral("copyCodeButton"));
    player.waitUntil(QStringLiteral("the code on the clipboard"),
        [&] { return QApplication::clipboard()->text() == code; });
    player.type(QStringLiteral("codeEdit"), code);
    player.picture();
    if (player.isVisible(QStringLiteral("codePage")))
        player.click(QStringLiteral("continueButton"));
}

void waitForRecords(Player &player)
{
    player.widget(QStringLiteral("homePage"));
    player.waitUntil(
        QStringLiteral("the records to be read"),
        [&] {
            // "Updated today, 9:12 AM" in any language: the only text there with the time.
            return player.widget<QLabel>(QStringLiteral("syncState"))->text().contains(u':');
        },
        60000);
}

void playJourney(Player &player)
{
    activate(player);

    player.step(QStringLiteral("Home"));
    waitForRecords(player);
    player.picture();

    for (const auto *section : sections) {
        player.step(QLatin1String(section));
        openSection(player, section);
        if (player.rows(QStringLiteral("recordList")) < 1)
            player.fail(QStringLiteral("the page has no rows"));
        player.picture();
    }

    player.step(QStringLiteral("The video visit's password is one click from the clipboard"));
    openSection(player, "Appointments");
    player.click(QStringLiteral("copyMeetingPassword"));
    player.waitUntil(QStringLiteral("the password on the clipboard"), [&] {
        return QApplication::clipboard()->text()
            == player.widget<QLabel>(QStringLiteral("meetingPassword"))->text();
    });
    player.picture();

    player.step(QStringLiteral("Settings"));
    player.click(QStringLiteral("navSettings"));
    player.widget(QStringLiteral("settingsPage"));
    player.picture();
    player.finish();
}

void playForScreenReader(Player &player)
{
    activate(player);
    waitForRecords(player);
    walkAsReader(player, "Labs", QStringLiteral("CBC"));
    walkAsReader(player, "Allergies", {});
    walkAsReader(player, "Documents", QStringLiteral("kidney"));
    walkSharingAsReader(player);
    walkMessagesAsReader(player);
    player.finish();
}

void playImported(Player &player)
{
    activate(player);
    player.step(QStringLiteral("Home, with a record that came from elsewhere"));
    waitForRecords(player);
    player.picture();

    QJsonObject counts;
    for (const auto *section : sections) {
        player.step(QStringLiteral("%1 are counted").arg(QLatin1String(section)));
        openSection(player, section);
        counts[QString::fromLatin1(section).toLower()]
            = player.isVisible(QStringLiteral("recordList"))
            ? player.rows(QStringLiteral("recordList"))
            : 0;
        player.picture();
    }
    QFile file(qEnvironmentVariable("KINWARD_JOURNEY_COUNTS"));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(counts).toJson()) < 0)
        player.fail(QStringLiteral("the counts cannot be written"));
    file.close();
    player.finish();
}

} // namespace kinward::journey
