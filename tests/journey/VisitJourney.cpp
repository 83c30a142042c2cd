#include "tests/journey/Steps.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QtTest>

namespace kinward::journey
{

namespace
{

constexpr int callPatience = 240000; ///< two engines start, on a machine that does other things

QDir folder() { return QDir(qEnvironmentVariable("KINWARD_JOURNEY_PICTURES")); }

/// Tells the practice's side (the script "practice"), which plays beside the program.
void tell(Player &player, const QString &what)
{
    QFile file(folder().filePath(what));
    if (!file.open(QIODevice::WriteOnly))
        player.fail(QStringLiteral("the folder of pictures takes no file"));
}

void waitToBeTold(Player &player, const QString &what)
{
    player.waitUntil(
        QStringLiteral("the practice's side to say “%1”").arg(what),
        [&] { return folder().exists(what); }, callPatience);
}

bool isRead(QAccessibleInterface *part, const QString &words, int depth = 0)
{
    constexpr int deepest = 40;
    if (!part || !part->isValid() || depth > deepest)
        return false;
    for (const auto kind : {QAccessible::Name, QAccessible::Value, QAccessible::Description}) {
        if (part->text(kind).contains(words))
            return true;
    }
    for (int i = 0; i < part->childCount(); ++i) {
        if (isRead(part->child(i), words, depth + 1))
            return true;
    }
    return false;
}

/// Until a screen reader finds these words in the meeting's page.
void waitToRead(Player &player, const QString &words)
{
    auto *view = player.widget(QStringLiteral("meetingView"));
    player.waitUntil(
        QStringLiteral("“%1” in the meeting").arg(words),
        [&] { return isRead(QAccessible::queryAccessibleInterface(view), words); }, callPatience);
}

/// Into the field of the page that has the keyboard.
void typeIntoPage(Player &player, const QString &text)
{
    auto *page = player.widget(QStringLiteral("meetingView"))->focusProxy();
    if (!page)
        player.fail(QStringLiteral("the meeting takes no keys"));
    page->setFocus();
    for (const QChar letter : text)
        QTest::keyClick(page, letter.toLatin1());
    QTest::keyClick(page, Qt::Key_Return);
}

/// Libraries of the engine that this process has loaded.
bool hasEngine()
{
    QFile maps(QStringLiteral("/proc/self/maps"));
    return maps.open(QIODevice::ReadOnly) && maps.readAll().contains("WebEngine");
}

/// Kilobytes of this process's own share of memory.
double memory(Player &player)
{
    QFile file(QStringLiteral("/proc/self/smaps_rollup"));
    if (!file.open(QIODevice::ReadOnly))
        player.fail(QStringLiteral("there is no smaps_rollup"));
    const auto lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("Pss:"))
            return line.simplified().split(' ').value(1).toDouble();
    }
    return 0;
}

void openAppointments(Player &player)
{
    player.click(QStringLiteral("navAppointments"));
    player.widget(QStringLiteral("videoVisit"));
}

} // namespace

void playVisit(Player &player)
{
    activate(player);
    waitForRecords(player);
    if (hasEngine())
        player.fail(QStringLiteral("the program has the engine before anybody joins"));

    player.step(QStringLiteral("The visit can be joined from its appointment"));
    openAppointments(player);
    player.picture();
    player.click(QStringLiteral("joinVisit"));

    player.step(QStringLiteral("The program says that a visit is under way"));
    player.widget(QStringLiteral("visitStrip"));
    waitToBeTold(player, QStringLiteral("in-the-room"));
    player.picture();

    player.step(QStringLiteral("Messages are read meanwhile"));
    player.click(QStringLiteral("navMessages"));
    player.widget(QStringLiteral("pageMessages"));
    player.picture();

    player.step(QStringLiteral("The visit is left, and its note stays with the appointment"));
    player.waitUntil(
        QStringLiteral("the visit to be left"),
        [&] { return !player.isVisible(QStringLiteral("visitStrip")); }, 2 * callPatience);
    openAppointments(player);
    player.picture();
    if (hasEngine())
        player.fail(QStringLiteral("the program itself has loaded the engine"));
    waitToBeTold(player, QStringLiteral("practice-is-alone"));
    player.finish();
}

void playVisitRoom(Player &player)
{
    player.step(QStringLiteral("Camera, microphone and speaker are looked at before"));
    player.widget(QStringLiteral("checkPage"));
    player.widget(QStringLiteral("cameraPicture"));
    player.waitUntil(
        QStringLiteral("the camera to work"),
        [&] {
            return player.widget<QLabel>(QStringLiteral("cameraStatus"))
                ->text()
                .contains(QLatin1String("works"));
        },
        callPatience);
    player.waitUntil(
        QStringLiteral("the microphone to hear"),
        [&] {
            return player.widget<QLabel>(QStringLiteral("microphoneStatus"))
                ->text()
                .contains(QLatin1String("hears you"));
        },
        callPatience);
    letReaderWalk(player, QStringLiteral("Check"));
    player.press(QStringLiteral("joinButton"));

    player.step(QStringLiteral("A wrong password does not open the door"));
    waitToRead(player, QStringLiteral("Meeting password"));
    typeIntoPage(player, QStringLiteral("birch-77"));
    waitToRead(player, QStringLiteral("the password does not fit this link"));
    player.picture();

    player.step(QStringLiteral("The right one leads to the waiting room"));
    player.click(QStringLiteral("passwordButton"));
    typeIntoPage(player, QApplication::clipboard()->text());
    waitToRead(player, QStringLiteral("The practice knows that you are here"));
    player.picture();
    tell(player, QStringLiteral("waiting"));

    player.step(QStringLiteral("The practice lets in, and both see and hear each other"));
    waitToRead(player, QStringLiteral("They can see and hear you."));
    tell(player, QStringLiteral("in-the-room"));
    letReaderWalk(player, QStringLiteral("Room"));
    waitToBeTold(player, QStringLiteral("seen-and-heard"));

    player.step(QStringLiteral("Muted with the window's own button"));
    player.click(QStringLiteral("microphoneButton"));
    waitToRead(player, QStringLiteral("your microphone is off"));
    player.picture();
    tell(player, QStringLiteral("muted"));

    player.step(QStringLiteral("A private note beside the visit"));
    player.click(QStringLiteral("noteButton"));
    player.widget(QStringLiteral("noteEdit"))->setFocus();
    player.keys(QStringLiteral("Ask about the new tablets"));
    player.picture();
    QTest::qWait(1500); // it is kept at most a second later

    player.step(QStringLiteral("Leaving asks once"));
    player.click(QStringLiteral("leaveButton"));
    player.widget(QStringLiteral("leaveDialog"));
    player.picture();
    player.click(QStringLiteral("confirmButton"));

    player.step(QStringLiteral("The visit was left, and its window is closed"));
    player.widget(QStringLiteral("leftPage"));
    player.picture();
    player.click(QStringLiteral("closeVisit"));
}

void playManyVisits(Player &player)
{
    constexpr int visits = 5;
    activate(player);
    waitForRecords(player);
    openAppointments(player);
    QTest::qWait(3000); // at rest
    const double before = memory(player);
    QList<double> after;
    for (int i = 1; i <= visits; ++i) {
        player.step(QStringLiteral("Visit %1").arg(i));
        player.click(QStringLiteral("joinVisit"));
        player.widget(QStringLiteral("visitStrip"));
        player.waitUntil(
            QStringLiteral("the visit to be left"),
            [&] { return !player.isVisible(QStringLiteral("visitStrip")); }, callPatience);
        QTest::qWait(3000);
        after.append(memory(player));
    }
    QFile file(folder().filePath(QStringLiteral("memory.json")));
    if (!file.open(QIODevice::WriteOnly))
        player.fail(QStringLiteral("the folder of pictures takes no file"));
    const QJsonObject figures{{QStringLiteral("before"), before / 1024},
        {QStringLiteral("first"), after.constFirst() / 1024},
        {QStringLiteral("last"), after.constLast() / 1024}};
    file.write(QJsonDocument(figures).toJson(QJsonDocument::Compact));
    file.close();
    player.finish();
}

void playOneOfManyVisits(Player &player)
{
    player.press(QStringLiteral("joinButton"));
    player.waitUntil(
        QStringLiteral("the meeting's page"),
        [&] { return player.isVisible(QStringLiteral("meetingView")); }, callPatience);
    player.click(QStringLiteral("leaveButton"));
    player.widget(QStringLiteral("leaveDialog"));
    player.click(QStringLiteral("confirmButton"));
    player.click(QStringLiteral("closeVisit"));
}

void takeVisitShots(Player &player)
{
    activate(player);
    waitForRecords(player);
    goTo(player, Qt::Key_2, QStringLiteral("pageAppointments"));
    if (!player.isVisible(QStringLiteral("videoVisit"))) { // one column, where text is large
        player.tabTo(QStringLiteral("recordList"));
        player.key(Qt::Key_Return);
    }
    player.widget(QStringLiteral("videoVisit"));
    player.step(QStringLiteral("Visit of an appointment"));
    player.picture();
    player.click(QStringLiteral("joinVisit"));
    player.widget(QStringLiteral("visitStrip"));
    player.waitUntil(
        QStringLiteral("the visit to be left"),
        [&] { return !player.isVisible(QStringLiteral("visitStrip")); }, callPatience);
    player.finish();
}

void shootVisitRoom(Player &player)
{
    player.step(QStringLiteral("Check"));
    player.widget(QStringLiteral("cameraPicture"));
    QTest::qWait(5000); // camera, microphone and connection have been looked at
    player.picture();
    player.press(QStringLiteral("joinButton"));
    player.step(QStringLiteral("Room"));
    player.waitUntil(
        QStringLiteral("the meeting's page"),
        [&] { return player.isVisible(QStringLiteral("meetingView")); }, callPatience);
    QTest::qWait(1500); // painted
    player.picture();
    player.step(QStringLiteral("Note"));
    player.click(QStringLiteral("noteButton"));
    player.widget(QStringLiteral("noteEdit"))->setFocus();
    player.keys(QStringLiteral("Ask about the new tablets"));
    QTest::qWait(1500); // kept
    player.picture();
    player.step(QStringLiteral("Leave"));
    player.click(QStringLiteral("leaveButton"));
    player.widget(QStringLiteral("leaveDialog"));
    player.picture();
    player.click(QStringLiteral("confirmButton"));
    player.step(QStringLiteral("Left"));
    player.widget(QStringLiteral("leftPage"));
    player.picture();
    player.click(QStringLiteral("closeVisit"));
}

} // namespace kinward::journey
