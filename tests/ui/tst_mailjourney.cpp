#include "ComposeStage.h"
#include "core/models/MailRoles.h"
#include "ui/messages/MailOverview.h"
#include "ui/messages/MessagesPage.h"
#include "ui/paper/FileSaver.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NavigationButton.h"
#include "ui/shell/PatientShell.h"

#include <QListView>
#include <QPlainTextEdit>

using namespace kinward;
using namespace kinward::ui;
using test::ComposeStage;

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

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("a file that was saved cannot be read");
    return file.readAll();
}

} // namespace

/// One window, one portal: a letter on its whole way, and what comes in between.
class TestMailJourney : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        QFile file(path("Blood pressure.pdf"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(pdfBytes()), pdfBytes().size());
    }
    void init()
    {
        m_answers = {};
        m_house = std::make_unique<test::UiHouse>(
            QStringList{QStringLiteral("--reply-after"), QStringLiteral("1")}, keptFiles());
        m_session = m_house->addPerson();
        QVERIFY(m_session);
        QVERIFY(outgoing().file().isKept());
        openWindow();
    }
    void cleanup()
    {
        m_window.reset();
        m_house.reset();
    }

    void aLetterGoesOutAndItsAnswerIsRead()
    {
        QTRY_VERIFY(mail().isReady());
        const int unread = mail().unread();
        const auto known = mail().latestReceived();
        send(QStringLiteral("Is that all right?"));

        // The answer is announced, and nothing is read by itself.
        QTRY_VERIFY_WITH_TIMEOUT(poll() && mail().unread() == unread + 1, 30000);
        const auto answer = mail().latestReceived();
        QVERIFY(!known.message || known.message->id != answer.message->id);
        const QString threadId = answer.thread->id;
        const QString answerId = answer.message->id;
        QVERIFY(navigation()->accessibleName().contains(spokenUnread(unread + 1))
            || navigation()->accessibleDescription().contains(spokenUnread(unread + 1)));
        QVERIFY(!portalSays(answerId).contains("\"received\""));

        m_shell->openPlace(Place::Messages);
        const auto row = rowOf(threadId);
        QVERIFY(row.data(models::IsUnreadRole).toBool());
        list()->scrollTo(row);
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(row).center());

        QTRY_COMPARE(mail().unread(), unread);
        QVERIFY(!rowOf(threadId).data(models::IsUnreadRole).toBool());
        QTRY_VERIFY_WITH_TIMEOUT(portalSays(answerId).contains("\"received\""), 30000);

        // Both files, as they lie at the portal and as they come out of the program.
        const auto sent = test::messageWith(records(), QStringLiteral("Is that all right?"));
        const auto came = test::messageWith(records(), QStringLiteral("Thank you for writing"));
        QVERIFY(sent && came);
        QCOMPARE(portalFile(*sent), pdfBytes());
        QVERIFY(portalFile(*came).startsWith("%PDF-"));
        QCOMPARE(savedFile(1), portalFile(*came));
        QCOMPARE(savedFile(0), pdfBytes());
        QCOMPARE(openedFile(1), portalFile(*came));
    }

    void accessThatEndsMeanwhileKeepsWhatWasWritten()
    {
        m_shell->openPlace(Place::Messages);
        QTRY_VERIFY(shown("mailList"));
        {
            const ComposeStage stage(m_shell->desk().open({}));
            stage.get<QPlainTextEdit>("bodyEdit")->setPlainText(QStringLiteral("Half a thought"));
        }
        QTRY_COMPARE(outgoing().drafts().size(), 1);

        m_house->net.sandbox.changeLink(m_session->link().id,
            {QStringLiteral("appointments"), QStringLiteral("records"), QStringLiteral("labs")});
        // Nobody asks: the next look for messages is refused, and the link is read anew.
        QTRY_VERIFY_WITH_TIMEOUT(
            m_session->mailbox().access().reading != care::SectionAccess::Granted, 30000);
        QTRY_VERIFY(shown("messagesNotice") || shown("messagesState"));
        QVERIFY(words(shown("messagesNotice") ? "messagesNotice" : "messagesState")
                    .contains(QStringLiteral("not part of your access")));
        QVERIFY(!shown("composeButton"));
        QCOMPARE(outgoing().drafts().size(), 1);
        QCOMPARE(outgoing().drafts().first().body, QStringLiteral("Half a thought"));
    }

    void whatWaitsIsToldAtTheEndAndGoesOutLater()
    {
        m_house->net.sandbox.setFaults(QStringLiteral("status:503:1@POST /Communication$*1000"));
        ComposeStage stage(m_shell->desk().open({}));
        write(stage, QStringLiteral("It can wait."));
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(outgoing().queue().size(), 1);

        m_answers.agrees = false;
        m_window->close();
        QCOMPARE(m_answers.asked.size(), 1);
        QVERIFY(m_answers.asked.first().explanation.contains(
            QStringLiteral("1 message(s) did not leave yet.")));
        QVERIFY(m_window->isVisible());
        m_answers.agrees = true;
        m_window->close();
        QTRY_VERIFY(!m_window->isVisible());
        m_window.reset();

        m_house->net.sandbox.setFaults({});
        QTRY_VERIFY_WITH_TIMEOUT(outgoing().queue().isEmpty(), 60000);
        QVERIFY(test::messageWith(records(), QStringLiteral("It can wait.")));
    }

private:
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    net::Sessions::OwnFileFactory keptFiles()
    {
        return [this](const net::KnownLink &link) {
            return std::make_unique<outbox::OwnFile>(
                store::StoreFolder(m_profile.path()), link.key, seal::SecretKey::generate());
        };
    }
    void openWindow()
    {
        m_window = std::make_unique<MainWindow>(MainWindow::Parts{m_house->sessions, m_house->vault,
            m_house->settings, m_house->theme, m_house->net.clock, false});
        m_window->setAsker(m_answers.asker());
        m_window->resize(1200, 760);
        m_window->show();
        m_window->showPatient(m_session->key());
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_shell = m_window->findChild<PatientShell *>();
        m_shell->desk().setFilesChooser(
            [this](QWidget *, const QString &,
                const std::function<void(const QStringList &)> &chosen) {
                chosen({path("Blood pressure.pdf")});
            });
        m_shell->files().setFileChooser(
            [this](QWidget *, const SaveRequest &,
                const std::function<void(const QString &)> &chosen) { chosen(path("saved.pdf")); });
    }

    outbox::Outbox &outgoing() const { return m_session->mailbox().outgoing(); }
    store::RecordStore &records() const { return m_session->records(); }
    const models::MailIndex &mail() const { return m_window->mail().of(*m_session); }
    bool poll() const
    {
        m_session->mailbox().poller().pollNow();
        QTest::qWait(200);
        return true;
    }

    static void write(ComposeStage &stage, const QString &body)
    {
        stage.type(QStringLiteral("gra"));
        stage.key(Qt::Key_Return);
        stage.key(Qt::Key_Tab);
        stage.type(QStringLiteral("Blood pressure this week"));
        stage.key(Qt::Key_Tab);
        stage.type(body);
    }
    void send(const QString &body)
    {
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        QPointer<ComposePane> pane = m_shell->desk().panes().constFirst();
        ComposeStage stage(pane);
        write(stage, body);
        QVERIFY(stage.tabTo("addFiles"));
        stage.key(Qt::Key_Space);
        QTRY_COMPARE(pane->message().attachments.size(), 1);
        QTRY_COMPARE(stage.text("savedLine"), QStringLiteral("Saved on this computer"));
        QTest::mouseClick(stage.get("sendButton"), Qt::LeftButton);
        QTRY_VERIFY(!pane);
        QTRY_VERIFY_WITH_TIMEOUT(outgoing().queue().isEmpty(), 30000); // it came back as a record
    }

    QWidget *shown(const char *name) const
    {
        const auto all = m_window->findChildren<QWidget *>(QLatin1String(name));
        for (auto *widget : all) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    QString words(const char *name) const
    {
        QStringList said;
        const auto all = shown(name)->findChildren<QLabel *>();
        for (const auto *label : all)
            said << label->text();
        return said.join(u' ');
    }
    NavigationButton *navigation() const
    {
        const auto all = m_window->findChildren<NavigationButton *>();
        for (auto *button : all) {
            if (button->place() == Place::Messages)
                return button;
        }
        qFatal("there is no way to the messages");
    }
    static QString spokenUnread(int count)
    {
        return QStringLiteral("%1 unread message").arg(count);
    }
    QListView *list() const
    {
        auto *found = qobject_cast<QListView *>(shown("mailList"));
        if (!found)
            qFatal("there is no list");
        return found;
    }
    QModelIndex rowOf(const QString &threadId) const
    {
        const auto rows = list()->model()->match(
            list()->model()->index(0, 0), models::ThreadIdRole, threadId, 1, Qt::MatchExactly);
        if (rows.isEmpty())
            qFatal("the conversation is not in the list");
        return rows.constFirst();
    }

    QByteArray token() const { return m_session->known().tokens.accessToken.toLatin1(); }
    QByteArray portalSays(const QString &messageId) const
    {
        auto &portal = m_house->net.sandbox;
        return portal.get(portal.below(QStringLiteral("/Communication/") + messageId), token());
    }
    QByteArray portalFile(const care::Communication &message) const
    {
        auto &portal = m_house->net.sandbox;
        return portal.get(portal.below(u'/' + message.attachments.constFirst().url), token());
    }
    /// What a click on the button of the message at that place brings.
    QPushButton *button(const char *name, int place) const
    {
        const auto all = m_window->findChildren<QPushButton *>(QLatin1String(name));
        QList<QPushButton *> there;
        std::copy_if(all.begin(), all.end(), std::back_inserter(there),
            [](const QPushButton *each) { return each->isVisible(); });
        if (there.size() <= place)
            qFatal("there is no such button “%s”", name);
        return there.at(place);
    }
    QByteArray savedFile(int place) const
    {
        QFile::remove(path("saved.pdf"));
        button("saveAttachment", place)->click();
        if (!QTest::qWaitFor([this] { return QFile::exists(path("saved.pdf")); }, 20000))
            return {};
        return bytesOf(path("saved.pdf"));
    }
    QByteArray openedFile(int place) const
    {
        QString opened;
        auto &opener = m_window->findChild<MessagesPage *>()->opener();
        opener.setUrlOpener([&opened](const QUrl &url) {
            opened = url.toLocalFile();
            return true;
        });
        button("openAttachment", place)->click();
        if (!QTest::qWaitFor([&opened] { return !opened.isEmpty(); }, 20000))
            return {};
        return bytesOf(opened);
    }

    QTemporaryDir m_folder;
    QTemporaryDir m_profile;
    std::unique_ptr<test::UiHouse> m_house;
    net::PatientSession *m_session = nullptr;
    std::unique_ptr<MainWindow> m_window;
    PatientShell *m_shell = nullptr;
    test::Answers m_answers;
};

QTEST_MAIN(TestMailJourney)
#include "tst_mailjourney.moc"
