#include "UiHouse.h"
#include "tests/core/TestRecords.h"
#include "ui/messages/MailNotifier.h"
#include "ui/shell/MainWindow.h"

#include <QPushButton>

using namespace kinward;
using namespace kinward::test;
using ui::MailNotifier;
using ui::TrayIcon;

namespace
{

fhir::RawResource letter(const QByteArray &id, const net::PatientSession &session)
{
    return raw(R"({"resourceType":"Communication","id":")" + id
        + R"(","sender":{"reference":"PractitionerRole/grace","display":"Grace Kim"},)"
          R"("recipient":[{"reference":")"
        + session.link().relatedPerson.toUtf8()
        + R"("}],"topic":{"text":"Secret pills"},"sent":"2026-11-20T09:00:00-05:00",)"
          R"("payload":[{"contentString":"secret words"}]})");
}

} // namespace

/// What is told of new messages outside their page, with a portal that has real ones.
class TestMailNotifier : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_session = m_house.addPerson();
        QVERIFY(m_session);
        m_window = std::make_unique<ui::MainWindow>(ui::MainWindow::Parts{m_house.sessions,
            m_house.vault, m_house.settings, m_house.theme, m_house.net.clock, false});
        m_notifier = std::make_unique<MailNotifier>(
            m_house.sessions, m_window->mail(), m_house.settings, m_tray);
        m_tray.setShower([this](const TrayIcon::Notification &shown) { m_shown.append(shown); });
        m_window->showPatient(m_session->key());
    }
    void init()
    {
        m_shown.clear();
        m_notifier->setInFront({});
        m_house.settings.setMessagePreviews(false);
    }
    void cleanupTestCase()
    {
        m_notifier.reset();
        m_window.reset();
    }

    void theFirstReadingIsNoNews()
    {
        QVERIFY(m_session->records().count(QStringLiteral("Communication")) > 0);
        QVERIFY(m_shown.isEmpty());
    }

    void saysWhichPracticeAndNoMore()
    {
        arrive("a");
        QTRY_COMPARE(m_shown.size(), 1);
        QVERIFY(m_shown.at(0).title.contains(m_session->link().practice.name));
        QVERIFY(m_shown.at(0).text.isEmpty());
        QVERIFY(!m_shown.at(0).title.contains(QStringLiteral("ecret")));
        QSignalSpy opened(m_notifier.get(), &MailNotifier::messagesRequested);
        m_shown.at(0).open();
        QCOMPARE(opened.count(), 1);
        QCOMPARE(opened.constFirst().constFirst().toString(), m_session->key());
    }

    void saysMoreWhereThePersonWantsThat()
    {
        m_house.settings.setMessagePreviews(true);
        arrive("b");
        QTRY_COMPARE(m_shown.size(), 1);
        QCOMPARE(m_shown.at(0).text, QStringLiteral("Grace Kim: Secret pills"));
        QVERIFY(!m_shown.at(0).text.contains(QStringLiteral("secret words")));
    }

    void isSilentWhileTheMessagesAreInFront()
    {
        m_notifier->setInFront([this](const QString &key) { return key == m_session->key(); });
        arrive("c");
        QVERIFY(m_shown.isEmpty());
    }

    void countsInTheTitleAndTheNavigation()
    {
        const int unread = m_window->mail().unread();
        QVERIFY(unread >= 3);
        QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("(%1) ").arg(unread)));
        auto *entry = m_window->findChild<QPushButton *>(QStringLiteral("navMessages"));
        QVERIFY2(entry->accessibleName().contains(QString::number(unread)),
            qPrintable(entry->accessibleName()));
        QVERIFY(m_notifier->summary().contains(QString::number(unread)));
        QVERIFY(m_session->mailbox().marks().setRead({QStringLiteral("c")}, true));
        QCOMPARE(m_window->mail().unread(), unread - 1);
        QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("(%1) ").arg(unread - 1)));
    }

    void opensTheMessages()
    {
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QVERIFY(!m_window->showsMessages(m_session->key()));
        m_window->showMessages(m_session->key());
        QVERIFY(m_window->showsMessages(m_session->key()));
        QVERIFY(m_window->findChild<QWidget *>(QStringLiteral("pageMessages"))->isVisible());
    }

    void forgetsWhoIsGone()
    {
        m_house.sessions.signOut(m_session->key());
        QCOMPARE(m_window->mail().unread(), 0);
        QCOMPARE(m_notifier->summary(), QStringLiteral("Kinward"));
    }

private:
    void arrive(const QByteArray &id) { fill(m_session->records(), {letter(id, *m_session)}); }

    UiHouse m_house;
    net::PatientSession *m_session = nullptr;
    std::unique_ptr<ui::MainWindow> m_window;
    TrayIcon m_tray{m_house.theme};
    std::unique_ptr<MailNotifier> m_notifier;
    QList<TrayIcon::Notification> m_shown;
};

QTEST_MAIN(TestMailNotifier)
#include "tst_mailnotifier.moc"
