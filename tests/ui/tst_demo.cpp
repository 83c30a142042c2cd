#include "support/Await.h"
#include "support/SandboxProcess.h"
#include "ui/Account.h"
#include "ui/Stage.h"
#include "ui/demo/DemoMailbox.h"

#include <QClipboard>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>

using namespace kinward;
using ui::DemoMailbox;

class TestDemo final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMailboxShowsWhatThePortalSends()
    {
        net::HttpClient http(m_clock);
        http.setAuthorities(m_portal.authorities());
        net::PortalClient client(http);
        const auto portal = test::await(client.describe(this, m_portal.base()));
        QVERIFY(portal.has_value());
        ui::Theme theme(*qApp);
        DemoMailbox mailbox(client, *portal, theme);
        QSignalSpy opened(&mailbox, &DemoMailbox::inviteOpened);
        mailbox.show();
        auto *list = mailbox.findChild<QListWidget *>(QStringLiteral("demoMailList"));
        auto *text = mailbox.findChild<QTextBrowser *>(QStringLiteral("mailText"));
        auto *copy = mailbox.findChild<QPushButton *>(QStringLiteral("copyCodeButton"));
        auto *open = mailbox.findChild<QPushButton *>(QStringLiteral("openInviteButton"));

        QTRY_COMPARE_WITH_TIMEOUT(list->count(), 2, 20000);
        QVERIFY(open->isEnabled());
        QVERIFY(!copy->isEnabled());
        QTest::mouseClick(open, Qt::LeftButton);
        QCOMPARE(opened.count(), 1);
        QVERIFY(net::InviteLink::find(opened.first().first().toString()));

        const auto email = QStringLiteral("mailbox@example.com");
        QVERIFY(test::makeAccount(m_portal, http, m_clock, email));
        // The newest comes by itself and is shown, because the newest was shown before.
        const auto code = m_portal.latestCode(email);
        QTRY_VERIFY_WITH_TIMEOUT(text->toPlainText().contains(code), 20000);
        QVERIFY(copy->isEnabled());
        QTest::mouseClick(copy, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), code);

        // An older one that is being read stays.
        list->setCurrentRow(list->count() - 1);
        const auto reading = text->toPlainText();
        const int before = list->count();
        m_portal.invite({QStringLiteral("--email"), email, QStringLiteral("--patient"),
            QStringLiteral("milo-hartwell")});
        QTRY_COMPARE_WITH_TIMEOUT(list->count(), before + 1, 20000);
        QCOMPARE(text->toPlainText(), reading);
    }

    void aHiddenMailboxAsksNothing()
    {
        net::HttpClient http(m_clock);
        http.setAuthorities(m_portal.authorities());
        net::PortalClient client(http);
        const auto portal = test::await(client.describe(this, m_portal.base()));
        ui::Theme theme(*qApp);
        DemoMailbox mailbox(client, *portal, theme);
        const auto asked
            = [this] { return m_portal.requests(QStringLiteral("/fhir/demo/mailbox")); };
        const int before = asked();
        mailbox.show();
        QTRY_VERIFY_WITH_TIMEOUT(asked() > before, 20000);
        mailbox.hide();
        QTest::qWait(500); // what was under way
        const int hidden = asked();
        QTest::qWait(2500);
        QCOMPARE(asked(), hidden);
    }

private:
    SystemClock m_clock;
    test::SandboxProcess m_portal;
};

QTEST_MAIN(TestDemo)
#include "tst_demo.moc"
