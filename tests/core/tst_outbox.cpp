#include "OwnShelf.h"

#include <QSignalSpy>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using outbox::OutgoingMessage;
using outbox::OutgoingState;

/// What the caregiver writes, in a real sealed file: kept, queued, taken back, refused, found again
/// after the end of the program.
class TestOutbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEverythingOfADraft();
    void nothingOnDiskSaysWhatWasWritten();
    void sortsDraftsAndTheQueue();
    void canBeTakenBackUntilItMayHaveLeft();
    void whatIsQueuedIsNoDraft();
    void throwsAway();
    void aRefusedMessageIsADraftAgain();
    void aRefusedBeginningBeginsAnew();
    void aThreadReachesThoseBehind();
    void whatCameBackIsGone();
    void countsWhatIsUnsent();
    void keepsMarks();
    void inMemoryNothingIsWritten();
    void destroyedNothingIsLeft();
};

void TestOutbox::keepsEverythingOfADraft()
{
    const OwnShelf shelf;
    auto written = letter(QStringLiteral("Línea uno\nline two 👵"));
    written.inResponseTo = QStringLiteral("m-1");
    written.threadId = QStringLiteral("t-1");
    written.about = {QStringLiteral("Observation/a1c"), QStringLiteral("A1c"), {}};
    written.attachments = {{QStringLiteral("f-1"), QStringLiteral("Report.pdf"),
        QStringLiteral("application/pdf"), 3, QStringLiteral("DocumentReference/d")}};
    QVERIFY(shelf.open()->saveDraft(written));
    const auto outbox = shelf.open();
    QCOMPARE(outbox->drafts().size(), 1);
    const auto read = outbox->drafts().first();
    QCOMPARE(read.id, written.id);
    QCOMPARE(read.headerId, written.headerId);
    QCOMPARE(read.threadId, written.threadId);
    QCOMPARE(read.topic, written.topic);
    QCOMPARE(read.body, written.body);
    QCOMPARE(read.inResponseTo, written.inResponseTo);
    QCOMPARE(read.about.reference, written.about.reference);
    QCOMPARE(read.about.display, written.about.display);
    QCOMPARE(read.recipients.first().reference, written.recipients.first().reference);
    QCOMPARE(read.recipients.first().display, written.recipients.first().display);
    QVERIFY(read.attachments == written.attachments);
    QVERIFY(read.state == OutgoingState::Draft);
    QVERIFY(read.savedAt.isValid());
    QVERIFY(!read.refusal);
}

void TestOutbox::nothingOnDiskSaysWhatWasWritten()
{
    const OwnShelf shelf;
    const auto outbox = shelf.open();
    const auto message = letter();
    QVERIFY(outbox->enqueue(message));
    const auto bytes = shelf.bytes();
    QVERIFY(bytes.size() > 4096);
    for (const auto &word : {message.body, message.topic, message.id, message.headerId,
             QStringLiteral("grace-kim-role"), QStringLiteral("Grace Kim")}) {
        QVERIFY(!bytes.contains(word.toUtf8()));
        QVERIFY(!bytes.contains(
            QByteArray(reinterpret_cast<const char *>(word.utf16()), word.size() * 2)));
    }
}

void TestOutbox::sortsDraftsAndTheQueue()
{
    OwnShelf shelf;
    QList<OutgoingMessage> messages;
    {
        const auto outbox = shelf.open();
        for (int i = 0; i < 4; ++i) {
            messages.append(letter(QString::number(i)));
            QVERIFY(outbox->saveDraft(messages.last()));
            shelf.clock.advance(1);
        }
        QVERIFY(outbox->enqueue(messages.at(2)));
        QVERIFY(outbox->enqueue(messages.at(1)));
    }
    const auto outbox = shelf.open();
    QCOMPARE(outbox->drafts().size(), 2);
    QCOMPARE(outbox->drafts().first().body, QStringLiteral("3"));
    QCOMPARE(outbox->drafts().last().body, QStringLiteral("0"));
    QVERIFY(outbox->enqueue(messages.at(0)));
    QStringList order;
    const auto queue = outbox->queue();
    for (const auto &message : queue)
        order.append(message.body);
    QCOMPARE(order, QStringList({QStringLiteral("2"), QStringLiteral("1"), QStringLiteral("0")}));
}

void TestOutbox::canBeTakenBackUntilItMayHaveLeft()
{
    const OwnShelf shelf;
    const auto outbox = shelf.open();
    const auto message = letter();
    QVERIFY(outbox->enqueue(message));
    const auto queued = *outbox->find(message.id);
    QVERIFY(queued.state == OutgoingState::Waiting);
    QCOMPARE(queued.queuedAt.secsTo(queued.leavesAt), outbox::Outbox::undoTime.count());
    QVERIFY(outbox->takeBack(message.id));
    QVERIFY(outbox->find(message.id)->state == OutgoingState::Draft);
    QVERIFY(!outbox->find(message.id)->leavesAt.isValid());

    QVERIFY(outbox->enqueue(message));
    QVERIFY(outbox->noteSending(message.id, false)); // its files go ahead
    QVERIFY(outbox->canBeTakenBack(message.id));
    QVERIFY(outbox->noteSending(message.id, true));
    QVERIFY(outbox->noteSending(message.id, false)); // what may have left may have left
    QVERIFY(!outbox->canBeTakenBack(message.id));
    QCOMPARE(outbox->takeBack(message.id).error().kind, ErrorKind::Rejected);
    QCOMPARE(outbox->discard(message.id).error().kind, ErrorKind::Rejected);
    QVERIFY(shelf.open()->find(message.id)->mayHaveLeft);
}

void TestOutbox::whatIsQueuedIsNoDraft()
{
    const OwnShelf shelf;
    const auto outbox = shelf.open();
    auto message = letter();
    QVERIFY(outbox->enqueue(message));
    message.body = QStringLiteral("typed too late");
    QCOMPARE(outbox->saveDraft(message).error().kind, ErrorKind::Rejected);
    QCOMPARE(outbox->enqueue(message).error().kind, ErrorKind::Rejected);
    QCOMPARE(shelf.open()->queue().first().body, letter().body);
    QCOMPARE(
        outbox->noteSending(QStringLiteral("another"), true).error().kind, ErrorKind::Rejected);
}

void TestOutbox::throwsAway()
{
    const OwnShelf shelf;
    const auto outbox = shelf.open();
    const auto draft = letter();
    const auto queued = letter();
    QVERIFY(outbox->saveDraft(draft));
    QVERIFY(outbox->enqueue(queued));
    const QSignalSpy changed(outbox.get(), &outbox::Outbox::changed);
    QVERIFY(outbox->discard(draft.id));
    QVERIFY(outbox->discard(queued.id));
    QVERIFY(outbox->discard(queued.id)); // there is none
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed.first().first().toStringList(), QStringList(draft.id));
    const auto after = shelf.open();
    QVERIFY(after->drafts().isEmpty());
    QVERIFY(after->queue().isEmpty());
}

void TestOutbox::aRefusedMessageIsADraftAgain()
{
    OwnShelf shelf;
    auto message = letter();
    message.threadId = QStringLiteral("t-1");
    {
        const auto outbox = shelf.open();
        QVERIFY(outbox->enqueue(message));
        QVERIFY(outbox->noteSending(message.id, true));
        QVERIFY(outbox->noteRefused(message.id,
            {QStringLiteral("not-accepting"), QStringLiteral("Dr. Reyes takes no messages."), 422,
                shelf.clock.now()}));
    }
    const auto outbox = shelf.open();
    QCOMPARE(outbox->drafts().size(), 1);
    const auto draft = outbox->drafts().first();
    QCOMPARE(draft.body, message.body);
    QCOMPARE(draft.threadId, message.threadId); // an answer stays one
    QVERIFY(draft.refusal.has_value());
    QCOMPARE(draft.refusal->code, QStringLiteral("not-accepting"));
    QCOMPARE(draft.refusal->reason, QStringLiteral("Dr. Reyes takes no messages."));
    QCOMPARE(draft.refusal->httpStatus, 422);
    QVERIFY(outbox->enqueue(draft));
    QVERIFY(!outbox->find(message.id)->refusal);
    QVERIFY(outbox->canBeTakenBack(message.id));
}

void TestOutbox::aRefusedBeginningBeginsAnew()
{
    OwnShelf shelf;
    const auto outbox = shelf.open();
    const auto message = letter();
    QVERIFY(outbox->enqueue(message));
    QVERIFY(outbox->noteSending(message.id, true));
    QVERIFY(outbox->noteThread(message.id, QStringLiteral("header-1")));
    QVERIFY(outbox->noteRefused(message.id, {{}, {}, 422, shelf.clock.now()}));
    // Its header names people and a topic that the draft may not have any more.
    const auto draft = *outbox->find(message.id);
    QVERIFY(draft.threadId.isEmpty());
    QVERIFY(!draft.headerId.isEmpty());
    QVERIFY(draft.headerId != message.headerId);
}

void TestOutbox::aThreadReachesThoseBehind()
{
    const OwnShelf shelf;
    const auto outbox = shelf.open();
    const auto first = letter();
    auto second = letter();
    second.headerId = first.headerId;
    const auto other = letter();
    for (const auto &message : {first, second, other})
        QVERIFY(outbox->enqueue(message));
    QCOMPARE(outbox->find(second.id)->threadKey(), outbox->find(first.id)->threadKey());
    QVERIFY(outbox->noteThread(first.id, QStringLiteral("header-1")));
    const auto after = shelf.open();
    QCOMPARE(after->find(first.id)->threadId, QStringLiteral("header-1"));
    QCOMPARE(after->find(second.id)->threadId, QStringLiteral("header-1"));
    QVERIFY(after->find(other.id)->threadId.isEmpty());
    // Refused: what goes behind it went into that thread, and it can still follow.
    QVERIFY(outbox->noteRefused(first.id, {{}, {}, 422, shelf.clock.now()}));
    QCOMPARE(outbox->find(first.id)->threadId, QStringLiteral("header-1"));
}

void TestOutbox::whatCameBackIsGone()
{
    const OwnShelf shelf;
    const auto outbox = shelf.open();
    const auto message = letter();
    QVERIFY(outbox->enqueue(message));
    QVERIFY(outbox->noteSent(message.id, QStringLiteral("c-1"), shelf.clock.now()));
    QVERIFY(outbox->find(message.id)->state == OutgoingState::Sent);
    QCOMPARE(shelf.open()->find(message.id)->communicationId, QStringLiteral("c-1"));
    QVERIFY(!outbox->canBeTakenBack(message.id));
    QVERIFY(outbox->noteReturned({message.id}));
    QVERIFY(!outbox->find(message.id));
    QVERIFY(!shelf.open()->find(message.id));
}

void TestOutbox::countsWhatIsUnsent()
{
    const OwnShelf shelf;
    const auto outbox = shelf.open();
    auto blank = outbox::Outbox::newMessage();
    blank.recipients = letter().recipients;
    QVERIFY(outbox->saveDraft(blank));
    QCOMPARE(outbox->unsent(), 0);
    const auto draft = letter();
    const auto queued = letter();
    QVERIFY(outbox->saveDraft(draft));
    QVERIFY(outbox->enqueue(queued));
    QCOMPARE(outbox->unsent(), 2);
    QVERIFY(outbox->noteSent(queued.id, QStringLiteral("c-1"), {}));
    QCOMPARE(outbox->unsent(), 1);
}

void TestOutbox::keepsMarks()
{
    const OwnShelf shelf;
    {
        const auto outbox = shelf.open();
        QVERIFY(outbox->setMarks({{QStringLiteral("c-1"), true, std::nullopt, true},
            {QStringLiteral("c-2"), std::nullopt, false, false}}));
    }
    const auto outbox = shelf.open();
    QCOMPARE(outbox->marks().size(), 2);
    const auto first = outbox->marks().value(QStringLiteral("c-1"));
    QVERIFY(first.isRead == true && !first.isArchived && first.isPending);
    QVERIFY(outbox->marks().value(QStringLiteral("c-2")).isArchived == false);
    QVERIFY(outbox->setMarks({{QStringLiteral("c-1")}})); // an empty one
    QCOMPARE(outbox->marks().size(), 1);
    QCOMPARE(shelf.open()->marks().size(), 1);
}

void TestOutbox::inMemoryNothingIsWritten()
{
    const TestClock clock;
    outbox::Outbox outbox(outbox::OwnFile::inMemory(), clock);
    QVERIFY(!outbox.file().isKept());
    const auto message = letter();
    QVERIFY(outbox.saveDraft(message));
    QVERIFY(outbox.enqueue(message));
    QCOMPARE(outbox.queue().size(), 1);
    QVERIFY(outbox.discard(message.id));
    QVERIFY(outbox.file().fault() == store::StoreFault::None);
}

void TestOutbox::destroyedNothingIsLeft()
{
    const OwnShelf shelf;
    const auto outbox = shelf.open();
    QVERIFY(outbox->saveDraft(letter()));
    QVERIFY(QFile::exists(shelf.path()));
    outbox->file().destroy();
    QVERIFY(!QFile::exists(shelf.path()));
    QVERIFY(!QFile::exists(shelf.path() + QStringLiteral("-wal")));
    QVERIFY(!outbox->file().isKept());
    QVERIFY(shelf.open()->drafts().isEmpty());
}

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
