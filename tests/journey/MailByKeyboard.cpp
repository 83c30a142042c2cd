#include "tests/journey/Steps.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>

namespace kinward::journey
{

namespace
{

void waitForWindow(Player &player, const QString &name)
{
    const auto *window = player.widget(name);
    player.waitUntil(name + QStringLiteral(" to have the keyboard"),
        [window] { return window->isActiveWindow(); });
}

/// The arrows of the chooser, which knows its folders by their name.
void openFolder(Player &player, const QString &folder)
{
    player.tabTo(QStringLiteral("mailFolder"));
    const auto *chooser = player.widget<QComboBox>(QStringLiteral("mailFolder"));
    player.key(Qt::Key_Home);
    for (int presses = 0; !chooser->currentText().startsWith(folder); ++presses) {
        if (presses > 5)
            player.fail(QStringLiteral("the arrows never reach ") + folder);
        player.key(Qt::Key_Down);
    }
}

/// The first conversation of the folder that says `words`, found in the box above the list; the
/// focus goes to what there is to read.
void openConversation(Player &player, const QString &words)
{
    player.key(Qt::Key_F, Qt::ControlModifier);
    player.keys(words);
    player.waitUntil(QStringLiteral("one conversation with ") + words, [&] {
        return player.isVisible(QStringLiteral("mailList"))
            && player.rows(QStringLiteral("mailList")) == 1;
    });
    player.key(Qt::Key_Down);
    player.key(Qt::Key_Down); // one row: the first arrow leaves the box, this one chooses
    player.key(Qt::Key_Return);
    player.waitUntil(QStringLiteral("a message to have the focus"), [] {
        const auto *focused = QApplication::focusWidget();
        return focused && focused->objectName() == QLatin1String("messageCard");
    });
}

void showAll(Player &player)
{
    player.key(Qt::Key_F, Qt::ControlModifier);
    player.key(Qt::Key_Escape);
}

void readAndAnswer(Player &player)
{
    player.step(QStringLiteral("Messages: a conversation is found and opened"));
    goTo(player, Qt::Key_4, QStringLiteral("pageMessages"));
    openConversation(player, QStringLiteral("potassium"));
    player.picture();

    player.step(QStringLiteral("It is answered"));
    player.press(QStringLiteral("replyButton"));
    waitForWindow(player, QStringLiteral("composePane"));
    player.keys(QStringLiteral("Thank you, we have the list."));
    player.key(Qt::Key_Return, Qt::ControlModifier);
    player.waitUntil(QStringLiteral("the answer to leave"),
        [&] { return !player.isVisible(QStringLiteral("composePane")); });
    waitForWindow(player, QStringLiteral("mainWindow"));
}

void writeAndTakeBack(Player &player)
{
    player.step(QStringLiteral("A new message: who is found by a part of the name"));
    player.key(Qt::Key_N, Qt::ControlModifier);
    waitForWindow(player, QStringLiteral("composePane"));
    player.keys(QStringLiteral("nur"));
    player.widget(QStringLiteral("recipientPopup"));
    player.picture();
    player.key(Qt::Key_Return);
    player.widget(QStringLiteral("recipientChip"));
    player.write(QStringLiteral("subjectEdit"), QStringLiteral("Weights of this week"));
    player.write(QStringLiteral("bodyEdit"), QStringLiteral("Dear Grace, here they are."));

    player.step(QStringLiteral("With a file, whose path is typed"));
    player.press(QStringLiteral("addFiles"));
    player.waitUntil(QStringLiteral("the dialog for files"), [] {
        return QApplication::activeModalWidget()
            && QApplication::activeModalWidget()->isActiveWindow();
    });
    player.keys(fileToSend(player));
    player.key(Qt::Key_Return);
    player.widget(QStringLiteral("removeAttachment"));
    waitForWindow(player, QStringLiteral("composePane"));
    player.picture();

    player.step(QStringLiteral("Sent, and taken back within five seconds"));
    player.press(QStringLiteral("sendButton"));
    waitForWindow(player, QStringLiteral("mainWindow"));
    player.widget(QStringLiteral("sendNotice"));
    player.picture();
    player.key(Qt::Key_U, Qt::AltModifier);
    waitForWindow(player, QStringLiteral("composePane"));
    player.key(Qt::Key_Escape);
    waitForWindow(player, QStringLiteral("mainWindow"));
}

void sendTheDraft(Player &player)
{
    player.step(QStringLiteral("The draft is found, gone on with and sent"));
    openFolder(player, QStringLiteral("Drafts"));
    openConversation(player, QStringLiteral("weights"));
    player.picture();
    player.press(QStringLiteral("messageWrite"));
    waitForWindow(player, QStringLiteral("composePane"));
    if (!player.isVisible(QStringLiteral("removeAttachment")))
        player.fail(QStringLiteral("the draft has lost its file"));
    player.keys(QStringLiteral(" Ines"));
    const auto text = player.widget<QPlainTextEdit>(QStringLiteral("bodyEdit"))->toPlainText();
    if (text != QLatin1String("Dear Grace, here they are. Ines"))
        player.fail(QStringLiteral("the draft says: ") + text);
    player.key(Qt::Key_Return, Qt::ControlModifier);
    waitForWindow(player, QStringLiteral("mainWindow"));

    player.step(QStringLiteral("It leaves the outbox and stands in the folder of what was sent"));
    showAll(player);
    openFolder(player, QStringLiteral("Outbox"));
    player.picture();
    openFolder(player, QStringLiteral("Sent"));
    player.waitUntil(QStringLiteral("the message to be sent"),
        [&] { return player.widget<QLabel>(QStringLiteral("noticeText")) != nullptr; });
    openConversation(player, QStringLiteral("weights"));
    player.picture();
}

void markAndPutAway(Player &player)
{
    player.step(QStringLiteral("A conversation is marked as unread"));
    showAll(player);
    openFolder(player, QStringLiteral("Inbox"));
    const auto *chooser = player.widget<QComboBox>(QStringLiteral("mailFolder"));
    const QString before = chooser->currentText();
    openConversation(player, QStringLiteral("shuttle"));
    player.key(Qt::Key_U, Qt::ControlModifier);
    player.waitUntil(
        QStringLiteral("one more to be unread"), [&] { return chooser->currentText() != before; });

    player.step(QStringLiteral("A conversation is archived, and found there"));
    showAll(player);
    const int rows = player.rows(QStringLiteral("mailList"));
    openConversation(player, QStringLiteral("flu shot"));
    player.key(Qt::Key_E, Qt::ControlModifier);
    showAll(player);
    player.waitUntil(QStringLiteral("the inbox to be shorter"),
        [&] { return player.rows(QStringLiteral("mailList")) < rows; });
    openFolder(player, QStringLiteral("Archived"));
    openConversation(player, QStringLiteral("flu shot"));
    player.picture();
}

} // namespace

void writeByKeyboard(Player &player)
{
    readAndAnswer(player);
    showAll(player);
    writeAndTakeBack(player);
    sendTheDraft(player);
    markAndPutAway(player);
}

} // namespace kinward::journey
