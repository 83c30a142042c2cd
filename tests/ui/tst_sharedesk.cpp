#include "Keyboard.h"
#include "UiHouse.h"
#include "ui/documents/DocumentDesk.h"
#include "ui/documents/DocumentsPage.h"
#include "ui/documents/ShareDesk.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PatientShell.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QPointer>

using namespace kinward;
using namespace kinward::ui;

namespace
{

constexpr int longTime = 30'000; ///< ms; the machine may be doing something else
const auto summary = QStringLiteral("eleanor-hartwell-document-summary-diabetes");

} // namespace

/// One window, one portal: a document of the record on its way to somebody else, by keyboard.
class TestShareDesk : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        m_house = std::make_unique<test::UiHouse>(
            QStringList{QStringLiteral("--reply-after"), QStringLiteral("0")});
        m_session = m_house->addPerson();
        QVERIFY(m_session);
        m_window = std::make_unique<MainWindow>(MainWindow::Parts{m_house->sessions, m_house->vault,
            m_house->settings, m_house->theme, m_house->net.clock, false});
        m_window->resize(1200, 800);
        m_window->show();
        m_window->showPatient(m_session->key());
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_desk = &m_window->findChild<PatientShell *>()->documents().sharing();
    }
    void cleanupTestCase()
    {
        m_window.reset();
        m_house.reset();
    }
    void cleanup()
    {
        m_house->net.sandbox.setFaults({});
        if (QPointer<ShareDialog> dialog = m_desk->dialog()) {
            dialog->close();
            QTRY_VERIFY(!dialog);
        }
    }

    void aMemberOfThePracticeSeesIt()
    {
        open();
        Keys::type(QStringLiteral("kim"));
        Keys::key(Qt::Key_Return);
        QVERIFY(Keys::tabTo("shareButton"));
        Keys::key(Qt::Key_Return);
        QVERIFY2(isShared(), qPrintable(notice()));
        QVERIFY(words("sharedSentence").contains(QLatin1String("Grace Kim")));
        const QJsonObject made = newest();
        QCOMPARE(made[QLatin1String("kind")].toString(), QStringLiteral("practice"));
        QVERIFY(QJsonDocument(made).toJson().contains(summary.toLatin1()));
        closeDialog();
        QTRY_VERIFY_WITH_TIMEOUT(sharedWith().contains(QLatin1String("Grace Kim")), longTime);
    }

    void whatIsRefusedIsToldAndCanBeTriedAgain()
    {
        open();
        Keys::type(QStringLiteral("kim"));
        Keys::key(Qt::Key_Return);
        m_house->net.sandbox.setFaults(
            QStringLiteral("status:500@POST .*shares.*,status:500@PUT .*shares.*"));
        QVERIFY(Keys::tabTo("shareButton"));
        Keys::key(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!notice().isEmpty(), longTime);
        QVERIFY(!m_desk->dialog()->isBusy());
        m_house->net.sandbox.setFaults({});
        QCOMPARE(Keys::focused(), QStringLiteral("shareButton"));
        Keys::key(Qt::Key_Return);
        QVERIFY2(isShared(), qPrintable(notice()));
        QVERIFY(notice().isEmpty());
    }

    void aLinkIsMade()
    {
        open();
        QVERIFY(Keys::tabTo("withinChoice"));
        Keys::key(Qt::Key_Down);
        QVERIFY(Keys::tabTo("shareButton"));
        Keys::key(Qt::Key_Return);
        QVERIFY2(isShared(), qPrintable(notice()));
        QCOMPARE(newest()[QLatin1String("kind")].toString(), QStringLiteral("outside"));
        closeDialog();
    }

private:
    using Keys = test::Keyboard;

    void open()
    {
        auto *dialog = m_desk->share({summary});
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        QTRY_COMPARE(Keys::focused(), QStringLiteral("recipientEdit"));
    }
    QWidget *shown(const char *name) const
    {
        const auto *dialog = m_desk->dialog();
        auto *found = dialog ? dialog->findChild<QWidget *>(QLatin1String(name)) : nullptr;
        return found && found->isVisible() ? found : nullptr;
    }
    bool isShared() const
    {
        return QTest::qWaitFor(
                   [this] { return shown("sharedTitle") || !notice().isEmpty(); }, longTime)
            && shown("sharedTitle");
    }
    QString words(const char *name) const
    {
        const auto *label = qobject_cast<QLabel *>(shown(name));
        return label ? label->text() : QString();
    }
    /// What went wrong, as the dialog tells it.
    QString notice() const
    {
        const auto *bar = shown("shareNotice");
        return bar ? bar->findChild<QLabel *>(QStringLiteral("noticeText"))->text() : QString();
    }
    void closeDialog()
    {
        QPointer<ShareDialog> dialog = m_desk->dialog();
        QVERIFY(Keys::tabTo("closeShare"));
        Keys::key(Qt::Key_Return);
        QTRY_VERIFY(!dialog);
    }
    /// What the list of documents says of the one that was shared.
    QString sharedWith() const
    {
        return models::wording::sharedWithText(summary, m_session->shares().all());
    }
    /// The portal's own list, asked for with Qt alone.
    QJsonObject newest() const
    {
        auto &sandbox = m_house->net.sandbox;
        const auto answer = QJsonDocument::fromJson(
            sandbox.get(sandbox.below(QStringLiteral("/caregiver/shares")),
                m_session->known().tokens.accessToken.toLatin1()));
        QJsonObject last;
        const auto all = answer[QLatin1String("shares")].toArray();
        for (const auto &one : all) {
            const auto share = one.toObject();
            const QLatin1String created("created");
            if (share[created].toString() >= last[created].toString())
                last = share;
        }
        return last;
    }

    std::unique_ptr<test::UiHouse> m_house;
    net::PatientSession *m_session = nullptr;
    std::unique_ptr<MainWindow> m_window;
    ShareDesk *m_desk = nullptr;
};

QTEST_MAIN(TestShareDesk)
#include "tst_sharedesk.moc"
