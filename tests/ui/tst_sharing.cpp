#include "ShareStage.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QUrlQuery>

using namespace kinward;
using namespace kinward::ui;
using test::Answers;
using test::chooseOutside;
using test::DialogStage;
using test::orderOf;

namespace
{

/// As the portal answers to an order for a link.
shares::Share made(const shares::OutsideOrder &order)
{
    auto share = test::linkShare(QStringLiteral("made"));
    share.expires = order.expires;
    share.hasPasscode = !order.passcode.isEmpty();
    share.maxViews = order.maxViews;
    share.emails = order.emails;
    return share;
}

} // namespace

/// The dialog that shares, by keyboard alone.
class TestSharing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_house = std::make_unique<test::ShareHouse>(); }
    void cleanup()
    {
        delete m_dialog;
        m_house.reset();
    }

    void sharesWithinThePractice()
    {
        m_dialog = m_house->open();
        DialogStage stage(m_dialog);
        QSignalSpy asked(m_dialog, &ShareDialog::practiceShareRequested);
        QCOMPARE(stage.focused(), QStringLiteral("recipientEdit"));
        QCOMPARE(stage.text("shareSentence"),
            QStringLiteral("Choose who at Riverbend will see “Letter.pdf”."));
        QCOMPARE(stage.button("shareButton"), QStringLiteral("Share"));
        stage.type(QStringLiteral("lind"));
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.button("shareButton"), QStringLiteral("Share with 1 person"));
        QCOMPARE(stage.text("shareSentence"),
            QStringLiteral("Hannah Lindqvist, MD at Riverbend will see “Letter.pdf” until you stop "
                           "sharing."));
        stage.type(QStringLiteral("nurse"));
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.button("shareButton"), QStringLiteral("Share with 2 people"));
        QCOMPARE(stage.text("shareSentence"),
            QStringLiteral("Hannah Lindqvist, MD and 1 other at Riverbend will see “Letter.pdf” "
                           "until you stop sharing."));
        QCOMPARE(stage.get("shareSentence")->accessibleName(), stage.text("shareSentence"));
        stage.key(Qt::Key_Tab);
        QCOMPARE(stage.focused(), QStringLiteral("shareNote"));
        stage.type(QStringLiteral("For the visit on Monday"));
        stage.key(Qt::Key_Tab);
        QCOMPARE(stage.focused(), QStringLiteral("shareButton"));
        QCOMPARE(asked.count(), 0);
        stage.key(Qt::Key_Return);
        QCOMPARE(asked.count(), 1);
        const auto order = orderOf<shares::PracticeOrder>(asked);
        QCOMPARE(order.documentIds, QStringList{QStringLiteral("letter")});
        QCOMPARE(order.recipients.size(), 2);
        QCOMPARE(order.recipients.at(0).reference, QStringLiteral("PractitionerRole/lind-role"));
        QCOMPARE(order.recipients.at(1).reference, QStringLiteral("PractitionerRole/kim-role"));
        QCOMPARE(order.note, QStringLiteral("For the visit on Monday"));
        QCOMPARE(order.topic, QStringLiteral("Letter.pdf"));

        QVERIFY(m_dialog->isBusy());
        QCOMPARE(stage.button("shareButton"), QStringLiteral("Sharing…"));
        m_dialog->showShared(test::practiceShare(QStringLiteral("a"),
            {QStringLiteral("Hannah Lindqvist, MD"), QStringLiteral("Grace Kim, RN")}));
        QCOMPARE(stage.text("sharedTitle"), QStringLiteral("Shared"));
        QCOMPARE(stage.text("sharedSentence"),
            QStringLiteral("Hannah Lindqvist, MD and Grace Kim, RN at Riverbend can see "
                           "“Letter.pdf” until you stop sharing."));
        QVERIFY(!stage.isShown("shareButton"));
        QVERIFY(!stage.isShown("sharedLink"));
        QVERIFY(!stage.isShown("qrCode"));
        QCOMPARE(stage.focused(), QStringLiteral("closeShare"));
        stage.key(Qt::Key_Return);
        QTRY_VERIFY(!m_dialog);
    }

    void sharesOutsideThePractice()
    {
        m_dialog = m_house->open();
        DialogStage stage(m_dialog);
        QSignalSpy asked(m_dialog, &ShareDialog::outsideShareRequested);
        chooseOutside(stage);
        QCOMPARE(stage.button("shareButton"), QStringLiteral("Make the link"));
        QCOMPARE(stage.text("shareSentence"),
            QStringLiteral("Anyone with the link and the passcode can open “Letter.pdf” until "
                           "Friday, December 4, 2026, 12:00 PM."));
        QCOMPARE(stage.round(),
            (QStringList{QStringLiteral("outsideChoice"), QStringLiteral("expiryChoice"),
                QStringLiteral("passcodeOn"), QStringLiteral("passcodeEdit"),
                QStringLiteral("passcodeAnother"), QStringLiteral("viewLimit"),
                QStringLiteral("emailEdit"), QStringLiteral("shareButton"),
                QStringLiteral("closeShare")}));
        QCOMPARE(test::namelessControls(m_dialog), QStringList());
        QVERIFY(stage.tabTo("expiryChoice"));
        stage.key(Qt::Key_Down);
        QVERIFY(stage.text("shareSentence").contains(QStringLiteral("December 27, 2026")));
        QVERIFY(stage.tabTo("viewLimit"));
        stage.key(Qt::Key_Down);
        stage.key(Qt::Key_Down);
        QVERIFY(stage.text("shareSentence").endsWith(QStringLiteral(", at most 3 times.")));
        QVERIFY(stage.tabTo("emailEdit"));
        stage.type(QStringLiteral("ana@example.org, ben@example.org"));
        const QString passcode = stage.field("passcodeEdit");
        QVERIFY(!passcode.isEmpty());
        stage.key(Qt::Key_Return); // in a field it shares nothing
        QCOMPARE(asked.count(), 0);
        QVERIFY(stage.tabTo("shareButton"));
        stage.key(Qt::Key_Space);
        QCOMPARE(asked.count(), 1);
        const auto order = orderOf<shares::OutsideOrder>(asked);
        QCOMPARE(order.documentId, QStringLiteral("letter"));
        QCOMPARE(order.label, QStringLiteral("Letter.pdf"));
        QCOMPARE(order.passcode, passcode);
        QCOMPARE(order.expires, QDateTime(QDate(2026, 12, 27), QTime(12, 0)));
        QCOMPARE(order.maxViews, std::optional(3));
        QCOMPARE(order.emails,
            (QStringList{QStringLiteral("ana@example.org"), QStringLiteral("ben@example.org")}));

        QList<QUrl> opened;
        m_dialog->setUrlOpener([&opened](const QUrl &url) {
            opened.append(url);
            return true;
        });
        const shares::Share share = made(order);
        m_dialog->showShared(share);
        QCOMPARE(stage.text("sharedTitle"), QStringLiteral("Your link is ready"));
        QCOMPARE(stage.field("sharedLink"), share.link);
        QVERIFY(stage.get<QLineEdit>("sharedLink")->isReadOnly());
        QCOMPARE(stage.field("sharedPasscode"), passcode);
        QVERIFY(stage.isShown("qrCode"));
        QVERIFY(stage.text("passcodeWay").contains(QStringLiteral("another way than the link")));
        QCOMPARE(stage.focused(), QStringLiteral("mailLink")); // because there are addresses
        QCOMPARE(stage.round(),
            (QStringList{QStringLiteral("mailLink"), QStringLiteral("sharedPasscode"),
                QStringLiteral("copyPasscode"), QStringLiteral("savePicture"),
                QStringLiteral("closeShare"), QStringLiteral("sharedLink"),
                QStringLiteral("copyLink")}));
        QCOMPARE(test::namelessControls(m_dialog), QStringList());
        QVERIFY(stage.tabTo("copyLink"));
        stage.key(Qt::Key_Space);
        QCOMPARE(QApplication::clipboard()->text(), share.link);
        QVERIFY(stage.tabTo("copyPasscode"));
        stage.key(Qt::Key_Return);
        QCOMPARE(QApplication::clipboard()->text(), passcode);
        QVERIFY(stage.tabTo("mailLink"));
        stage.key(Qt::Key_Space);
        QCOMPARE(opened.size(), 1);
        checkLetter(opened.first(), share, passcode);
    }

    void asksBeforeALinkWithoutPasscode()
    {
        m_dialog = m_house->open();
        DialogStage stage(m_dialog);
        Answers answers;
        m_dialog->setAsker(answers.asker());
        QSignalSpy asked(m_dialog, &ShareDialog::outsideShareRequested);
        chooseOutside(stage);
        QVERIFY(stage.tabTo("passcodeOn"));
        stage.key(Qt::Key_Space);
        QVERIFY(!stage.isShown("passcodeEdit"));
        QVERIFY(stage.text("shareSentence").startsWith(QStringLiteral("Anyone with the link can")));
        answers.agrees = false;
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(answers.asked.size(), 1);
        QVERIFY(answers.asked.first().explanation.startsWith(stage.text("shareSentence")));
        QCOMPARE(asked.count(), 0);
        QVERIFY(!m_dialog->isBusy());
        answers.agrees = true;
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.count(), 1);
        const auto order = orderOf<shares::OutsideOrder>(asked);
        QCOMPARE(order.passcode, QString());
        m_dialog->showShared(made(order));
        QVERIFY(!stage.isShown("sharedPasscode"));
        QVERIFY(stage.isShown("sharedLink"));
    }

    void anErrorKeepsEverything()
    {
        m_dialog = m_house->open();
        DialogStage stage(m_dialog);
        QSignalSpy asked(m_dialog, &ShareDialog::outsideShareRequested);
        stage.type(QStringLiteral("kim"));
        stage.key(Qt::Key_Return); // chosen for within, and then outside after all
        chooseOutside(stage);
        QVERIFY(stage.tabTo("passcodeEdit"));
        stage.key(Qt::Key_A, Qt::ControlModifier);
        stage.type(QStringLiteral("blue lamp under water"));
        QVERIFY(stage.tabTo("emailEdit"));
        stage.type(QStringLiteral("ana@example.org"));
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(asked.count(), 1);
        const auto first = orderOf<shares::OutsideOrder>(asked);
        m_dialog->showFailure(
            describeShareError(Error{ErrorKind::Offline, 0, {}, {}}, m_house->everything()));
        QCOMPARE(stage.wordsOf("shareNotice"),
            QStringLiteral("No connection. Nothing was shared. What you entered is still here. "
                           "Check that this computer is connected to the internet, then try "
                           "again."));
        QVERIFY(!m_dialog->isBusy());
        QCOMPARE(stage.focused(), QStringLiteral("shareButton"));
        stage.key(Qt::Key_Return);
        QCOMPARE(asked.count(), 2);
        const auto second = orderOf<shares::OutsideOrder>(asked);
        QCOMPARE(second.passcode, QStringLiteral("blue lamp under water"));
        QCOMPARE(second.emails, first.emails);
        QVERIFY(!stage.isShown("shareNotice"));
        m_dialog->showFailure({QStringLiteral("Again"), QStringLiteral("Really."), {}});
        QVERIFY(stage.tabTo("outsideChoice"));
        stage.key(Qt::Key_Up);
        QCOMPARE(stage.button("shareButton"), QStringLiteral("Share with 1 person"));
        // The passcode was that of a link which does not exist.
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_dialog->isBusy());
        m_dialog->showShared(
            test::practiceShare(QStringLiteral("a"), {QStringLiteral("Grace Kim, RN")}));
        QCOMPARE(stage.text("sharedTitle"), QStringLiteral("Shared"));
        QVERIFY(!stage.isShown("sharedPasscode"));
    }

    void saysWhatIsMissing()
    {
        m_dialog = m_house->open();
        DialogStage stage(m_dialog);
        QSignalSpy within(m_dialog, &ShareDialog::practiceShareRequested);
        QSignalSpy outside(m_dialog, &ShareDialog::outsideShareRequested);
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(stage.wordsOf("whoProblem"), QStringLiteral("Choose somebody to share with."));
        QCOMPARE(stage.focused(), QStringLiteral("recipientEdit"));
        stage.type(QStringLiteral("zzz"));
        QVERIFY(stage.tabTo("shareButton"));
        stage.key(Qt::Key_Space);
        QVERIFY(stage.wordsOf("whoProblem").startsWith(QStringLiteral("What you typed names")));
        stage.key(Qt::Key_A, Qt::ControlModifier);
        stage.type(QStringLiteral("kim"));
        stage.key(Qt::Key_Return);
        QCOMPARE(stage.wordsOf("whoProblem"), QString());
        auto *note = stage.get<QPlainTextEdit>("shareNote");
        note->setPlainText(QString(2001, u'x'));
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(stage.focused(), QStringLiteral("shareNote"));
        QCOMPARE(stage.wordsOf("noteProblem"),
            QStringLiteral("The note is too long. Shorten it to 2,000 characters."));
        note->setPlainText(QString(2000, u'x'));
        QCOMPARE(stage.wordsOf("noteProblem"), QString());

        chooseOutside(stage);
        QVERIFY(stage.tabTo("passcodeEdit"));
        stage.key(Qt::Key_A, Qt::ControlModifier);
        stage.key(Qt::Key_Backspace);
        QVERIFY(stage.tabTo("emailEdit"));
        stage.type(QStringLiteral("ana@example"));
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(stage.focused(), QStringLiteral("passcodeEdit"));
        QCOMPARE(
            stage.wordsOf("passcodeProblem"), QStringLiteral("Type a passcode, or have one made."));
        stage.type(QStringLiteral("blue lamp under water"));
        QCOMPARE(stage.wordsOf("passcodeProblem"), QString());
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(stage.focused(), QStringLiteral("emailEdit"));
        QCOMPARE(stage.wordsOf("emailProblem"),
            QStringLiteral("“ana@example” is no e-mail address. Check it."));
        stage.type(QStringLiteral(".org"));
        QCOMPARE(stage.wordsOf("emailProblem"), QString());
        QCOMPARE(within.count() + outside.count(), 0);
        stage.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(outside.count(), 1);
    }

private:
    static void checkLetter(const QUrl &url, const shares::Share &share, const QString &passcode)
    {
        QCOMPARE(url.scheme(), QStringLiteral("mailto"));
        QCOMPARE(url.path(), QStringLiteral("ana@example.org,ben@example.org"));
        const QString body
            = QUrlQuery(url).queryItemValue(QStringLiteral("body"), QUrl::FullyDecoded);
        QVERIFY(body.contains(share.link));
        QVERIFY(!body.contains(passcode));
        QVERIFY(body.contains(QStringLiteral("You get the passcode from me another way.")));
    }

    std::unique_ptr<test::ShareHouse> m_house;
    QPointer<ShareDialog> m_dialog;
};

QTEST_MAIN(TestSharing)
#include "tst_sharing.moc"
