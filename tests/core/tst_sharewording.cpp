#include "SomeShares.h"
#include "core/models/FullStop.h"
#include "core/models/ShareWording.h"

#include <QLocale>
#include <QTest>

using namespace kinward;
using namespace kinward::models::wording;
using kinward::test::linkShare;
using kinward::test::practiceShare;
using Status = shares::Share::Status;

namespace
{

const QString grace = QStringLiteral("Grace Kim, RN");
const QString ana = QStringLiteral("Ana Lindqvist, MD");
const QString ben = QStringLiteral("Ben Okafor");
const QString letter = QStringLiteral("Letter.pdf");
const DocumentTitles titles{{QStringLiteral("letter"), letter}};

} // namespace

/// Who sees what until when, said in words.
class TestShareWording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void saysWhoWillSeeIt_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("practice");
        QTest::addColumn<QStringList>("documents");
        QTest::addColumn<bool>("asMessage");
        QTest::addColumn<QString>("sentence");
        const QString riverbend = QStringLiteral("Riverbend");
        QTest::newRow("nobody yet") << QStringList() << riverbend << QStringList{letter} << false
                                    << "Choose who at Riverbend will see “Letter.pdf”.";
        QTest::newRow("nobody, practice not known")
            << QStringList() << QString() << QStringList{letter, letter} << false
            << "Choose who at the practice will see 2 documents.";
        QTest::newRow("one") << QStringList{grace} << riverbend << QStringList{letter} << false
                             << "Grace Kim, RN at Riverbend will see “Letter.pdf” until you stop "
                                "sharing.";
        QTest::newRow("two") << QStringList{grace, ana} << riverbend << QStringList{letter} << false
                             << "Grace Kim, RN and 1 other at Riverbend will see “Letter.pdf” "
                                "until you stop sharing.";
        QTest::newRow("three, three documents")
            << QStringList{grace, ana, ben} << QString() << QStringList{letter, letter, letter}
            << false
            << "Grace Kim, RN and 2 others at the practice will see 3 documents until you stop "
               "sharing.";
        QTest::newRow("as a message")
            << QStringList{grace} << riverbend << QStringList{letter} << true
            << "Grace Kim, RN at Riverbend will get a message with "
               "“Letter.pdf”. You cannot take it back.";
        QTest::newRow("no name, no title")
            << QStringList{QString()} << riverbend << QStringList() << false
            << "Somebody at Riverbend will see a document until you stop sharing.";
    }
    void saysWhoWillSeeIt()
    {
        QFETCH(QStringList, names);
        QFETCH(QString, practice);
        QFETCH(QStringList, documents);
        QFETCH(bool, asMessage);
        QTEST(willSeeSentence({names, practice, asMessage}, documents), "sentence");
    }

    void saysWhatALinkDoes_data()
    {
        QTest::addColumn<bool>("hasPasscode");
        QTest::addColumn<QDateTime>("expires");
        QTest::addColumn<int>("views");
        QTest::addColumn<QString>("sentence");
        const QDateTime evening(QDate(2026, 12, 4), QTime(21, 0));
        QTest::newRow("passcode, date, 3")
            << true << evening << 3
            << "Anyone with the link and the passcode can open “Letter.pdf” until Friday, "
               "December 4, 2026, 9:00 PM, at most 3 times.";
        QTest::newRow("passcode, date, once")
            << true << evening << 1
            << "Anyone with the link and the passcode can open “Letter.pdf” until Friday, "
               "December 4, 2026, 9:00 PM, but only once.";
        QTest::newRow("passcode, date") << true << evening << 0
                                        << "Anyone with the link and the passcode can open "
                                           "“Letter.pdf” until Friday, December 4, 2026, 9:00 PM.";
        QTest::newRow("passcode, 3") << true << QDateTime() << 3
                                     << "Anyone with the link and the passcode can open "
                                        "“Letter.pdf” at most 3 times.";
        QTest::newRow("passcode, once")
            << true << QDateTime() << 1
            << "Anyone with the link and the passcode can open “Letter.pdf” once.";
        QTest::newRow("passcode") << true << QDateTime() << 0
                                  << "Anyone with the link and the passcode can open “Letter.pdf” "
                                     "until you stop sharing.";
        QTest::newRow("date, 3") << false << evening << 3
                                 << "Anyone with the link can open “Letter.pdf” until Friday, "
                                    "December 4, 2026, 9:00 PM, at most 3 times.";
        QTest::newRow("date, once") << false << evening << 1
                                    << "Anyone with the link can open “Letter.pdf” until Friday, "
                                       "December 4, 2026, 9:00 PM, but only once.";
        QTest::newRow("date") << false << evening << 0
                              << "Anyone with the link can open “Letter.pdf” until Friday, "
                                 "December 4, 2026, 9:00 PM.";
        QTest::newRow("3") << false << QDateTime() << 3
                           << "Anyone with the link can open “Letter.pdf” at most 3 times.";
        QTest::newRow("once") << false << QDateTime() << 1
                              << "Anyone with the link can open “Letter.pdf” once.";
        QTest::newRow("open") << false << QDateTime() << 0
                              << "Anyone with the link can open “Letter.pdf” until you stop "
                                 "sharing.";
    }
    void saysWhatALinkDoes()
    {
        QFETCH(bool, hasPasscode);
        QFETCH(QDateTime, expires);
        QFETCH(int, views);
        const auto most = views > 0 ? std::optional(views) : std::nullopt;
        QTEST(linkSentence({hasPasscode, expires, most}, letter), "sentence");
    }

    void saysTheEndInLocalTime()
    {
        const QDateTime evening(QDate(2026, 12, 4), QTime(21, 0));
        QCOMPARE(endMoment(evening.toUTC()), endMoment(evening));
        QCOMPARE(endMoment({}), QString());
    }

    void endsWithOneStopInSpanishToo()
    {
        QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::UnitedStates));
        const QString end = endMoment(QDateTime(QDate(2026, 12, 4), QTime(21, 0)));
        const QString sentence
            = linkSentence({true, QDateTime(QDate(2026, 12, 4), QTime(21, 0)), {}}, letter);
        initTestCase();
        QVERIFY2(end.endsWith(u'.'), qPrintable(end));
        QVERIFY2(sentence.endsWith(end), qPrintable(sentence));
        QCOMPARE(withOneStop(QStringLiteral("That is all.")), QStringLiteral("That is all."));
        QCOMPARE(withOneStop(QStringLiteral("At 2:31 p. m.. See a..b.pdf at 3:00 p. m..")),
            QStringLiteral("At 2:31 p. m. See a..b.pdf at 3:00 p. m."));
    }

    void takesOutWhatIsNotFitToBeShown()
    {
        const QString hostile = QStringLiteral("Invoice\u202Efdp.exe\nsecond\u0007 line\u200B");
        QCOMPARE(documentsPhrase({hostile}), QStringLiteral("“Invoicefdp.exe second line”"));
        const QString phrase = documentsPhrase({QString(4000, u'x')});
        QCOMPARE(phrase.size(), 82);
        QVERIFY(phrase.endsWith(QStringLiteral("x…”")));
        QCOMPARE(documentsPhrase({QStringLiteral(" \u202E ")}), QStringLiteral("a document"));
    }

    void saysHowItStands_data()
    {
        QTest::addColumn<shares::Share>("share");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("within") << practiceShare(QStringLiteral("a"), {grace, ana})
                                << "Grace Kim, RN and Ana Lindqvist, MD at Riverbend can see "
                                   "“Letter.pdf” until you stop sharing.";
        auto stopped = practiceShare(QStringLiteral("a"), {grace});
        stopped.status = Status::Revoked;
        QTest::newRow("within, stopped")
            << stopped << "You stopped sharing “Letter.pdf” with Grace Kim, RN.";
        auto message = practiceShare(QStringLiteral("a"), {grace});
        message.isMessage = true;
        QTest::newRow("message") << message
                                 << "Grace Kim, RN at Riverbend got a message with “Letter.pdf”.";
        auto link = linkShare(QStringLiteral("b"));
        QTest::newRow("link") << link
                              << "Anyone with the link and the passcode can open “Letter.pdf” "
                                 "until Friday, December 4, 2026, 9:00 PM.";
        link.status = Status::Expired;
        QTest::newRow("ended") << link
                               << "Sharing of “Letter.pdf” ended on Friday, December 4, 2026, "
                                  "9:00 PM.";
        link.maxViews = 3;
        link.views = 2;
        QTest::newRow("ended before it was used up")
            << link << "Sharing of “Letter.pdf” ended on Friday, December 4, 2026, 9:00 PM.";
        link.views = 3;
        QTest::newRow("used up") << link
                                 << "The link to “Letter.pdf” was opened as often as it could be. "
                                    "It does not open any more.";
        link.status = Status::Locked;
        QTest::newRow("locked") << link
                                << "The link to “Letter.pdf” is locked, because a wrong passcode "
                                   "was typed too often. Nobody can open it. If it is still "
                                   "needed, share the document again.";
        link.status = Status::Revoked;
        QTest::newRow("revoked")
            << link << "You stopped sharing “Letter.pdf”. The link does not open any more.";
        link.status = Status::Expired;
        link.expires = {};
        link.maxViews.reset();
        QTest::newRow("ended, nobody knows when") << link << "Sharing of “Letter.pdf” has ended.";
    }
    void saysHowItStands()
    {
        QFETCH(shares::Share, share);
        QTEST(shareSentence(share, QStringLiteral("Riverbend"), titles), "sentence");
    }

    void knowsALinkByItsLabelWhereTheDocumentIsGone()
    {
        QCOMPARE(sharedTitles(linkShare(QStringLiteral("b")), {}), QStringList{letter});
        QCOMPARE(
            sharedTitles(practiceShare(QStringLiteral("a"), {grace}), {}), QStringList{QString()});
    }

    void countsViews_data()
    {
        QTest::addColumn<int>("views");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("text");
        QTest::newRow("not told") << -1 << 3 << QString();
        QTest::newRow("none") << 0 << 0 << "Not opened yet";
        QTest::newRow("one") << 1 << 0 << "Opened once";
        QTest::newRow("many") << 1200 << 0 << "Opened 1200 times";
        QTest::newRow("none of 3") << 0 << 3 << "Opened 0 of 3 times";
        QTest::newRow("2 of 3") << 2 << 3 << "Opened 2 of 3 times";
        QTest::newRow("none of 1") << 0 << 1 << "Not opened yet";
        QTest::newRow("1 of 1") << 1 << 1 << "Opened once";
    }
    void countsViews()
    {
        QFETCH(int, views);
        QFETCH(int, most);
        shares::Share share = linkShare(QStringLiteral("b"));
        if (views >= 0)
            share.views = views;
        if (most > 0)
            share.maxViews = most;
        QTEST(viewsText(share), "text");
    }

    void saysInAListWithWhomADocumentIsShared()
    {
        const QString id = QStringLiteral("letter");
        QCOMPARE(sharedWithText(id, {}), QString());
        QList<shares::Share> all{practiceShare(QStringLiteral("a"), {grace})};
        QCOMPARE(sharedWithText(id, all), QStringLiteral("Shared with Grace Kim, RN"));
        QCOMPARE(sharedWithText(QStringLiteral("other"), all), QString());
        all.append(practiceShare(QStringLiteral("b"), {grace, ana})); // Grace is counted once
        QCOMPARE(sharedWithText(id, all), QStringLiteral("Shared with Grace Kim, RN and 1 other"));
        all.append(linkShare(QStringLiteral("c")));
        QCOMPARE(sharedWithText(id, all),
            QStringLiteral("Shared with Grace Kim, RN and 1 other, and by link"));
        QCOMPARE(
            sharedWithText(id, {linkShare(QStringLiteral("c"))}), QStringLiteral("Shared by link"));
        for (shares::Share &share : all)
            share.status = Status::Revoked;
        QCOMPARE(sharedWithText(id, all), QString());
    }
};

QTEST_GUILESS_MAIN(TestShareWording)
#include "tst_sharewording.moc"
