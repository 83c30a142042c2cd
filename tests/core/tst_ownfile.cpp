#include "OwnShelf.h"
#include "core/outbox/AttachmentCopy.h"
#include "core/outbox/MessageLimits.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using outbox::AttachmentCopy;
using outbox::OutgoingAttachment;
using store::StoreFault;

/// The sealed file of what the caregiver wrote, when disk and bytes are not what they should be,
/// and the files that go with messages.
class TestOwnFile : public QObject
{
    Q_OBJECT

    QTemporaryDir m_disk; ///< where the caregiver's files are

    QString fileOf(const QString &name, const QByteArray &bytes) const;
    static QByteArray noise(qsizetype size);
    /// The attachment, or none where it failed with `error`.
    static std::optional<OutgoingAttachment> copy(AttachmentCopy &copy, Error *error = nullptr);

private Q_SLOTS:
    void carriesFilesByteForByte_data();
    void carriesFilesByteForByte();
    void saysWhatFilesAre();
    void refusesFiles();
    void aFileThatGrowsMeanwhile();
    void cancelledNothingIsLeft();
    void whatWasCutShortIsRemoved();
    void bytesGoWithTheMessage();
    void salvagesADamagedFile();
    void setsAsideWhatItCannotRead();
    void aFullDisk();
};

QString TestOwnFile::fileOf(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_disk.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a file cannot be written");
    return file.fileName();
}

QByteArray TestOwnFile::noise(qsizetype size)
{
    QRandomGenerator random(20261126);
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

std::optional<OutgoingAttachment> TestOwnFile::copy(AttachmentCopy &copy, Error *error)
{
    std::optional<OutgoingAttachment> made;
    bool isOver = false;
    connect(&copy, &AttachmentCopy::finished, &copy, [&](const OutgoingAttachment &attachment) {
        made = attachment;
        isOver = true;
    });
    connect(&copy, &AttachmentCopy::failed, &copy, [&](const Error &found) {
        isOver = true;
        if (error)
            *error = found;
    });
    copy.start();
    if (!QTest::qWaitFor([&isOver] { return isOver; }, 30000))
        qFatal("a copy does not end");
    return made;
}

void TestOwnFile::carriesFilesByteForByte_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("a byte") << qint64(1);
    QTest::newRow("just a piece") << outbox::pieceBytes;
    QTest::newRow("a byte more") << outbox::pieceBytes + 1;
    QTest::newRow("many pieces") << 5 * outbox::pieceBytes + 77;
}

void TestOwnFile::carriesFilesByteForByte()
{
    QFETCH(qint64, size);
    const OwnShelf shelf;
    const auto bytes = noise(size);
    auto message = letter();
    {
        const auto outbox = shelf.open();
        const auto path = fileOf(QStringLiteral("scan.dat"), bytes);
        AttachmentCopy job(outbox->file(), path, outbox::MessageLimits::mostBytes);
        const QSignalSpy progressed(&job, &AttachmentCopy::progressed);
        const auto made = copy(job);
        QVERIFY(made);
        QCOMPARE(made->size, size);
        QCOMPARE(progressed.last().first().toLongLong(), size);
        QVERIFY(QFile::remove(path)); // it may vanish from there
        message.attachments = {*made};
        QVERIFY(outbox->saveDraft(message));
        QVERIFY(outbox->bytesOf(*made) == bytes);
    }
    const auto outbox = shelf.open();
    QVERIFY(outbox->bytesOf(outbox->drafts().first().attachments.first()) == bytes);
    QVERIFY(!shelf.bytes().contains(bytes.left(64)) || size == 1);
}

void TestOwnFile::saysWhatFilesAre()
{
    const OwnShelf shelf;
    const auto outbox = shelf.open();
    const auto path = fileOf(QStringLiteral("Report\u202efdp.pdf"), "%PDF-1.4\nnot much\n%%EOF\n");
    AttachmentCopy job(outbox->file(), path, 1000);
    const auto made = copy(job);
    QVERIFY(made);
    QCOMPARE(made->contentType, QStringLiteral("application/pdf"));
    QVERIFY(!made->name.contains(QChar(0x202e)));
    QVERIFY(made->name.endsWith(QLatin1String(".pdf")));
}

void TestOwnFile::refusesFiles()
{
    const OwnShelf shelf;
    const auto outbox = shelf.open();
    Error error;
    AttachmentCopy missing(outbox->file(), m_disk.filePath(QStringLiteral("none")), 1000);
    QVERIFY(!copy(missing, &error));
    QCOMPARE(error.kind, ErrorKind::NotFound);
    AttachmentCopy folder(outbox->file(), m_disk.path(), 1000);
    QVERIFY(!copy(folder, &error));
    QCOMPARE(error.kind, ErrorKind::NotFound);
    AttachmentCopy device(outbox->file(), QStringLiteral("/dev/zero"), 1000);
    QVERIFY(!copy(device, &error));
    QCOMPARE(error.kind, ErrorKind::NotFound);
    AttachmentCopy large(
        outbox->file(), fileOf(QStringLiteral("large.txt"), QByteArray(1001, 'x')), 1000);
    QVERIFY(!copy(large, &error));
    QCOMPARE(error.kind, ErrorKind::Rejected);
}

void TestOwnFile::aFileThatGrowsMeanwhile()
{
    const OwnShelf shelf;
    const auto outbox = shelf.open();
    const auto path
        = fileOf(QStringLiteral("growing.txt"), QByteArray(3 * outbox::pieceBytes, 'a'));
    AttachmentCopy job(outbox->file(), path, outbox::MessageLimits::mostBytes);
    connect(&job, &AttachmentCopy::progressed, &job, [&path](qint64 bytes) {
        QFile file(path);
        if (bytes == 2 * outbox::pieceBytes && file.open(QIODevice::Append))
            file.write("more");
    });
    Error error;
    QVERIFY(!copy(job, &error));
    QCOMPARE(error.kind, ErrorKind::Rejected);
}

void TestOwnFile::cancelledNothingIsLeft()
{
    const OwnShelf shelf;
    const auto outbox = shelf.open();
    const auto path = fileOf(QStringLiteral("long.txt"), QByteArray(4 * outbox::pieceBytes, 'a'));
    auto job
        = std::make_unique<AttachmentCopy>(outbox->file(), path, outbox::MessageLimits::mostBytes);
    QSignalSpy progressed(job.get(), &AttachmentCopy::progressed);
    job->start();
    QVERIFY(progressed.wait());
    auto attachment = job->attachment();
    QVERIFY(outbox->file().get(outbox::pieceRowName(attachment.id, 0)));
    job.reset();
    QVERIFY(!outbox->file().get(outbox::pieceRowName(attachment.id, 0)));
    QVERIFY(!outbox->file().get(outbox::fileRowName(attachment.id)));
}

void TestOwnFile::whatWasCutShortIsRemoved()
{
    const OwnShelf shelf;
    OutgoingAttachment stray;
    OutgoingAttachment kept;
    {
        const auto outbox = shelf.open();
        AttachmentCopy first(outbox->file(), fileOf(QStringLiteral("a.txt"), "abc"), 1000);
        AttachmentCopy second(outbox->file(), fileOf(QStringLiteral("b.txt"), "def"), 1000);
        stray = *copy(first);
        kept = *copy(second);
        auto message = letter();
        message.attachments = {kept};
        QVERIFY(outbox->saveDraft(message));
    }
    const auto outbox = shelf.open(); // the program ended before the first was in a message
    QVERIFY(!outbox->bytesOf(stray));
    QVERIFY(!outbox->file().get(outbox::fileRowName(stray.id)));
    QCOMPARE(*outbox->bytesOf(kept), QByteArray("def"));
}

void TestOwnFile::bytesGoWithTheMessage()
{
    const OwnShelf shelf;
    const auto outbox = shelf.open();
    AttachmentCopy first(outbox->file(), fileOf(QStringLiteral("a.txt"), "abc"), 1000);
    AttachmentCopy second(outbox->file(), fileOf(QStringLiteral("b.txt"), "def"), 1000);
    auto message = letter();
    message.attachments = {*copy(first), *copy(second)};
    const auto attachments = message.attachments;
    QVERIFY(outbox->saveDraft(message));
    message.attachments.removeFirst();
    QVERIFY(outbox->saveDraft(message));
    QVERIFY(!outbox->bytesOf(attachments.first()));
    QVERIFY(outbox->bytesOf(attachments.last()));
    QVERIFY(outbox->enqueue(message));
    QVERIFY(outbox->bytesOf(attachments.last()));
    QVERIFY(outbox->noteReturned({message.id}));
    QVERIFY(!outbox->bytesOf(attachments.last()));
    QVERIFY(!outbox->file().get(outbox::fileRowName(attachments.last().id)));
}

void TestOwnFile::salvagesADamagedFile()
{
    const OwnShelf shelf;
    constexpr int count = 60;
    {
        const auto outbox = shelf.open();
        for (int i = 0; i < count; ++i)
            QVERIFY(outbox->saveDraft(letter(QString(2000, QLatin1Char('x')))));
    }
    {
        QFile file(shelf.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() / 2));
        file.write(QByteArray(300, '\x5a'));
    }
    const auto outbox = shelf.open();
    QSignalSpy found(&outbox->file(), &outbox::OwnFile::faultFound);
    QTRY_VERIFY_WITH_TIMEOUT(outbox->file().fault() == StoreFault::Damaged, 30000);
    const auto after = shelf.open(); // what is there now can be read and written
    const auto left = after->drafts().size();
    QVERIFY2(left >= count / 2 && left < count, qPrintable(QString::number(left)));
    QVERIFY(after->saveDraft(letter()));
    QCOMPARE(shelf.open()->drafts().size(), left + 1);
    QVERIFY(QFile::exists(shelf.path() + QStringLiteral(".1"))); // nothing was thrown away
}

void TestOwnFile::setsAsideWhatItCannotRead()
{
    OwnShelf shelf;
    QVERIFY(shelf.open()->saveDraft(letter()));
    const auto former = shelf.key;
    shelf.key = seal::SecretKey::generate();
    {
        const auto outbox = shelf.open();
        QVERIFY(outbox->file().fault() == StoreFault::KeyLost);
        QVERIFY(outbox->drafts().isEmpty());
        QVERIFY(outbox->saveDraft(letter(QStringLiteral("anew"))));
    }
    QCOMPARE(shelf.open()->drafts().first().body, QStringLiteral("anew"));
    QVERIFY(
        QFile::rename(shelf.path() + QStringLiteral(".1"), shelf.path() + QStringLiteral(".x")));
    QVERIFY(QFile::remove(shelf.path()));
    QVERIFY(QFile::rename(shelf.path() + QStringLiteral(".x"), shelf.path()));
    shelf.key = former;
    QCOMPARE(shelf.open()->drafts().first().body, letter().body);
}

void TestOwnFile::aFullDisk()
{
    const OwnShelf shelf;
    constexpr int pages = 40; // of 16 kB
    const auto kept = letter();
    const auto outbox = shelf.open(pages);
    QVERIFY(outbox->saveDraft(kept));
    auto large = letter(QString(600000, QLatin1Char('x')));
    const auto saved = outbox->saveDraft(large);
    QCOMPARE(saved.error().kind, ErrorKind::StorageFailed);
    QTRY_VERIFY(outbox->file().fault() == StoreFault::DiskFull);
    QVERIFY(!outbox->find(large.id)); // it says nothing that is not so
    large.body = QStringLiteral("short");
    QVERIFY(outbox->saveDraft(large));
    QCOMPARE(shelf.open()->drafts().size(), 2);
}

QTEST_GUILESS_MAIN(TestOwnFile)
#include "tst_ownfile.moc"
