#include "ShareStage.h"
#include "tests/support/Spanish.h"
#include "ui/sharing/SharesDialog.h"

#include <QClipboard>
#include <QListView>

using namespace kinward;
using namespace kinward::ui;
using test::Answers;
using test::DialogStage;
using Status = shares::Share::Status;

namespace
{

shares::Share with(Status status, shares::Share share)
{
    share.status = status;
    return share;
}

/// One of each kind.
QList<shares::Share> all()
{
    auto within = test::practiceShare(QStringLiteral("within"), {QStringLiteral("Grace Kim, RN")});
    within.created = test::noon.addSecs(-60);
    within.note = QStringLiteral("For Monday");
    auto link = test::linkShare(QStringLiteral("link"));
    link.created = test::noon.addSecs(-120);
    link.views = 2;
    link.maxViews = 3;
    auto elsewhere = test::linkShare(QStringLiteral("elsewhere"));
    elsewhere.created = test::noon.addSecs(-180);
    elsewhere.link.clear();
    return {
        within, link, elsewhere, with(Status::Revoked, test::linkShare(QStringLiteral("revoked")))};
}

const models::wording::DocumentTitles titles{
    {QStringLiteral("letter"), QStringLiteral("Letter.pdf")}};
const auto practice = QStringLiteral("Riverbend");

} // namespace

/// The list of what is shared, by keyboard alone.
class TestSharesDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_house = std::make_unique<test::ShareHouse>(); }
    void cleanup()
    {
        delete m_dialog;
        m_house.reset();
    }

    void saysSoWhileNothingIsShared()
    {
        open({});
        const DialogStage stage(m_dialog);
        QVERIFY(stage.isShown("sharesEmpty"));
        QVERIFY(!stage.isShown("sharesList"));
        QVERIFY(!stage.isShown("revokeShare"));
        QCOMPARE(test::namelessControls(m_dialog), QStringList());
    }

    void tellsWhoSeesWhatUntilWhen()
    {
        open(all());
        DialogStage stage(m_dialog);
        QCOMPARE(stage.focused(), QStringLiteral("sharesList"));
        QCOMPARE(stage.text("shareDetails"),
            QStringLiteral("Grace Kim, RN at Riverbend can see “Letter.pdf” until you stop "
                           "sharing."));
        QCOMPARE(stage.text("shareMore"),
            QStringLiteral("Shared on Friday, November 27, 2026, 11:59 AM.\n"
                           "Your note: For Monday"));
        QVERIFY(!stage.isShown("copyShareLink"));
        QVERIFY(!stage.isShown("noLink"));
        stage.key(Qt::Key_Down);
        QVERIFY(stage.text("shareDetails").endsWith(QStringLiteral("9:00 PM, at most 3 times.")));
        QVERIFY(stage.text("shareMore").endsWith(QStringLiteral("Opened 2 of 3 times.")));
        QVERIFY(stage.tabTo("copyShareLink"));
        stage.key(Qt::Key_Return);
        QCOMPARE(QApplication::clipboard()->text(), all().at(1).link);
        QCOMPARE(test::namelessControls(m_dialog), QStringList());
        QVERIFY(stage.tabTo("sharesList"));
        stage.key(Qt::Key_Down);
        QVERIFY(!stage.isShown("copyShareLink"));
        QVERIFY(stage.text("noLink").contains(QStringLiteral("another computer")));
        QVERIFY(stage.isShown("revokeShare"));
        stage.key(Qt::Key_Down);
        QVERIFY(!stage.isShown("noLink"));
        QVERIFY(!stage.isShown("revokeShare"));
        QCOMPARE(stage.text("shareDetails"),
            QStringLiteral("You stopped sharing “Letter.pdf”. The link does not open any more."));
    }

    void revokesOnceAsked()
    {
        open(all());
        DialogStage stage(m_dialog);
        Answers answers;
        m_dialog->setAsker(answers.asker());
        QSignalSpy asked(m_dialog, &SharesDialog::revokeRequested);
        stage.key(Qt::Key_Down);
        QVERIFY(stage.tabTo("revokeShare"));
        answers.agrees = false;
        stage.key(Qt::Key_Return);
        QCOMPARE(answers.asked.size(), 1);
        QCOMPARE(asked.count(), 0);
        answers.agrees = true;
        stage.key(Qt::Key_Space);
        QCOMPARE(answers.asked.size(), 2);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.constFirst().constFirst().toString(), QStringLiteral("link"));
        QCOMPARE(stage.button("revokeShare"), QStringLiteral("Stopping…"));
        QVERIFY(!stage.get("revokeShare")->isEnabled());

        auto after = all();
        after[1].status = Status::Revoked;
        m_dialog->setShares(after, practice); // the portal's answer
        QVERIFY(!stage.isShown("revokeShare"));
        QVERIFY(!stage.isShown("copyShareLink"));
        QCOMPARE(stage.text("shareDetails"),
            QStringLiteral("You stopped sharing “Letter.pdf”. The link does not open any more."));
        QCOMPARE(currentId(stage), QStringLiteral("link")); // though it stands elsewhere now
    }

    void saysThatItIsStillShared()
    {
        open(all());
        DialogStage stage(m_dialog);
        Answers answers;
        m_dialog->setAsker(answers.asker());
        QVERIFY(stage.tabTo("revokeShare"));
        stage.key(Qt::Key_Return);
        m_dialog->showFailure(describeStopError(
            Error{ErrorKind::Offline, 0, {}, {}}, m_house->everything().link.practice));
        QCOMPARE(stage.wordsOf("sharesNotice"),
            QStringLiteral("No connection. The document is still shared. Try again when there is a "
                           "connection. If it is urgent, call Riverbend at (555) 010-4477."));
        QCOMPARE(stage.button("revokeShare"), QStringLiteral("Stop sharing"));
        QVERIFY(stage.get("revokeShare")->isEnabled());
        m_dialog->clearFailure();
        QCOMPARE(stage.wordsOf("sharesNotice"), QString());
    }

    void asksForTheListAgain()
    {
        open(all());
        DialogStage stage(m_dialog);
        QSignalSpy again(m_dialog, &SharesDialog::retryRequested);
        m_dialog->showFailure(
            {QStringLiteral("No answer"), QStringLiteral("Try later."), QStringLiteral("Retry")});
        QVERIFY(stage.tabTo("noticeAction"));
        stage.key(Qt::Key_Space);
        QCOMPARE(again.count(), 1);
    }

    void keepsTheChosenOneWhileTheListChanges()
    {
        open(all());
        DialogStage stage(m_dialog);
        stage.key(Qt::Key_Down);
        auto more = all();
        auto newest = test::practiceShare(QStringLiteral("newest"), {QStringLiteral("Ben Okafor")});
        newest.created = test::noon;
        more.append(newest);
        m_dialog->setShares(more, practice);
        QCOMPARE(currentId(stage), QStringLiteral("link"));
        QCOMPARE(stage.get<QListView>("sharesList")->currentIndex().row(), 2);
        more.removeIf([](const shares::Share &share) { return share.id == QLatin1String("link"); });
        m_dialog->setShares(more, practice);
        QVERIFY(!currentId(stage).isEmpty());
    }

    void hasRoomForLongerWords_data()
    {
        QTest::addColumn<int>("textPercent");
        QTest::addColumn<int>("width");
        QTest::newRow("100 %") << 100 << 680;
        QTest::newRow("narrow") << 100 << 560;
        QTest::newRow("200 %, narrow") << 200 << 560;
    }
    void hasRoomForLongerWords()
    {
        QFETCH(int, textPercent);
        QFETCH(int, width);
        test::Spanish spanish(QStringLiteral(KINWARD_SPANISH));
        QCoreApplication::installTranslator(&spanish);
        m_house->theme.setTextPercent(textPercent);
        open(all());
        m_dialog->resize(width, 700);
        DialogStage stage(m_dialog);
        for (int row = 0; row < 4; ++row) {
            QTRY_COMPARE(stage.clipped(), QString());
            stage.key(Qt::Key_Down);
        }
        QCOMPARE(m_dialog->width(), width);
        delete m_dialog;
    }

private:
    void open(const QList<shares::Share> &shares)
    {
        m_dialog = new SharesDialog({m_house->theme, m_house->clock});
        m_dialog->setTitles(titles);
        m_dialog->setShares(shares, practice);
        m_dialog->show();
    }
    static QString currentId(const DialogStage &stage)
    {
        return stage.get<QListView>("sharesList")->currentIndex().data(models::IdRole).toString();
    }

    std::unique_ptr<test::ShareHouse> m_house;
    QPointer<SharesDialog> m_dialog;
};

QTEST_MAIN(TestSharesDialog)
#include "tst_sharesdialog.moc"
