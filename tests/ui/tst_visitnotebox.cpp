#include "RecordHouse.h"
#include "ui/records/DetailView.h"
#include "ui/records/RecordPages.h"
#include "ui/records/VisitNoteBox.h"

#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTemporaryDir>

using namespace kinward;
using namespace kinward::test;
using visits::VisitNotes;

namespace
{

const auto videoId = QStringLiteral("video");
const auto otherId = QStringLiteral("other");
const auto words = QStringLiteral("Ask about the evening pills");

} // namespace

/// The private note in the detail of an appointment.
class TestVisitNoteBox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_house.reset(); }

    void videoVisitsHaveANote();
    void otherAppointmentsHaveNone();
    void whatIsTypedIsKeptInASecond();
    void eachAppointmentHasItsOwn();
    void theRecordIsSyncedWhileOneTypes();
    void thePageClosesWhileOneTypes();
    void theVisitsWindowWritesIt();
    void aNoteThatIsTooLong();
    void itSaysWhereItIsKept();
    void keyboardAndNames();
    void largeTextAndDark();

private:
    VisitNotes &notes() const { return m_house->session.visitNotes(); }
    QPlainTextEdit *edit() const { return m_house->stage.get<QPlainTextEdit>("visitNote"); }
    void open(const QString &id) const { m_page->openRecord(id); }
    void picture(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("KINWARD_PICTURES");
        if (folder.isEmpty())
            return;
        QTest::qWait(50); // laid out
        QVERIFY(m_house->stage.window().grab().save(folder + QLatin1Char('/') + name));
    }

    std::unique_ptr<RecordHouse> m_house;
    ui::RecordPage *m_page = nullptr;
};

void TestVisitNoteBox::init()
{
    m_house = std::make_unique<RecordHouse>();
    fill(m_house->records(),
        {raw(videoVisitJson("video", "2026-11-24T14:30:00-05:00")),
            raw(videoVisitJson("other", "2026-11-26T14:30:00-05:00")),
            raw(appointmentJson("office", "2026-11-28T14:30:00-05:00"))});
    m_house->markSynced();
    m_page = ui::makeRecordPage(
        care::Section::Appointments, m_house->session, m_house->clock, m_house->stage.theme())
                 .release();
    m_house->stage.window().resize(1200, 900);
    m_house->stage.show(m_page);
    open(videoId);
}

void TestVisitNoteBox::videoVisitsHaveANote()
{
    QVERIFY(edit()->toPlainText().isEmpty());
    QVERIFY(m_house->stage.wordsOf("visitNoteBox").contains(QStringLiteral("Your private note")));
    QVERIFY(m_house->stage.text("visitNotePrivacy")
                .contains(QStringLiteral("The practice cannot see it.")));
}

void TestVisitNoteBox::otherAppointmentsHaveNone()
{
    open(QStringLiteral("office"));
    QVERIFY(!m_house->stage.isShown("visitNote"));
    // One that was a video visit when the note was written keeps it in sight.
    QVERIFY(notes().put(QStringLiteral("office"), words));
    open(videoId);
    open(QStringLiteral("office"));
    QCOMPARE(edit()->toPlainText(), words);
}

void TestVisitNoteBox::whatIsTypedIsKeptInASecond()
{
    edit()->setFocus();
    QElapsedTimer since;
    since.start();
    QTest::keyClicks(edit(), words);
    QVERIFY(QTest::qWaitFor([&] { return notes().textOf(videoId) == words; }, 1000));
    QVERIFY(since.elapsed() < 3000);
    QCOMPARE(edit()->toPlainText(), words);
    QCOMPARE(edit()->textCursor().position(), int(words.size()));
    QTest::keySequence(edit(), QKeySequence::SelectAll);
    QTest::keyClick(edit(), Qt::Key_Space);
    QTRY_COMPARE(notes().count(), 0);
    QCOMPARE(edit()->toPlainText(), QStringLiteral(" ")); // nothing moves under the cursor
}

void TestVisitNoteBox::eachAppointmentHasItsOwn()
{
    QTest::keyClicks(edit(), QStringLiteral("one"));
    open(otherId);
    QCOMPARE(notes().textOf(videoId), QStringLiteral("one"));
    QVERIFY(edit()->toPlainText().isEmpty());
    QTest::keyClicks(edit(), QStringLiteral("two"));
    open(videoId);
    QCOMPARE(edit()->toPlainText(), QStringLiteral("one"));
    QCOMPARE(notes().textOf(otherId), QStringLiteral("two"));
}

void TestVisitNoteBox::theRecordIsSyncedWhileOneTypes()
{
    edit()->setFocus();
    QTest::keyClicks(edit(), QStringLiteral("half "));
    fill(m_house->records(), {raw(videoVisitJson("video", "2026-11-24T15:45:00-05:00"))});
    auto *detail = m_house->stage.get<ui::DetailView>("recordDetail");
    QTRY_VERIFY(std::any_of(detail->blocks().begin(), detail->blocks().end(),
        [](const auto &block) { return block.text.contains(QStringLiteral("3:45")); }));
    QVERIFY(edit()->hasFocus());
    m_house->stage.keys(QStringLiteral("a pill"));
    QCOMPARE(edit()->toPlainText(), QStringLiteral("half a pill"));
}

void TestVisitNoteBox::thePageClosesWhileOneTypes()
{
    QTest::keyClicks(edit(), words);
    m_house->stage.clear();
    QCOMPARE(notes().textOf(videoId), words);
}

void TestVisitNoteBox::theVisitsWindowWritesIt()
{
    QTest::keyClicks(edit(), QStringLiteral("before"));
    notes().lend(videoId);
    QCOMPARE(notes().textOf(videoId), QStringLiteral("before")); // there at once
    QVERIFY(edit()->isReadOnly());
    QVERIFY(m_house->stage.isShown("visitNoteNotice"));
    QVERIFY(notes().put(videoId, QStringLiteral("before and during")));
    QCOMPARE(edit()->toPlainText(), QStringLiteral("before and during"));
    QVERIFY(notes().put(videoId, {}));
    QVERIFY(edit()->toPlainText().isEmpty());
    QVERIFY(notes().put(videoId, QStringLiteral("after")));
    open(otherId);
    QVERIFY(!edit()->isReadOnly() && !m_house->stage.isShown("visitNoteNotice"));
    open(videoId);
    QVERIFY(edit()->isReadOnly());
    picture(QStringLiteral("note-lent.png"));
    notes().giveBack(videoId);
    QVERIFY(!edit()->isReadOnly() && !m_house->stage.isShown("visitNoteNotice"));
    QCOMPARE(edit()->toPlainText(), QStringLiteral("after"));
}

void TestVisitNoteBox::aNoteThatIsTooLong()
{
    edit()->setPlainText(QString(VisitNotes::longest + 1, u'x'));
    QTRY_VERIFY(m_house->stage.isShown("visitNoteNotice"));
    QVERIFY(m_house->stage.wordsOf("visitNoteNotice").contains(QStringLiteral("too long")));
    QCOMPARE(notes().count(), 0);
    edit()->setPlainText(words);
    QTRY_COMPARE(notes().textOf(videoId), words);
    QVERIFY(!m_house->stage.isShown("visitNoteNotice"));
}

void TestVisitNoteBox::itSaysWhereItIsKept()
{
    QVERIFY(m_house->stage.text("visitNotePrivacy")
                .contains(QStringLiteral("only until Kinward is closed")));
    const QTemporaryDir folder;
    outbox::OwnFile file(
        store::StoreFolder(folder.path()), QStringLiteral("link"), seal::SecretKey::generate());
    VisitNotes kept(file);
    auto *box = new ui::VisitNoteBox(kept, m_house->stage.theme());
    m_house->stage.show(box);
    QVERIFY(m_house->stage.waitFor("visitNotePrivacy"));
    QCOMPARE(m_house->stage.text("visitNotePrivacy"),
        QStringLiteral("Only on this computer. The practice cannot see it."));
    m_house->stage.clear();
}

void TestVisitNoteBox::keyboardAndNames()
{
    QCOMPARE(m_house->stage.namelessControls(), QStringList());
    m_house->stage.get("recordDetail")->setFocus();
    QVERIFY(m_house->stage.tabTo("visitNote"));
    QCOMPARE(edit()->accessibleName(), QStringLiteral("Your private note"));
    m_house->stage.key(Qt::Key_Tab); // goes on, and writes nothing
    QVERIFY(!edit()->hasFocus());
    QVERIFY(edit()->toPlainText().isEmpty());
}

void TestVisitNoteBox::largeTextAndDark()
{
    QTest::keyClicks(edit(), words);
    picture(QStringLiteral("note-light.png"));
    m_house->stage.theme().setAppearance(ui::Theme::Appearance::Dark);
    picture(QStringLiteral("note-dark.png"));
    m_house->stage.theme().setTextPercent(200);
    open(videoId); // the list gave way to it, or it to the list
    QTest::qWait(50);
    auto *detail = m_house->stage.get<ui::DetailView>("recordDetail");
    detail->verticalScrollBar()->setValue(detail->verticalScrollBar()->maximum());
    QVERIFY(edit()->height() > 6 * edit()->fontMetrics().height());
    QVERIFY(edit()->width() <= detail->viewport()->width());
    picture(QStringLiteral("note-large.png"));
}

QTEST_MAIN(TestVisitNoteBox)
#include "tst_visitnotebox.moc"
