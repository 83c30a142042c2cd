#include "OwnShelf.h"
#include "core/uploads/UploadBook.h"
#include "core/uploads/UploadCodec.h"

#include <QCborMap>
#include <QCborValue>
#include <QSignalSpy>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using namespace kinward::uploads;

namespace
{

/// With something in every member.
Upload upload(const QString &id)
{
    Upload made;
    made.id = id;
    made.path = QStringLiteral("/home/ruth/Scans/Letter of the clinic.pdf");
    made.fileName = QStringLiteral("Letter of the clinic.pdf");
    made.contentType = QStringLiteral("application/pdf");
    made.fileSize = 3LL * 1024 * 1024 * 1024;
    made.size = made.fileSize - 5;
    made.fileModified = QDateTime({2026, 11, 3}, {9, 30, 0, 123}, Qt::UTC).toLocalTime();
    made.details = {QStringLiteral("Letter"),
        {QStringLiteral("http://loinc.org"), QStringLiteral("34133-9"), QStringLiteral("Summary")},
        QDate(2026, 10, 30), QStringLiteral("Nota: añadida"), QStringLiteral("folder-1"),
        QStringLiteral("New folder"), false, true};
    made.uploadUrl = QStringLiteral("https://portal.example/uploads/1");
    made.sent = 4LL * 1024 * 1024 * 1024;
    made.expires = made.fileModified.addDays(1);
    made.binaryUrl = QStringLiteral("https://portal.example/Binary/1");
    made.newFolderUuid = QStringLiteral("uuid");
    made.documentId = QStringLiteral("document-1");
    made.problem = UploadProblem{
        UploadProblem::What::TooLarge, 5, 6, QStringLiteral("No."), QStringLiteral("other")};
    made.state = UploadState::Failed;
    made.endedAt = made.fileModified.addDays(2);
    made.sha256 = QByteArray(32, '\1');
    made.sha1 = QByteArray(20, '\2');
    made.evenIfSame = true;
    return made;
}

QStringList idsOf(const QList<Upload> &uploads)
{
    QStringList ids;
    for (const auto &one : uploads)
        ids.append(one.id);
    return ids;
}

} // namespace

/// What is kept of uploads, and that it is kept.
class TestUploadBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isKept();
    void isSealed();
    void changes();
    void countsWhatIsUnfinished();
    void knowsTheSameFile();
    void remembersWhatWasDismissed();
    void forgetsWhatIsOld();
    void diskFull();
    void beginsEmptyAfterForgetting();
    void readsWhatItDoesNotKnow();
    void isBesideMessages();
};

void TestUploadBook::isKept()
{
    const OwnShelf shelf;
    auto expected = upload(QStringLiteral("a"));
    {
        const auto file = shelf.file();
        UploadBook book(*file, shelf.clock);
        QSignalSpy changed(&book, &UploadBook::changed);
        QVERIFY(book.add({expected, upload(QStringLiteral("b"))}));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toStringList(),
            QStringList({QStringLiteral("a"), QStringLiteral("b")}));
        expected = *book.find(QStringLiteral("a"));
        QVERIFY(expected.addedAt.isValid());
        QVERIFY(expected.place > 0);
    }
    const auto file = shelf.file();
    UploadBook book(*file, shelf.clock);
    auto found = *book.find(QStringLiteral("a"));
    found.addedAt = expected.addedAt; // to the millisecond on disk
    QCOMPARE(found, expected);
    QVERIFY(book.add({upload(QStringLiteral("c"))}));
    QCOMPARE(idsOf(book.uploads()),
        QStringList({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")}));
}

void TestUploadBook::isSealed()
{
    const OwnShelf shelf;
    {
        const auto file = shelf.file();
        UploadBook book(*file, shelf.clock);
        QVERIFY(book.add({upload(QStringLiteral("a"))}));
        for (const char *word : {"Letter", "clinic", "portal.example", "document-1", "34133"})
            QVERIFY(!shelf.bytes().contains(word));
    }
    QVERIFY(!shelf.bytes().contains("Letter"));
    QVERIFY(!shelf.bytes().isEmpty());
}

void TestUploadBook::changes()
{
    const OwnShelf shelf;
    const auto file = shelf.file();
    UploadBook book(*file, shelf.clock);
    QVERIFY(book.add({upload(QStringLiteral("a"))}));
    auto changed = *book.find(QStringLiteral("a"));
    QSignalSpy spy(&book, &UploadBook::changed);
    QVERIFY(book.update({changed})); // nothing is another
    QCOMPARE(spy.size(), 0);
    changed.state = UploadState::Sending;
    changed.problem.reset();
    QVERIFY(book.update({changed, upload(QStringLiteral("unknown"))}));
    QCOMPARE(spy.size(), 1);
    QCOMPARE(spy.first().first().toStringList(), QStringList(QStringLiteral("a")));
    QCOMPARE(*book.find(QStringLiteral("a")), changed);
    QVERIFY(!book.find(QStringLiteral("unknown")));
    QCOMPARE(*UploadBook(*file, shelf.clock).find(QStringLiteral("a")), [&] {
        auto read = changed;
        read.addedAt = QDateTime::fromMSecsSinceEpoch(changed.addedAt.toMSecsSinceEpoch());
        return read;
    }());
}

void TestUploadBook::countsWhatIsUnfinished()
{
    const OwnShelf shelf;
    const auto file = shelf.file();
    UploadBook book(*file, shelf.clock);
    QCOMPARE(book.unfinished(), 0);
    int unfinished = 0;
    for (const auto state : {UploadState::Waiting, UploadState::Sending, UploadState::Paused,
             UploadState::Filing, UploadState::Failed, UploadState::Done}) {
        auto one = upload(QString::number(int(state)));
        one.state = state;
        QVERIFY(book.add({one}));
        unfinished += int(state != UploadState::Done);
        QCOMPARE(book.unfinished(), unfinished);
    }
    QVERIFY(book.remove({QString::number(int(UploadState::Paused))}));
    QCOMPARE(book.unfinished(), unfinished - 1);
}

void TestUploadBook::knowsTheSameFile()
{
    const OwnShelf shelf;
    const auto file = shelf.file();
    UploadBook book(*file, shelf.clock);
    auto known = upload(QStringLiteral("a"));
    known.state = UploadState::Waiting;
    QVERIFY(book.add({known}));
    QVERIFY(!book.sameAs(known)); // it is itself
    auto other = upload(QStringLiteral("b"));
    other.fileName = QStringLiteral("Another name.pdf");
    QCOMPARE(book.sameAs(other)->id, known.id); // by its content
    other.sha256 = QByteArray(32, '\7');
    QVERIFY(!book.sameAs(other));
    other.sha256.clear();
    QVERIFY(!book.sameAs(other));
    other.fileName = known.fileName;
    QCOMPARE(book.sameAs(other)->id, known.id); // by name, size and time
    other.fileModified = other.fileModified.addSecs(1);
    QVERIFY(!book.sameAs(other));
    known.state = UploadState::Failed; // it never came to anything
    QVERIFY(book.update({known}));
    other.sha256 = known.sha256;
    QVERIFY(!book.sameAs(other));
}

void TestUploadBook::remembersWhatWasDismissed()
{
    const OwnShelf shelf;
    {
        const auto file = shelf.file();
        UploadBook book(*file, shelf.clock);
        auto done = upload(QStringLiteral("a"));
        done.state = UploadState::Done;
        auto paused = upload(QStringLiteral("b"));
        paused.state = UploadState::Paused;
        paused.sha256 = QByteArray(32, '\3');
        QVERIFY(book.add({done, paused}));
        QVERIFY(book.remove({done.id, paused.id}));
        QVERIFY(book.uploads().isEmpty());
    }
    const auto file = shelf.file();
    const UploadBook book(*file, shelf.clock);
    QVERIFY(book.uploads().isEmpty());
    auto other = upload(QStringLiteral("c"));
    QCOMPARE(book.sameAs(other)->id, QStringLiteral("a"));
    other.sha256 = QByteArray(32, '\3');
    QVERIFY(!book.sameAs(other)); // that was never there
}

void TestUploadBook::forgetsWhatIsOld()
{
    const OwnShelf shelf;
    const auto file = shelf.file();
    UploadBook book(*file, shelf.clock);
    const auto named = [](int number) {
        auto done = upload(QString::number(number));
        done.state = UploadState::Done;
        done.sha256 = QByteArray::number(number);
        return done;
    };
    QList<Upload> all;
    QStringList ids;
    for (int i = 0; i < UploadBook::mostRemembered + 10; ++i) {
        all.append(named(i));
        ids.append(QString::number(i));
    }
    QVERIFY(book.add(all));
    QVERIFY(book.remove(ids));
    QVERIFY(book.add({named(9999)}));
    QVERIFY(book.remove({QStringLiteral("9999")})); // now there is room to be made
    auto other = named(0);
    other.id = QStringLiteral("x");
    QVERIFY(!book.sameAs(other));
    other.sha256 = "20";
    QCOMPARE(book.sameAs(other)->id, QStringLiteral("20"));
    QVERIFY(!UploadBook(*file, shelf.clock).sameAs([&] {
        auto first = named(0);
        first.id = QStringLiteral("x");
        return first;
    }()));
}

/// Nothing is said to be kept that is not.
void TestUploadBook::diskFull()
{
    const OwnShelf shelf;
    const auto file = shelf.file(20);
    UploadBook book(*file, shelf.clock);
    int kept = 0;
    Result<void> added;
    for (; kept < 10000 && added; ++kept) {
        auto one = upload(QString::number(kept));
        one.details.note = QString(5000, u'n');
        added = book.add({one});
    }
    QVERIFY(!added);
    QCOMPARE(added.error().kind, ErrorKind::StorageFailed);
    QCOMPARE(book.uploads().size(), kept - 1);
    QCOMPARE(UploadBook(*file, shelf.clock).uploads().size(), kept - 1);
}

void TestUploadBook::beginsEmptyAfterForgetting()
{
    const OwnShelf shelf;
    const auto file = shelf.file();
    UploadBook book(*file, shelf.clock);
    QVERIFY(book.add({upload(QStringLiteral("a"))}));
    QSignalSpy spy(&book, &UploadBook::changed);
    file->destroy();
    book.forget();
    QVERIFY(book.uploads().isEmpty());
    QCOMPARE(spy.size(), 1);
    QVERIFY(!QFile::exists(shelf.path()));
}

void TestUploadBook::readsWhatItDoesNotKnow()
{
    QVERIFY(!decodeUpload("no CBOR"));
    QVERIFY(!decodeUpload({}));
    auto map = QCborValue::fromCbor(encode({upload(QStringLiteral("a")), true})).toMap();
    map[QLatin1String("state")] = 77;
    map[QLatin1String("later")] = QStringLiteral("something");
    map[QLatin1String("problem")] = QCborMap{{QStringLiteral("what"), 99}};
    const auto read = decodeUpload(map.toCborValue().toCbor());
    QVERIFY(read.has_value());
    QVERIFY(read->upload.state == UploadState::Waiting);
    QVERIFY(read->upload.problem->what == UploadProblem::What::PortalRefused);
    QVERIFY(read->isListed);
}

/// One file for both: neither takes the other's rows for its own.
void TestUploadBook::isBesideMessages()
{
    const OwnShelf shelf;
    {
        const auto outbox = shelf.open();
        QVERIFY(outbox->saveDraft(letter()));
        UploadBook book(outbox->file(), shelf.clock);
        QVERIFY(book.add({upload(QStringLiteral("a"))}));
    }
    const auto outbox = shelf.open();
    const UploadBook book(outbox->file(), shelf.clock);
    QCOMPARE(outbox->drafts().size(), 1);
    QCOMPARE(book.uploads().size(), 1);
}

QTEST_GUILESS_MAIN(TestUploadBook)
#include "tst_uploadbook.moc"
