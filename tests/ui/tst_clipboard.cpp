#include "ui/common/ClipboardKeeper.h"
#include "ui/common/CopyButton.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace kinward::ui;
using namespace std::chrono_literals;

/// Secrets on the clipboard, and that they do not stay.
class TestClipboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { clipboard().clear(); }

    void secretIsClearedInTime();
    void whatCameLaterStays();
    void sameTextOfSomebodyElseGoes();
    void anotherSecretBeginsAnew();
    void endClears();
    void leavingTheProgramClears();
    void secretIsMarked();
    void selectionIsLeftAlone();
    void buttonSaysWhenItIsCleared();

private:
    static QClipboard &clipboard() { return *QGuiApplication::clipboard(); }
};

void TestClipboard::secretIsClearedInTime()
{
    QCOMPARE(ClipboardKeeper().time(), std::chrono::milliseconds(60s));
    ClipboardKeeper keeper(80ms);
    QSignalSpy cleared(&keeper, &ClipboardKeeper::cleared);
    keeper.copy(QStringLiteral("maple-42"));
    QCOMPARE(clipboard().text(), QStringLiteral("maple-42"));
    QVERIFY(cleared.wait(5000));
    QCOMPARE(clipboard().text(), QString());
    QVERIFY(!cleared.wait(200)); // once
}

void TestClipboard::whatCameLaterStays()
{
    ClipboardKeeper keeper(30ms);
    QSignalSpy cleared(&keeper, &ClipboardKeeper::cleared);
    keeper.copy(QStringLiteral("maple-42"));
    clipboard().setText(QStringLiteral("shopping"));
    QVERIFY(cleared.wait(5000));
    QCOMPARE(clipboard().text(), QStringLiteral("shopping"));
}

void TestClipboard::sameTextOfSomebodyElseGoes()
{
    ClipboardKeeper keeper(30ms);
    keeper.copy(QStringLiteral("maple-42"));
    clipboard().setText(QStringLiteral("maple-42")); // as a clipboard manager puts it back
    QTRY_COMPARE(clipboard().text(), QString());
}

void TestClipboard::anotherSecretBeginsAnew()
{
    ClipboardKeeper keeper(400ms);
    QSignalSpy cleared(&keeper, &ClipboardKeeper::cleared);
    keeper.copy(QStringLiteral("one"));
    QTest::qWait(250);
    keeper.copy(QStringLiteral("two"));
    QTest::qWait(250);
    QCOMPARE(cleared.count(), 0);
    QCOMPARE(clipboard().text(), QStringLiteral("two"));
    QTRY_COMPARE(clipboard().text(), QString());
    QCOMPARE(cleared.count(), 1);
}

void TestClipboard::endClears()
{
    {
        ClipboardKeeper keeper;
        keeper.copy(QStringLiteral("maple-42"));
    }
    QCOMPARE(clipboard().text(), QString());
    {
        ClipboardKeeper keeper;
        keeper.copy(QStringLiteral("maple-42"));
        clipboard().setText(QStringLiteral("shopping"));
    }
    QCOMPARE(clipboard().text(), QStringLiteral("shopping"));
    {
        const ClipboardKeeper unused;
    }
    QCOMPARE(clipboard().text(), QStringLiteral("shopping"));
}

void TestClipboard::leavingTheProgramClears()
{
    ClipboardKeeper keeper;
    keeper.copy(QStringLiteral("maple-42"));
    QVERIFY(QMetaObject::invokeMethod(qApp, "aboutToQuit"));
    QCOMPARE(clipboard().text(), QString());
}

void TestClipboard::secretIsMarked()
{
    ClipboardKeeper keeper;
    keeper.copy(QStringLiteral("maple-42"));
    const auto *data = clipboard().mimeData();
    QCOMPARE(data->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
    for (const char *mark : {"ExcludeClipboardContentFromMonitorProcessing",
             "CanIncludeInClipboardHistory", "CanUploadToCloudClipboard"})
        QCOMPARE(data->data(QLatin1String(mark)), QByteArray(4, '\0'));
    QVERIFY(data->hasFormat(QStringLiteral("org.nspasteboard.ConcealedType")));
}

void TestClipboard::selectionIsLeftAlone()
{
    if (!clipboard().supportsSelection())
        QSKIP("there is no selection here");
    clipboard().setText(QStringLiteral("marked"), QClipboard::Selection);
    {
        ClipboardKeeper keeper;
        keeper.copy(QStringLiteral("maple-42"));
    }
    QCOMPARE(clipboard().text(QClipboard::Selection), QStringLiteral("marked"));
}

void TestClipboard::buttonSaysWhenItIsCleared()
{
    ClipboardKeeper keeper(2s);
    CopyButton button(QStringLiteral("Copy password"), QStringLiteral("Copy the meeting password"));
    button.setKeeper(&keeper);
    button.setCopiedText(QStringLiteral("maple-42"));
    button.show();
    QTest::keyClick(&button, Qt::Key_Space);
    QCOMPARE(clipboard().text(), QStringLiteral("maple-42"));
    QCOMPARE(button.text(), QStringLiteral("Copied. Cleared in 2 second(s)"));
    QCOMPARE(button.accessibleName(),
        QStringLiteral("Copy the meeting password: Copied. Cleared in 2 second(s)"));
    QTRY_COMPARE(clipboard().text(), QString());
    QTRY_COMPARE_WITH_TIMEOUT(button.text(), QStringLiteral("Copy password"), 8000);
}

QTEST_MAIN(TestClipboard)
#include "tst_clipboard.moc"
