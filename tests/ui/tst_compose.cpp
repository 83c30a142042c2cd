#include "ComposeStage.h"
#include "ui/messages/ComposeWords.h"

#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QMimeData>
#include <QPlainTextEdit>

using namespace kinward;
using namespace kinward::ui;
using outbox::OutgoingState;
using test::ComposeStage;
using test::messageWith;

namespace
{

/// A file that begins as a PDF does; several pieces long.
QByteArray pdfBytes()
{
    QByteArray bytes("%PDF-1.4\n");
    for (int number = 0; bytes.size() < 1'300'000; ++number)
        bytes += QByteArray::number(number * 7919) + '\n';
    return bytes;
}

QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
    return file.fileName();
}

} // namespace

/// Messages written and sent by keyboard, to a real portal.
class TestCompose : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_house = std::make_unique<test::UiHouse>(
            QStringList{QStringLiteral("--reply-after"), QStringLiteral("1")});
        m_session = m_house->addPerson();
        QVERIFY(m_session);
        QCOMPARE(m_session->mailbox().access().writing, care::SectionAccess::Granted);
    }
    void init()
    {
        m_answers = {};
        m_desk = std::make_unique<ComposeDesk>(*m_session, m_house->theme);
        m_desk->setAsker(m_answers.asker());
    }
    void cleanup()
    {
        m_desk.reset();
        for (const auto &draft : outgoing().drafts())
            QVERIFY(outgoing().discard(draft.id));
    }
    void cleanupTestCase() { m_house.reset(); }

    void goesOutAndIsAnswered()
    {
        const QByteArray bytes = pdfBytes();
        const QString path = write(m_folder, QStringLiteral("Blood pressure.pdf"), bytes);
        m_desk->setFilesChooser(
            [path](QWidget *, const QString &,
                const std::function<void(const QStringList &)> &chosen) { chosen({path}); });
        QPointer<ComposePane> pane = m_desk->open({});
        ComposeStage stage(pane);
        QCOMPARE(stage.focused(), QStringLiteral("recipientEdit"));
        stage.type(QStringLiteral("gra"));
        QVERIFY(stage.isShown("recipientPopup"));
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.chips(), QStringList{QStringLiteral("Grace Kim, RN")});
        QVERIFY(!stage.isShown("recipientPopup"));
        stage.key(Qt::Key_Tab);
        QCOMPARE(stage.focused(), QStringLiteral("subjectEdit"));
        stage.type(QStringLiteral("Blood pressure this week"));
        stage.key(Qt::Key_Tab);
        QCOMPARE(stage.focused(), QStringLiteral("bodyEdit"));
        stage.type(QStringLiteral("The numbers are in the file.\nIs that all right?"));
        QVERIFY(stage.tabTo("addFiles"));
        stage.key(Qt::Key_Space);
        QTRY_COMPARE(pane->message().attachments.size(), 1);
        QTRY_COMPARE(stage.text("savedLine"), QStringLiteral("Saved on this computer"));
        QCOMPARE(test::namelessControls(pane), QStringList());

        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane);
        auto *bar = m_desk->bar();
        QVERIFY(!bar->isHidden());
        QCOMPARE(barText(), QStringLiteral("Sending your message to Grace Kim, RN…"));
        QCOMPARE(outgoing().queue().size(), 1);
        QTRY_COMPARE_WITH_TIMEOUT(
            barText(), QStringLiteral("Your message to Grace Kim, RN was sent."), 30000);
        QTRY_VERIFY_WITH_TIMEOUT(outgoing().queue().isEmpty(), 30000); // it came back as a record

        const auto sent = messageWith(m_session->records(), QStringLiteral("Is that all right?"));
        QVERIFY(sent);
        QCOMPARE(sent->body.join(u'\n'),
            QStringLiteral("The numbers are in the file.\nIs that all right?"));
        QCOMPARE(sent->attachments.size(), 1);
        QCOMPARE(bytesOf(sent->attachments.first()), bytes);

        std::optional<care::Communication> answer;
        QTRY_VERIFY_WITH_TIMEOUT(
            (m_session->mailbox().poller().pollNow(), QTest::qWait(200),
                answer = messageWith(m_session->records(), QStringLiteral("Thank you for writing")),
                answer.has_value()),
            30000);
        QCOMPARE(answer->partOf, sent->partOf);
        QVERIFY(!answer->received.isKnown()); // nobody read it yet
        QCOMPARE(answer->attachments.size(), 1);
        const QByteArray pdf = bytesOf(answer->attachments.first());
        QVERIFY(pdf.startsWith("%PDF-"));
        QCOMPARE(pdf.size(), answer->attachments.first().size);
    }

    void isTakenBackInTime()
    {
        QPointer<ComposePane> pane = m_desk->open(letterTo(QStringLiteral("grace-kim-role")));
        ComposeStage(pane).key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!pane);
        QCOMPARE(outgoing().queue().size(), 1);
        QTest::mouseClick(m_desk->bar()->findChild<QPushButton *>(QStringLiteral("noticeAction")),
            Qt::LeftButton);
        QVERIFY(m_desk->bar()->isHidden());
        QVERIFY(outgoing().queue().isEmpty());
        QCOMPARE(m_desk->panes().size(), 1);
        const ComposeStage again(m_desk->panes().constFirst());
        QCOMPARE(again.get<QPlainTextEdit>("bodyEdit")->toPlainText(), QStringLiteral("Hello"));
        QCOMPARE(again.chips(), QStringList{QStringLiteral("Grace Kim, RN")});
    }

    void saysWhatIsMissingAndGoesThere()
    {
        auto *pane = m_desk->open({});
        const ComposeStage stage(pane);
        QCOMPARE(stage.notice(), QString()); // it may be still to come
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(stage.notice(), QStringLiteral("Choose somebody to write to."));
        stage.type(QStringLiteral("gra"));
        stage.key(Qt::Key_Return);
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(stage.notice(), QStringLiteral("Write a subject: a few words about what it is."));
        QCOMPARE(stage.focused(), QStringLiteral("subjectEdit"));
        stage.type(QStringLiteral("A question"));
        QCOMPARE(stage.notice(), QStringLiteral("Write a message, or add a file."));
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(stage.focused(), QStringLiteral("bodyEdit"));
        stage.type(QStringLiteral("Hello"));
        QCOMPARE(stage.notice(), QString());
        QVERIFY(outgoing().queue().isEmpty());
    }

    void saysAtOnceWhatIsTooMuch()
    {
        auto *pane = m_desk->open({});
        const ComposeStage stage(pane);
        auto *subject = stage.get<QLineEdit>("subjectEdit");
        subject->setText(QString(122, u'x'));
        QCOMPARE(stage.notice(),
            QStringLiteral("The subject is 2 character(s) too long: Lakeside Family Medicine takes "
                           "up to 120."));
        subject->setText(QStringLiteral("Short"));
        QCOMPARE(stage.notice(), QString());
        auto *body = stage.get<QPlainTextEdit>("bodyEdit");
        body->setPlainText(QString(7990, u'x'));
        QVERIFY(stage.isShown("composeRoom"));
        QCOMPARE(stage.text("composeRoom"), QStringLiteral("10 character(s) left"));
        body->setPlainText(QString(8001, u'x'));
        QVERIFY(!stage.isShown("composeRoom"));
        QVERIFY(
            stage.notice().startsWith(QStringLiteral("The message is 1 character(s) too long")));
    }

    void takesNoFileThatThePortalDoesNotTake()
    {
        auto *pane = m_desk->open({});
        const ComposeStage stage(pane);
        const auto give = [pane](const QStringList &paths) {
            QMimeData data;
            QList<QUrl> urls;
            for (const QString &path : paths)
                urls.append(QUrl::fromLocalFile(path));
            data.setUrls(urls);
            QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction | Qt::MoveAction, &data,
                Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(pane, &enter);
            QVERIFY(enter.isAccepted());
            QDropEvent drop(QPointF(5, 5), Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton,
                Qt::NoModifier);
            QApplication::sendEvent(pane, &drop);
            QCOMPARE(drop.dropAction(), Qt::CopyAction); // else their folder would lose them
        };
        give({write(m_folder, QStringLiteral("run.sh"), "#!/bin/sh\nexit\n")});
        QCOMPARE(stage.notice(),
            QStringLiteral("Lakeside Family Medicine does not take files like “run.sh”. A PDF or a "
                           "picture usually works."));
        give({write(m_folder, QStringLiteral("empty.pdf"), {})});
        QCOMPARE(stage.notice(), QStringLiteral("“empty.pdf” is empty, so it was not added."));
        give(
            {write(m_folder, QStringLiteral("big.pdf"), "%PDF-1.4\n" + QByteArray(11 << 20, 'x'))});
        QCOMPARE(stage.notice(),
            QStringLiteral("“big.pdf” is 11.0 MB; Lakeside Family Medicine takes files of up to "
                           "10.0 MB. Nothing was sent."));
        give({m_folder.path()});
        QVERIFY(stage.notice().contains(QStringLiteral("could not be read")));
        QVERIFY(pane->message().attachments.isEmpty());
        give({write(m_folder, QStringLiteral("note.txt"), "120 over 80\n")});
        QCOMPARE(stage.notice(), QString());
        QTRY_COMPARE(pane->message().attachments.size(), 1);
        QCOMPARE(pane->message().attachments.first().name, QStringLiteral("note.txt"));
        QTest::mouseClick(stage.get<QPushButton>("removeAttachment"), Qt::LeftButton);
        QVERIFY(pane->message().attachments.isEmpty());
    }

    void choosesPeopleByKeyboard()
    {
        auto *pane = m_desk->open({});
        const ComposeStage stage(pane);
        stage.type(QStringLiteral("reyes"));
        stage.key(Qt::Key_Return); // takes no messages
        QCOMPARE(stage.chips(), QStringList());
        QVERIFY(stage.text("recipientCount").contains(QStringLiteral("takes no messages")));
        stage.key(Qt::Key_Escape);
        QVERIFY(!stage.isShown("recipientPopup") && pane->isVisible());
        stage.get<QLineEdit>("recipientEdit")->clear();
        stage.key(Qt::Key_Down); // everybody
        stage.key(Qt::Key_Down);
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.chips().size(), 1);
        stage.type(QStringLiteral("tomas alv"));
        stage.key(Qt::Key_Tab); // one is meant
        QCOMPARE(stage.chips().size(), 2);
        QCOMPARE(stage.chips().constLast(), QStringLiteral("Tomás Álvarez"));
        QCOMPARE(stage.focused(), QStringLiteral("subjectEdit"));
        QTest::keyClick(stage.get("recipientEdit"), Qt::Key_Backspace);
        QCOMPARE(stage.chips().size(), 1);
        stage.type(QStringLiteral("kim"));
        stage.key(Qt::Key_Return);
        stage.type(QStringLiteral("tom"));
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.chips().size(), 3);
        QVERIFY(!stage.isShown("recipientEdit")); // three are as many as this portal takes
        stage.key(Qt::Key_Tab, Qt::ShiftModifier);
        QCOMPARE(stage.focused(), QStringLiteral("recipientChip"));
        stage.key(Qt::Key_Delete);
        QCOMPARE(stage.chips().size(), 2);
        QCOMPARE(stage.focused(), QStringLiteral("recipientEdit"));
    }

    void isADraftWithinASecondAndOpensAgain()
    {
        QPointer<ComposePane> pane = m_desk->open({});
        const ComposeStage stage(pane);
        stage.get<QLineEdit>("subjectEdit")->setFocus();
        stage.type(QStringLiteral("Half a thought"));
        QVERIFY(QTest::qWaitFor([this] { return outgoing().drafts().size() == 1; }, 1000));
        const QString id = pane->message().id;
        stage.type(QStringLiteral(", and more"));
        stage.key(Qt::Key_W, Qt::ControlModifier);
        QTRY_VERIFY(!pane);
        QVERIFY(m_answers.asked.isEmpty());
        QCOMPARE(outgoing().find(id)->topic, QStringLiteral("Half a thought, and more"));
        ComposeRequest request;
        request.draftId = id;
        auto *again = m_desk->open(request);
        QCOMPARE(ComposeStage(again).get<QLineEdit>("subjectEdit")->text(),
            QStringLiteral("Half a thought, and more"));
        QCOMPARE(m_desk->open(request), again); // not twice
        QVERIFY(outgoing().discard(id)); // from the list of drafts
        QTRY_VERIFY(m_desk->panes().isEmpty());
        QTest::qWait(int(outbox::DraftKeeper::longestWait.count()) + 200);
        QVERIFY(outgoing().drafts().isEmpty());
    }

    void nothingIsKeptOfABlankOne()
    {
        auto *pane = m_desk->open({});
        const ComposeStage stage(pane);
        auto *subject = stage.get<QLineEdit>("subjectEdit");
        subject->setText(QStringLiteral("x"));
        QTRY_COMPARE(outgoing().drafts().size(), 1);
        subject->clear();
        stage.key(Qt::Key_Escape);
        QTRY_VERIFY(m_desk->panes().isEmpty());
        QVERIFY(outgoing().drafts().isEmpty());
    }

    void asksBeforeItThrowsAway()
    {
        auto *pane = m_desk->open(letterTo(QStringLiteral("grace-kim-role")));
        const ComposeStage stage(pane);
        QVERIFY(pane->saveNow());
        m_answers.agrees = false;
        QTest::mouseClick(stage.get<QPushButton>("discardButton"), Qt::LeftButton);
        QCOMPARE(m_answers.asked.size(), 1);
        QVERIFY(pane->isVisible());
        m_answers.agrees = true;
        QTest::mouseClick(stage.get<QPushButton>("discardButton"), Qt::LeftButton);
        QTRY_VERIFY(m_desk->panes().isEmpty());
        QVERIFY(outgoing().drafts().isEmpty());
    }

    void anAnswerThatWasBegunIsGoneOnWith()
    {
        ComposeRequest answer = letterTo(QStringLiteral("grace-kim-role"));
        answer.threadId = QStringLiteral("some-thread");
        answer.inResponseTo = QStringLiteral("some-message");
        auto *pane = m_desk->open(answer);
        QVERIFY(ComposeStage(pane).get<QLineEdit>("subjectEdit")->isReadOnly());
        QCOMPARE(m_desk->open(answer), pane);
        ComposeStage(pane).get<QPlainTextEdit>("bodyEdit")->appendPlainText(QStringLiteral("you"));
        QVERIFY(m_desk->closeAll());
        QTRY_VERIFY(m_desk->panes().isEmpty());
        auto *again = m_desk->open(answer);
        QCOMPARE(ComposeStage(again).get<QPlainTextEdit>("bodyEdit")->toPlainText(),
            QStringLiteral("Hello\nyou"));
    }

    void aMessageThatComesBackSaysWhy()
    {
        ComposeRequest request = letterTo(QStringLiteral("grace-kim-role"));
        request.about = {QStringLiteral("Condition/never-was"), QStringLiteral("Nothing"), {}};
        QPointer<ComposePane> pane = m_desk->open(request);
        QCOMPARE(ComposeStage(pane).text("composeAbout"), QStringLiteral("Asks about: Nothing"));
        ComposeStage(pane).key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(
            barText().startsWith(QStringLiteral("This message came back.")), 30000);
        QCOMPARE(outgoing().drafts().size(), 1);
        QTest::mouseClick(m_desk->bar()->findChild<QPushButton *>(QStringLiteral("noticeAction")),
            Qt::LeftButton);
        QCOMPARE(m_desk->panes().size(), 1);
        const ComposeStage again(m_desk->panes().constFirst());
        QVERIFY(again.notice().startsWith(QStringLiteral("This message came back.")));
        QVERIFY(again.notice().size() > 30); // with the portal's own words
        QTest::mouseClick(again.get<QPushButton>("dropAbout"), Qt::LeftButton);
        QVERIFY(!again.isShown("composeAbout"));
        again.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(barText().endsWith(QStringLiteral("was sent.")), 30000);
    }

    void aDocumentOfTheRecordGoesWithIt()
    {
        ComposeRequest request = letterTo(QStringLiteral("grace-kim-role"));
        request.body = QStringLiteral("See the document");
        auto *pane = m_desk->open(request);
        const ComposeStage stage(pane);
        QTest::mouseClick(stage.get<QPushButton>("addDocument"), Qt::LeftButton);
        auto *picker = stage.get<QDialog>("documentPicker");
        QVERIFY(QTest::qWaitForWindowActive(picker));
        QCOMPARE(test::namelessControls(picker), QStringList());
        stage.key(Qt::Key_Down);
        QTest::mouseClick(
            picker->findChild<QPushButton *>(QStringLiteral("documentChoose")), Qt::LeftButton);
        QCOMPARE(pane->message().attachments.size(), 1);
        const QString reference = pane->message().attachments.first().reference;
        QVERIFY(reference.startsWith(QStringLiteral("DocumentReference/")));
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(
            messageWith(m_session->records(), QStringLiteral("See the document")), 30000);
        const auto sent = messageWith(m_session->records(), QStringLiteral("See the document"));
        QCOMPARE(sent->attachments.size(), 1);
        QCOMPARE(sent->attachments.first().url, reference);
    }

    void pastedTextIsPlainAndClean()
    {
        auto *pane = m_desk->open({});
        const ComposeStage stage(pane);
        auto *data = new QMimeData;
        data->setHtml(QStringLiteral("<b>Bold</b> <img src='https://example.com/x.png'>"));
        data->setText(QStringLiteral("Bold\u00a0words \u202e\u200b\r\nnext\u2028third\x07"));
        QApplication::clipboard()->setMimeData(data);
        auto *body = stage.get<QPlainTextEdit>("bodyEdit");
        body->setFocus();
        body->paste();
        QCOMPARE(body->toPlainText(), QStringLiteral("Bold words\nnext\nthird"));
        QCOMPARE(cleanedText(QStringLiteral("one  \r\r\n\ttwo")), QStringLiteral("one\n\n\ttwo"));
    }

    void saysWhomToCallInAnEmergency()
    {
        auto *pane = m_desk->open({});
        const QString line = ComposeStage(pane).text("emergencyLine");
        QVERIFY(line.contains(QStringLiteral("911")));
        QVERIFY(line.contains(m_session->link().practice.phone));
    }

private:
    outbox::Outbox &outgoing() const { return m_session->mailbox().outgoing(); }
    QString barText() const
    {
        return m_desk->bar()->findChild<QLabel *>(QStringLiteral("noticeText"))->text();
    }
    static ComposeRequest letterTo(const QString &role)
    {
        ComposeRequest request;
        request.recipients = {{QStringLiteral("PractitionerRole/") + role, {}, {}}};
        request.subject = QStringLiteral("A question");
        request.body = QStringLiteral("Hello");
        return request;
    }
    QByteArray bytesOf(const care::Attachment &attachment)
    {
        const auto bytes = test::await(
            m_session->attachments().fetch(this, attachment.url, attachment.contentType));
        return bytes.value_or(QByteArray());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<test::UiHouse> m_house;
    net::PatientSession *m_session = nullptr;
    std::unique_ptr<ComposeDesk> m_desk;
    test::Answers m_answers;
};

QTEST_MAIN(TestCompose)
#include "tst_compose.moc"
