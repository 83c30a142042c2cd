#include "tests/journey/Steps.h"

#include <QApplication>
#include <QComboBox>
#include <QtTest>

namespace kinward::journey
{

namespace
{

/// The folders in the order of their chooser, which says them in the person's language.
enum Folder { Inbox, Sent, Drafts, Outbox, Archived };

void openFolder(Player &player, Folder folder)
{
    player.widget<QComboBox>(QStringLiteral("mailFolder"))->setCurrentIndex(folder);
}

/// The focus back to the main window, and the first conversation opened; in one column it takes the
/// place of the list, and Esc brings that back.
void openFirst(Player &player)
{
    goTo(player, Qt::Key_4, QStringLiteral("pageMessages"));
    player.tabTo(QStringLiteral("mailList"));
    player.key(Qt::Key_Home);
    player.key(Qt::Key_Return);
    player.waitUntil(QStringLiteral("a conversation to read"),
        [&] { return player.isVisible(QStringLiteral("messageCard")); });
}

void backToList(Player &player)
{
    player.key(Qt::Key_Escape);
    player.widget(QStringLiteral("mailFolder"));
}

void waitForList(Player &player)
{
    goTo(player, Qt::Key_4, QStringLiteral("pageMessages"));
    player.waitUntil(
        QStringLiteral("conversations"),
        [&] {
            return player.isVisible(QStringLiteral("mailList"))
                && player.rows(QStringLiteral("mailList")) > 5;
        },
        60000);
}

void shootReading(Player &player)
{
    player.widget(QStringLiteral("homePage"));
    player.step(QStringLiteral("Messages"));
    waitForList(player);
    player.picture();
    player.step(QStringLiteral("Conversation"));
    openFirst(player);
    player.picture();
    backToList(player);

    player.step(QStringLiteral("Folder with nothing in it"));
    openFolder(player, Archived);
    player.picture();
    openFolder(player, Inbox);
    player.step(QStringLiteral("Find no message"));
    player.type(QStringLiteral("mailFilter"), QStringLiteral("zzzz"));
    player.picture();
    player.type(QStringLiteral("mailFilter"), QString());
}

void compose(Player &player)
{
    player.click(QStringLiteral("composeButton"));
    auto *pane = player.widget(QStringLiteral("composePane"));
    player.waitUntil(QStringLiteral("the window of the message to have the keyboard"),
        [pane] { return pane->isActiveWindow(); });
}

void shootWriting(Player &player)
{
    player.step(QStringLiteral("Compose, whom to write to"));
    compose(player);
    player.picture();
    player.keys(QStringLiteral("n"));
    player.widget(QStringLiteral("recipientPopup"));
    player.picture();
    player.step(QStringLiteral("Compose, nothing written"));
    player.key(Qt::Key_Return);
    player.click(QStringLiteral("sendButton"));
    player.picture();
    player.step(QStringLiteral("Compose, with a file"));
    player.type(QStringLiteral("subjectEdit"), QStringLiteral("Weights of this week"));
    player.widget(QStringLiteral("bodyEdit"))->setFocus();
    player.keys(
        QStringLiteral("Dear Grace, here are the weights of this week. Should we come in?"));
    player.press(QStringLiteral("addFiles"));
    player.waitUntil(QStringLiteral("the dialog for files"), [] {
        return QApplication::activeModalWidget()
            && QApplication::activeModalWidget()->isActiveWindow();
    });
    player.keys(fileToSend(player));
    player.key(Qt::Key_Return);
    player.widget(QStringLiteral("removeAttachment"));
    player.picture();
    player.step(QStringLiteral("Compose at 560"));
    auto *pane = player.widget(QStringLiteral("composePane"));
    const QSize before = pane->size();
    pane->resize(560, 600);
    player.picture();
    pane->resize(before);
    player.key(Qt::Key_Escape);

    player.step(QStringLiteral("Drafts"));
    openFolder(player, Drafts);
    openFirst(player);
    player.picture();
}

/// The portal takes no message, takes it and sends it back, and is not there at all.
void shootTrouble(Player &player)
{
    player.step(QStringLiteral("Sending"));
    setFaults(player, QStringLiteral("status:503@POST .*Communication"));
    player.click(QStringLiteral("messageWrite"));
    player.click(QStringLiteral("sendButton"));
    player.widget(QStringLiteral("sendNotice"));
    player.picture();
    player.step(QStringLiteral("Outbox with a message that waits"));
    player.waitUntil(QStringLiteral("the notice of it"),
        [&] { return player.isVisible(QStringLiteral("outgoingNotice")); });
    if (!player.isVisible(QStringLiteral("mailFolder")))
        player.click(QStringLiteral("conversationBack"));
    openFolder(player, Outbox);
    player.picture();
    openFirst(player);
    player.picture();
    backToList(player);

    player.step(QStringLiteral("A message that came back"));
    setFaults(player, QStringLiteral("status:422@POST .*Communication"));
    player.waitUntil(
        QStringLiteral("the message to come back"),
        [&] {
            return player.widget<QComboBox>(QStringLiteral("mailFolder"))
                ->itemText(Drafts)
                .contains(u'1');
        },
        120000);
    openFolder(player, Drafts);
    openFirst(player);
    player.picture();
    player.click(QStringLiteral("messageWrite"));
    player.widget(QStringLiteral("composeNotice"));
    player.picture();
    player.key(Qt::Key_Escape);
    if (!player.isVisible(QStringLiteral("mailFolder")))
        player.click(QStringLiteral("conversationBack"));

    player.step(QStringLiteral("No connection"));
    setFaults(player, QStringLiteral("reset"));
    openFolder(player, Inbox);
    goTo(player, Qt::Key_4, QStringLiteral("pageMessages"));
    player.key(Qt::Key_F5);
    player.widget(QStringLiteral("messagesNotice"));
    player.picture();
    setFaults(player, {});
    player.key(Qt::Key_F5);
    player.waitUntil(
        QStringLiteral("the connection to be back"),
        [&] { return !player.isVisible(QStringLiteral("messagesNotice")); }, 60000);
}

void shootSizes(Player &player)
{
    auto *window = player.widget(QStringLiteral("mainWindow"));
    const QSize before = window->size();
    for (const QSize size : {QSize(900, 600), QSize(560, 720)}) {
        player.step(QStringLiteral("Messages at %1").arg(size.width()));
        window->resize(size);
        player.picture();
        openFirst(player);
        player.picture();
        backToList(player);
    }
    window->resize(before);
}

} // namespace

void shootMessages(Player &player)
{
    shootReading(player);
    shootWriting(player);
    shootTrouble(player);
    shootSizes(player);
}

} // namespace kinward::journey
