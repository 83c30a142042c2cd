#include "MailStage.h"
#include "core/models/ThreadListModel.h"
#include "ui/messages/ConversationPane.h"
#include "ui/messages/MessageCard.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>

using namespace kinward;
using namespace kinward::test;
using ui::ComposeRequest;
using Folder = models::ThreadListModel::Folder;

/// The page of the messages, as a person uses it.
class TestMessages : public QObject, private MailStage
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void saysWhatWillAppear()
    {
        m_house->markSynced();
        show();
        QVERIFY(m_house->stage.waitFor("stateTitle"));
        QVERIFY(m_house->stage.text("emergencyLine")
                    .contains(QStringLiteral("call Riverbend Clinic at (555) 010-4477")));
        QVERIFY(m_house->stage.text("emergencyLine").contains(QStringLiteral("911")));
    }

    void isLoadingUntilSomethingWasRead()
    {
        show();
        QVERIFY(m_house->stage.isShown("messagesState"));
        fill();
        QTRY_VERIFY(m_house->stage.isShown("mailList"));
    }

    void openingIsReading()
    {
        fill();
        show();
        QCOMPARE(rows(), 2);
        QCOMPARE(m_house->mail.unread(), 2);
        QVERIFY(m_house->stage.isShown("conversationNothing")); // nothing is opened by itself
        click(0);
        QTRY_COMPARE(m_house->mail.unread(), 1);
        QCOMPARE(m_house->stage.text("conversationTopic"), QStringLiteral("Pills"));
        QCOMPARE(cards().size(), 2);
        QCOMPARE(cards().constFirst()->findChild<QLabel *>(QStringLiteral("messageBody"))->text(),
            QStringLiteral("Take them at night."));
        // The mark goes to the portal when there is one.
        QVERIFY(
            m_house->session.mailbox().outgoing().marks().value(QStringLiteral("p1")).isPending);
    }

    void theKeyboardIsEnough()
    {
        fill();
        show();
        QVERIFY(m_house->stage.tabTo("mailList"));
        m_house->stage.key(Qt::Key_Down);
        m_house->stage.key(Qt::Key_Return);
        QTRY_COMPARE(m_house->stage.focusName(), QStringLiteral("messageCard"));
        QSignalSpy asked(m_page, &ui::MessagesPage::composeRequested);
        m_house->stage.key(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(asked.count(), 1);
        m_house->stage.key(Qt::Key_Escape);
        QCOMPARE(m_house->stage.focusName(), QStringLiteral("mailList"));
        m_house->stage.key(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(m_house->stage.focusName(), QStringLiteral("mailFilter"));
        m_house->stage.keys(QStringLiteral("shoe"));
        QCOMPARE(rows(), 1);
        m_house->stage.key(Qt::Key_Escape);
        QCOMPARE(rows(), 2);
        m_house->stage.click("composeButton");
        QCOMPARE(asked.count(), 2);
        QVERIFY(asked.at(1).at(0).value<ComposeRequest>().threadId.isEmpty());
    }

    void repliesToWhoWrote()
    {
        fill();
        show();
        click(0);
        QSignalSpy asked(m_page, &ui::MessagesPage::composeRequested);
        m_house->stage.click("replyButton");
        QCOMPARE(asked.count(), 1);
        const auto request = asked.at(0).at(0).value<ComposeRequest>();
        QCOMPARE(request.threadId, QStringLiteral("pills"));
        QCOMPARE(request.inResponseTo, QStringLiteral("p1"));
        QCOMPARE(request.subject, QStringLiteral("Pills"));
        QCOMPARE(
            request.recipients.constFirst().reference, QStringLiteral("PractitionerRole/grace"));
    }

    void archivesAndBringsBack()
    {
        fill();
        show();
        click(0);
        m_house->stage.click("archiveButton");
        QCOMPARE(rows(), 1);
        QVERIFY(m_house->stage.isShown("conversationNothing"));
        choose(Folder::Archived);
        QCOMPARE(rows(), 1);
        click(0);
        QCOMPARE(m_house->stage.get<QPushButton>("archiveButton")->text(),
            QStringLiteral("Move to inbox"));
        m_house->stage.click("archiveButton");
        QCOMPARE(rows(), 0);
        choose(Folder::Inbox);
        QCOMPARE(rows(), 2);
    }

    void marksAsUnreadAndLeavesItSo()
    {
        fill();
        show();
        click(1);
        QTRY_COMPARE(m_house->mail.unread(), 1);
        m_house->stage.click("unreadButton");
        QCOMPARE(m_house->mail.unread(), 2);
        QVERIFY(m_house->stage.isShown("conversationNothing"));
        click(1);
        QTRY_COMPARE(m_house->mail.unread(), 1);
    }

    void whatArrivesInFrontOfThePersonIsRead()
    {
        fill();
        show();
        click(0);
        QTRY_COMPARE(m_house->mail.unread(), 1);
        test::fill(m_house->records(),
            {letter({"p3", "pills", "One more thing", "2026-11-22T09:29:00-05:00"})});
        QTRY_COMPARE(cards().size(), 3);
        QTRY_COMPARE(m_house->mail.unread(), 1);
    }

    void draftsAndWhatWaitsAreWithinReach()
    {
        fill();
        const auto message = draft(QStringLiteral("soon"));
        show();
        choose(Folder::Drafts);
        QCOMPARE(rows(), 1);
        click(0);
        QSignalSpy asked(m_page, &ui::MessagesPage::composeRequested);
        m_house->stage.click("messageWrite");
        QCOMPARE(asked.at(0).at(0).value<ComposeRequest>().draftId, message.id);
        auto &outgoing = m_house->session.mailbox().outgoing();
        QVERIFY(outgoing.enqueue(message));
        choose(Folder::Outbox);
        QCOMPARE(rows(), 1);
        click(0);
        QCOMPARE(m_house->stage.text("messageState"), QStringLiteral("Waiting to be sent"));
        m_house->stage.click("messageWrite");
        QCOMPARE(asked.at(1).at(0).value<ComposeRequest>().draftId, message.id);
        QCOMPARE(outgoing.find(message.id)->state, outbox::OutgoingState::Draft);
    }

    void discardingAsksFirst()
    {
        const auto message = draft(QStringLiteral("never mind"));
        m_house->markSynced();
        show();
        choose(Folder::Drafts);
        click(0);
        ui::Question asked;
        std::function<void()> agree;
        m_page->setAsker([&](QWidget *, const ui::Question &question, std::function<void()> yes) {
            asked = question;
            agree = std::move(yes);
        });
        m_house->stage.click("messageDiscard");
        QVERIFY(!asked.explanation.isEmpty());
        QVERIFY(m_house->session.mailbox().outgoing().find(message.id));
        agree();
        QVERIFY(!m_house->session.mailbox().outgoing().find(message.id));
        QCOMPARE(rows(), 0);
    }

    void aMessageThatCameBackIsNotOverlooked()
    {
        fill();
        const auto message = draft(QStringLiteral("too long"));
        auto &outgoing = m_house->session.mailbox().outgoing();
        QVERIFY(outgoing.enqueue(message));
        QVERIFY(outgoing.noteSending(message.id, false));
        QVERIFY(outgoing.noteRefused(
            message.id, {QStringLiteral("too-long"), QStringLiteral("It is too long."), 422, {}}));
        show();
        QVERIFY(m_house->stage.isShown("outgoingNotice"));
        m_house->stage.get("outgoingNotice")->findChild<QPushButton *>()->click();
        QCOMPARE(rows(), 1);
        click(0);
        QVERIFY(
            m_house->stage.wordsOf("messageReason").contains(QStringLiteral("It is too long.")));
    }

    void withoutPermissionItSaysSoAndKeepsWhatWasWritten()
    {
        fill();
        show();
        QVERIFY(m_house->stage.isShown("mailList"));
        m_house->permit({QStringLiteral("appointments")});
        QTRY_VERIFY(m_house->stage.isShown("messagesState"));
        QVERIFY(m_house->stage.wordsOf("messagesState")
                    .contains(QStringLiteral("not part of your access")));
        QVERIFY(!m_house->stage.isShown("composeButton"));
        draft(QStringLiteral("mine"));
        QTRY_VERIFY(m_house->stage.isShown("messagesNotice"));
        choose(Folder::Drafts);
        QCOMPARE(rows(), 1);
    }

    void saysHowOldTheMessagesAreWithoutAConnection()
    {
        fill();
        show();
        QVERIFY(m_house->goOffline());
        QVERIFY(m_house->stage.waitFor("messagesNotice"));
        QVERIFY(m_house->stage.wordsOf("messagesNotice").contains(QStringLiteral("7:30 AM")));
    }

    void isOneColumnWhereThereIsNoRoom()
    {
        fill();
        show();
        m_house->stage.window().setMinimumSize(0, 0);
        m_house->stage.window().resize(480, 600);
        QTRY_VERIFY(!m_house->stage.isShown("conversationNothing"));
        click(0);
        QTRY_VERIFY(!m_house->stage.isShown("mailList"));
        QVERIFY(m_house->stage.isShown("conversationBack"));
        m_house->stage.click("conversationBack");
        QVERIFY(m_house->stage.isShown("mailList"));
    }

    void opensAMessageFromElsewhere()
    {
        fill();
        show();
        m_page->openMessage(QStringLiteral("s1"));
        QCOMPARE(m_house->stage.text("conversationTopic"), QStringLiteral("Shoes"));
        m_page->openMessage(QStringLiteral("nowhere"));
        QCOMPARE(m_house->stage.text("conversationTopic"), QStringLiteral("Shoes"));
    }

    void everyControlHasAName()
    {
        fill();
        show();
        click(0);
        QCOMPARE(m_house->stage.namelessControls(), QStringList());
        QVERIFY(m_house->stage.tabTo("replyButton"));
        QVERIFY(m_house->stage.tabTo("messageCard"));
        const QString spoken = cards().constFirst()->accessibleName();
        QVERIFY2(spoken.contains(QStringLiteral("Message from Grace Kim")), qPrintable(spoken));
        QCOMPARE(
            cards().constFirst()->accessibleDescription(), QStringLiteral("Take them at night."));
    }

private:
    void fill()
    {
        test::fill(m_house->records(),
            {header("pills", "Pills"),
                letter({"p1", "pills", "Take them at night.", "2026-11-21T09:00:00-05:00"}),
                letter({"p2", "pills", "I will", "2026-11-21T10:00:00-05:00", true,
                    R"(,"received":"2026-11-21T11:00:00-05:00")"}),
                header("shoes", "Shoes"), letter({"s1", "shoes", "About the shoes"})});
        m_house->markSynced();
    }
    outbox::OutgoingMessage draft(const QString &text)
    {
        auto message = outbox::Outbox::newMessage();
        message.topic = QStringLiteral("A question");
        message.body = text;
        message.recipients
            = {{QStringLiteral("PractitionerRole/grace"), QStringLiteral("Grace Kim"), {}}};
        if (!m_house->session.mailbox().outgoing().saveDraft(message))
            qFatal("a draft is not kept");
        return message;
    }
    void choose(Folder folder)
    {
        auto *box = m_page->findChild<QComboBox *>(QStringLiteral("mailFolder"));
        box->setCurrentIndex(box->findData(QVariant::fromValue(folder)));
    }
    QList<ui::MessageCard *> cards()
    {
        QList<ui::MessageCard *> shown;
        for (auto *card : m_page->findChildren<ui::MessageCard *>()) {
            if (card->isVisible())
                shown.append(card);
        }
        return shown;
    }
};

QTEST_MAIN(TestMessages)
#include "tst_messagespage.moc"
