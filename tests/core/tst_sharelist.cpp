#include "SomeShares.h"
#include "TestRecords.h"
#include "core/models/ShareListModel.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using namespace kinward;
using kinward::test::linkShare;
using kinward::test::noon;
using kinward::test::practiceShare;
using models::ShareListModel;
using Status = shares::Share::Status;

namespace
{

shares::Share as(shares::Share share, Status status, int daysAgo = 1)
{
    share.status = status;
    share.created = noon.addDays(-daysAgo);
    return share;
}

QStringList idsOf(const ShareListModel &model)
{
    QStringList ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.append(model.index(row).data(models::IdRole).toString());
    return ids;
}

const auto grace = QStringLiteral("Grace Kim, RN");
const models::wording::DocumentTitles titles{
    {QStringLiteral("letter"), QStringLiteral("Letter.pdf")}};

} // namespace

/// The list of what is and was shared.
class TestShareList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void init() { m_clock.setNow(noon); }

    void groupsWhatCanBeSeenFirst()
    {
        ShareListModel model(m_clock);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setShares({as(linkShare(QStringLiteral("revoked")), Status::Revoked, 2),
                            as(linkShare(QStringLiteral("locked")), Status::Locked),
                            as(linkShare(QStringLiteral("older")), Status::Active, 9),
                            as(linkShare(QStringLiteral("expired")), Status::Expired, 1),
                            as(practiceShare(QStringLiteral("newer"), {grace}), Status::Active)},
            QStringLiteral("Riverbend"));
        QCOMPARE(idsOf(model),
            (QStringList{QStringLiteral("newer"), QStringLiteral("older"), QStringLiteral("locked"),
                QStringLiteral("expired"), QStringLiteral("revoked")}));
        QStringList groups;
        for (int row = 0; row < model.rowCount(); ++row)
            groups.append(model.index(row).data(models::GroupRole).toString());
        QCOMPARE(groups,
            (QStringList{QStringLiteral("Shared now"), QStringLiteral("Shared now"),
                QStringLiteral("Locked links"), QStringLiteral("No longer shared"),
                QStringLiteral("No longer shared")}));
        QCOMPARE(model.activeCount(), 2);
        QCOMPARE(model.rowOfId(QStringLiteral("locked")), 2);
        QCOMPARE(model.rowOfId(QStringLiteral("none")), -1);
    }

    void saysWhoWhatUntilWhen()
    {
        ShareListModel model(m_clock);
        auto link = linkShare(QStringLiteral("link"));
        link.views = 2;
        link.maxViews = 3;
        model.setShares({link}, QStringLiteral("Riverbend"));
        model.setTitles(titles);
        const QModelIndex row = model.index(0);
        QCOMPARE(row.data(models::TitleRole).toString(), QStringLiteral("“Letter.pdf”"));
        QCOMPARE(row.data(models::SubtitleRole).toString(),
            QStringLiteral("By link, with a passcode · Until Dec 4, 2026, 9:00 PM · Opened 2 of 3 "
                           "times"));
        QCOMPARE(row.data(models::StatusTextRole).toString(), QStringLiteral("Active"));
        QCOMPARE(row.data(models::StatusRole).toInt(), int(models::Tone::Good));
        QCOMPARE(row.data(Qt::AccessibleTextRole).toString(),
            QStringLiteral("Active. Anyone with the link and the passcode can open "
                           "“Letter.pdf” until Friday, December 4, 2026, 9:00 PM, at most 3 times. "
                           "Opened 2 of 3 times"));
        QCOMPARE(row.data(ShareListModel::LinkRole).toString(), link.link);
        QCOMPARE(row.data(ShareListModel::CanRevokeRole).toBool(), true);
    }

    void tellsALinkWithoutPasscode()
    {
        ShareListModel model(m_clock);
        auto link = linkShare(QStringLiteral("link"));
        link.hasPasscode = false;
        link.expires = {};
        link.link.clear();
        model.setShares({link}, {});
        QCOMPARE(model.index(0).data(models::SubtitleRole).toString(),
            QStringLiteral("By link, without a passcode · Until you stop sharing"));
        QCOMPARE(model.index(0).data(ShareListModel::LinkRole).toString(), QString());
    }

    void revokesOnlyWhatIsThereToRevoke_data()
    {
        QTest::addColumn<Status>("status");
        QTest::addColumn<bool>("isMessage");
        QTest::addColumn<bool>("can");
        QTest::newRow("active") << Status::Active << false << true;
        QTest::newRow("locked") << Status::Locked << false << true;
        QTest::newRow("expired") << Status::Expired << false << false;
        QTest::newRow("revoked") << Status::Revoked << false << false;
        QTest::newRow("a message") << Status::Active << true << false;
    }
    void revokesOnlyWhatIsThereToRevoke()
    {
        QFETCH(Status, status);
        QFETCH(bool, isMessage);
        ShareListModel model(m_clock);
        auto share = as(practiceShare(QStringLiteral("a"), {grace}), status);
        share.isMessage = isMessage;
        model.setShares({share}, {});
        QTEST(model.index(0).data(ShareListModel::CanRevokeRole).toBool(), "can");
    }

    void endsByItselfWhenItsTimeIsOver()
    {
        ShareListModel model(m_clock);
        const QAbstractItemModelTester tester(
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setShares(
            {linkShare(QStringLiteral("link")),
                as(practiceShare(QStringLiteral("within"), {grace}), Status::Active, 5)},
            {});
        QSignalSpy reset(&model, &ShareListModel::modelReset);
        model.refreshForTime();
        QCOMPARE(reset.count(), 0); // nothing has ended
        QCOMPARE(model.activeCount(), 2);
        m_clock.setNow(QDateTime(QDate(2026, 12, 4), QTime(21, 0)));
        model.refreshForTime();
        QCOMPARE(reset.count(), 1);
        QCOMPARE(idsOf(model), (QStringList{QStringLiteral("within"), QStringLiteral("link")}));
        QCOMPARE(model.index(1).data(models::StatusTextRole).toString(), QStringLiteral("Ended"));
        QCOMPARE(model.index(1).data(ShareListModel::CanRevokeRole).toBool(), false);
    }

private:
    test::FixedClock m_clock{noon};
};

QTEST_GUILESS_MAIN(TestShareList)
#include "tst_sharelist.moc"
