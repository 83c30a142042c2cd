#include "ui/Stage.h"
#include "ui/welcome/DroppedText.h"
#include "ui/welcome/WelcomePage.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace kinward;
using kinward::ui::WelcomePage;

namespace
{

const auto inviteLink = QStringLiteral("https://portal.example/fhir/invite/abcdefgh12345678");

void drop(QWidget *target, const QMimeData &data)
{
    const QPoint middle = target->rect().center();
    QDragEnterEvent enter(
        middle, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return;
    QDropEvent dropped(
        middle, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &dropped);
    if (dropped.isAccepted())
        QCOMPARE(dropped.dropAction(), Qt::CopyAction); // else its folder would lose it
}

QUrl fileWith(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("a test file cannot be written");
    return QUrl::fromLocalFile(file.fileName());
}

} // namespace

class TestWelcome final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QGuiApplication::clipboard()->clear();
        m_stage = std::make_unique<test::Stage>();
        m_page = new WelcomePage(m_stage->theme());
        m_given = std::make_unique<QSignalSpy>(m_page, &WelcomePage::inviteGiven);
        m_stage->show(m_page);
    }

    void aPastedLinkIsOpenedByEnter()
    {
        QCOMPARE(m_stage->focusName(), QStringLiteral("inviteEdit"));
        QGuiApplication::clipboard()->setText(inviteLink);
        QTest::keySequence(QApplication::focusWidget(), QKeySequence::Paste);
        m_stage->key(Qt::Key_Return);
        QCOMPARE(m_given->count(), 1);
        QCOMPARE(m_given->first().first().toString(), inviteLink);
    }

    void nothingIsExplained()
    {
        m_stage->click("openInviteButton");
        QCOMPARE(m_given->count(), 0);
        QVERIFY(m_stage->wordsOf("inviteProblem").contains(QStringLiteral("Paste")));
        QCOMPARE(m_stage->focusName(), QStringLiteral("inviteEdit"));
        m_stage->keys(QStringLiteral("h"));
        QVERIFY(!m_stage->isShown("inviteProblem"));
    }

    void aCopiedLinkIsOfferedAndNeverTaken()
    {
        QVERIFY(!m_stage->isShown("useClipboardButton"));
        QGuiApplication::clipboard()->setText(QStringLiteral("a shopping list"));
        QVERIFY(!m_stage->isShown("useClipboardButton"));
        QGuiApplication::clipboard()->setText(QStringLiteral("Open: ") + inviteLink);
        QTRY_VERIFY(m_stage->isShown("useClipboardButton"));
        QCOMPARE(m_given->count(), 0);
        QVERIFY(m_stage->get<QLineEdit>("inviteEdit")->text().isEmpty());
        m_stage->click("useClipboardButton");
        QCOMPARE(m_given->count(), 1);
        QVERIFY(m_given->first().first().toString().contains(inviteLink));
    }

    void aDroppedLinkIsOpened()
    {
        QMimeData data;
        data.setUrls({QUrl(inviteLink)});
        drop(m_page, data);
        QCOMPARE(m_given->count(), 1);
        QCOMPARE(m_given->first().first().toString(), inviteLink);
    }

    void aDroppedEmailIsRead()
    {
        QTemporaryDir folder;
        QMimeData data;
        data.setUrls({fileWith(folder, QStringLiteral("invite.eml"),
            "Content-Transfer-Encoding: quoted-printable\r\n\r\nOpen "
            "https://portal.example/fhir/inv=\r\nite/abcdefgh12345678 soon")});
        drop(m_page, data);
        QCOMPARE(m_given->count(), 1);
        QVERIFY(m_given->first().first().toString().contains(inviteLink));
    }

    void otherFilesAreLeftAlone()
    {
        QTemporaryDir folder;
        QMimeData data;
        data.setUrls({fileWith(folder, QStringLiteral("photo.jpg"), inviteLink.toUtf8())});
        drop(m_page, data);
        QCOMPARE(m_given->count(), 0);
    }

    void theWaysOnAreOfferedWhereTheyLead()
    {
        QVERIFY(!m_stage->isShown("demoButton"));
        QVERIFY(!m_stage->isShown("goBackButton"));
        m_page->setDemoAvailable(true);
        m_page->setCanGoBack(true);
        QSignalSpy signIn(m_page, &WelcomePage::signInRequested);
        QSignalSpy demo(m_page, &WelcomePage::demoRequested);
        QSignalSpy back(m_page, &WelcomePage::backRequested);
        m_stage->click("signInButton");
        m_stage->click("demoButton");
        m_stage->click("goBackButton");
        QCOMPARE(signIn.count() + demo.count() + back.count(), 3);
        m_page->setDemoStarting(true);
        QVERIFY(!m_stage->get("demoButton")->isEnabled());
    }

    void everyControlHasAName()
    {
        m_page->setDemoAvailable(true);
        m_page->setCanGoBack(true);
        QCOMPARE(m_stage->namelessControls(), QStringList());
    }

    void cleanup() { m_stage.reset(); }

private:
    std::unique_ptr<test::Stage> m_stage;
    WelcomePage *m_page = nullptr;
    std::unique_ptr<QSignalSpy> m_given;
};

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
