#include "ShareStage.h"
#include "tests/support/Spanish.h"
#include "ui/sharing/ExpiryField.h"
#include "ui/sharing/QrCode.h"

#include <QComboBox>
#include <QDateEdit>
#include <QTemporaryDir>
#include <QTimeEdit>

using namespace kinward;
using namespace kinward::ui;
using care::SectionAccess;
using test::chooseOutside;
using test::DialogStage;
using test::orderOf;

/// What the dialog that shares allows, says and makes.
class TestShareTerms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_house = std::make_unique<test::ShareHouse>(); }
    void cleanup()
    {
        delete m_dialog;
        m_house.reset();
    }

    void tellsHowHardAPasscodeIsToGuess()
    {
        m_dialog = m_house->open();
        DialogStage stage(m_dialog);
        chooseOutside(stage);
        QCOMPARE(stage.text("passcodeStrength"), QStringLiteral("✓ Hard to guess"));
        const QString first = stage.field("passcodeEdit");
        QVERIFY(stage.tabTo("passcodeAnother"));
        stage.key(Qt::Key_Return);
        QVERIFY(stage.field("passcodeEdit") != first);
        QVERIFY(stage.tabTo("passcodeEdit"));
        stage.key(Qt::Key_A, Qt::ControlModifier);
        stage.type(QStringLiteral("1942"));
        QCOMPARE(stage.text("passcodeStrength"), QStringLiteral("‼ Easy to guess"));
        QVERIFY(stage.get("passcodeEdit")
                    ->accessibleDescription()
                    .startsWith(QStringLiteral("Easy to guess. ")));
    }

    void aFixedDateStaysFixed()
    {
        m_dialog = m_house->open();
        DialogStage stage(m_dialog);
        QSignalSpy asked(m_dialog, &ShareDialog::outsideShareRequested);
        chooseOutside(stage);
        QVERIFY(!stage.isShown("expiryDate"));
        QVERIFY(stage.tabTo("expiryChoice"));
        stage.key(Qt::Key_End);
        QVERIFY(stage.isShown("expiryDate"));
        stage.get<QDateEdit>("expiryDate")->setDate(QDate(2026, 12, 1));
        stage.get<QTimeEdit>("expiryTime")->setTime(QTime(8, 30));
        m_house->clock.setNow(test::noon.addDays(2));
        const auto end = stage.text("shareSentence");
        QVERIFY(end.endsWith(QStringLiteral("until Tuesday, December 1, 2026, 8:30 AM.")));
        m_dialog->setOffer(m_house->everything()); // read again from the portal
        QCOMPARE(stage.text("shareSentence"), end);
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(orderOf<shares::OutsideOrder>(asked).expires,
            QDateTime(QDate(2026, 12, 1), QTime(8, 30)));
    }

    void refusesADateThatCannotBe()
    {
        m_dialog = m_house->open();
        DialogStage stage(m_dialog);
        QSignalSpy asked(m_dialog, &ShareDialog::outsideShareRequested);
        chooseOutside(stage);
        QVERIFY(stage.tabTo("expiryChoice"));
        stage.key(Qt::Key_End);
        stage.get<QDateEdit>("expiryDate")->setDate(QDate(2026, 11, 27));
        stage.get<QTimeEdit>("expiryTime")->setTime(QTime(11, 0));
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(stage.wordsOf("expiryProblem"),
            QStringLiteral("This moment is past. Choose a later one."));
        stage.get<QDateEdit>("expiryDate")->setDate(QDate(2028, 1, 1));
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(stage.wordsOf("expiryProblem"),
            QStringLiteral("That is too far away. Links can last until Saturday, November 27, "
                           "2027, 12:00 PM."));
        QCOMPARE(asked.count(), 0);
        stage.get<QDateEdit>("expiryDate")->setDate(QDate(2027, 1, 1));
        QCOMPARE(stage.wordsOf("expiryProblem"), QString());
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.count(), 1);
    }

    void offersNoLongerThanThePortalAllows()
    {
        auto offer = m_house->everything();
        offer.limits.longest = std::chrono::hours(48);
        offer.limits.maxViews.reset();
        m_dialog = m_house->open(m_house->letter(), offer);
        DialogStage stage(m_dialog);
        chooseOutside(stage);
        QCOMPARE(stage.get<QComboBox>("expiryChoice")->count(), 3); // an hour, a day, a date
        QVERIFY(stage.text("shareSentence").contains(QStringLiteral("November 28, 2026")));
        QVERIFY(!stage.isShown("viewLimit"));
    }

    void aYearFitsIntoTheLimitOfTheSameLength()
    {
        m_house->clock.setNow(QDateTime(QDate(2027, 11, 27), QTime(12, 0, 40))); // 366 days
        m_dialog = m_house->open();
        DialogStage stage(m_dialog);
        QSignalSpy asked(m_dialog, &ShareDialog::outsideShareRequested);
        chooseOutside(stage);
        auto *choice = stage.get<QComboBox>("expiryChoice");
        choice->setCurrentIndex(choice->findData(QVariant::fromValue(ExpiryField::Choice::Year)));
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        const QDateTime end = orderOf<shares::OutsideOrder>(asked).expires;
        QCOMPARE(end, QDateTime(QDate(2028, 11, 26), QTime(12, 0)));
    }

    void saysWhyItIsNotPermitted_data()
    {
        QTest::addColumn<SectionAccess>("practice");
        QTest::addColumn<SectionAccess>("outside");
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("within");
        QTest::addColumn<QString>("beyond");
        const QString people = QStringLiteral("People at Riverbend whom you choose.");
        const QString anybody
            = QStringLiteral("Anybody else, such as another doctor or your family, with a link.");
        const QString notYours = QStringLiteral("Your access to Maria Torres's record is “View "
                                                "only”, without this. To ask for it, call "
                                                "Riverbend at (555) 010-4477.");
        QTest::newRow("both") << SectionAccess::Granted << SectionAccess::Granted << qint64(1)
                              << people << anybody;
        QTest::newRow("not outside") << SectionAccess::Granted << SectionAccess::NotPermitted
                                     << qint64(1) << people << notYours;
        QTest::newRow("not within") << SectionAccess::NotPermitted << SectionAccess::Granted
                                    << qint64(1) << notYours << anybody;
        QTest::newRow("nothing offered")
            << SectionAccess::NotOffered << SectionAccess::NotOffered << qint64(1)
            << "Riverbend does not offer this online. To get a document to somebody there, call "
               "Riverbend at (555) 010-4477."
            << "Riverbend does not offer links. To get a document to somebody else, call "
               "Riverbend at (555) 010-4477.";
        QTest::newRow("too large") << SectionAccess::Granted << SectionAccess::Granted
                                   << qint64(61) * 1024 * 1024 << people
                                   << "“Letter.pdf” is 61 MB; links of Riverbend take files of up "
                                      "to 25 MB.";
    }

    void saysWhyItIsNotPermitted()
    {
        QFETCH(SectionAccess, practice);
        QFETCH(SectionAccess, outside);
        QFETCH(qint64, bytes);
        QFETCH(QString, within);
        QFETCH(QString, beyond);
        auto offer = m_house->everything();
        offer.practice = practice;
        offer.outside = outside;
        auto subject = m_house->letter();
        subject.bytes = bytes;
        m_dialog = m_house->open(subject, offer);
        const DialogStage stage(m_dialog);
        QCOMPARE(stage.text("withinWords"), within);
        QCOMPARE(stage.text("outsideWords"), beyond);
        const bool canWithin = practice == SectionAccess::Granted;
        const bool canOutside = outside == SectionAccess::Granted && bytes == 1;
        QCOMPARE(stage.get("withinChoice")->isEnabled(), canWithin);
        QCOMPARE(stage.get("outsideChoice")->isEnabled(), canOutside);
        QCOMPARE(stage.isShown("practiceForm"), canWithin);
        QCOMPARE(stage.isShown("outsideForm"), !canWithin && canOutside);
        QCOMPARE(stage.isShown("shareButton"), canWithin || canOutside);
        QCOMPARE(stage.button("closeShare"),
            canWithin || canOutside ? QStringLiteral("Cancel") : QStringLiteral("Close"));
    }

    void aLinkHoldsOneDocument()
    {
        const ShareSubject two{{QStringLiteral("a"), QStringLiteral("b")},
            {QStringLiteral("A.pdf"), QStringLiteral("B.pdf")}, 0};
        m_dialog = m_house->open(two, m_house->everything());
        const DialogStage stage(m_dialog);
        QVERIFY(!stage.get("outsideChoice")->isEnabled());
        QCOMPARE(stage.text("shareTitle"), QStringLiteral("Share 2 documents"));
    }

    void goesAsAMessageWhereThePortalHasNoShares()
    {
        auto offer = m_house->everything();
        offer.practice = offer.outside = SectionAccess::NotOffered;
        offer.isThroughMessages = true;
        m_dialog = m_house->open(m_house->letter(), offer);
        DialogStage stage(m_dialog);
        stage.type(QStringLiteral("kim"));
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.text("shareSentence"),
            QStringLiteral("Grace Kim, RN at Riverbend will get a message with “Letter.pdf”. You "
                           "cannot take it back."));
    }

    void savesThePicture()
    {
        m_dialog = m_house->open();
        DialogStage stage(m_dialog);
        chooseOutside(stage);
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        m_dialog->showShared(test::linkShare(QStringLiteral("made")));
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("code.png"));
        m_dialog->setFileChooser([&path](QWidget *, const SaveRequest &request,
                                     const std::function<void(const QString &)> &chosen) {
            QCOMPARE(request.suffix, QStringLiteral("png"));
            chosen(path);
        });
        QVERIFY(stage.tabTo("savePicture"));
        stage.key(Qt::Key_Space);
        QCOMPARE(stage.wordsOf("sharedNotice"), QStringLiteral("The picture was saved."));
        QCOMPARE(QImage(path), stage.get<QrCode>("qrCode")->picture(8));
        m_dialog->setFileChooser([&folder](QWidget *, const SaveRequest &,
                                     const std::function<void(const QString &)> &chosen) {
            chosen(folder.filePath(QStringLiteral("none/code.png")));
        });
        stage.key(Qt::Key_Space);
        QVERIFY(stage.wordsOf("sharedNotice").startsWith(QStringLiteral("The picture could not")));
    }

    void saysSoWhereNoMailProgramOpens()
    {
        m_dialog = m_house->open();
        DialogStage stage(m_dialog);
        chooseOutside(stage);
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        m_dialog->setUrlOpener([](const QUrl &) { return false; });
        m_dialog->showShared(test::linkShare(QStringLiteral("made")));
        QVERIFY(stage.tabTo("mailLink"));
        stage.key(Qt::Key_Space);
        QVERIFY(stage.wordsOf("sharedNotice").startsWith(QStringLiteral("No mail program opened")));
    }

    void hasRoomForLongerWords_data()
    {
        QTest::addColumn<int>("textPercent");
        QTest::addColumn<int>("width");
        QTest::newRow("100 %") << 100 << 600;
        QTest::newRow("narrow") << 100 << 560;
        QTest::newRow("200 %") << 200 << 1000;
        QTest::newRow("200 %, narrow") << 200 << 560;
    }
    void hasRoomForLongerWords()
    {
        QFETCH(int, textPercent);
        QFETCH(int, width);
        test::Spanish spanish(QStringLiteral(KINWARD_SPANISH));
        QCoreApplication::installTranslator(&spanish);
        m_house->theme.setTextPercent(textPercent);
        m_dialog = m_house->open();
        m_dialog->resize(width, 700);
        DialogStage stage(m_dialog);
        QVERIFY(stage.text("shareTitle") != QStringLiteral("Share “Letter.pdf”"));
        QTRY_COMPARE(stage.clipped(), QString());
        chooseOutside(stage);
        QTRY_COMPARE(stage.clipped(), QString());
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        m_dialog->showShared(test::linkShare(QStringLiteral("made")));
        QTRY_COMPARE(stage.clipped(), QString());
        QCOMPARE(m_dialog->width(), width);
        delete m_dialog;
    }

private:
    std::unique_ptr<test::ShareHouse> m_house;
    QPointer<ShareDialog> m_dialog;
};

QTEST_MAIN(TestShareTerms)
#include "tst_shareterms.moc"
