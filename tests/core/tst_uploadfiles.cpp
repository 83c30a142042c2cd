#include "core/uploads/FileCheck.h"
#include "core/uploads/FileReading.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace kinward::uploads;
using What = UploadProblem::What;

/// What is found out about a file before a byte of it leaves.
class TestUploadFiles : public QObject
{
    Q_OBJECT

    QString write(const QString &name, const QByteArray &bytes) const;

    QTemporaryDir m_folder;

private Q_SLOTS:
    void isGood();
    void problems_data();
    void problems();
    void unreadable();
    void limitOfOneRequest();
    void names_data();
    void names();
    void changes();
    void digests();
    void digestsOfAStoppedReading();
    void digestsOfAShorterFile();
};

QString TestUploadFiles::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a file cannot be written");
    return file.fileName();
}

void TestUploadFiles::isGood()
{
    const auto path = write(QStringLiteral("Plan 1.2.pdf"), "%PDF-1.7\n...");
    const auto upload = checkFile(path, {});
    QVERIFY(upload.has_value());
    QVERIFY(!upload->id.isEmpty());
    QCOMPARE(upload->path, path);
    QCOMPARE(upload->fileName, QStringLiteral("Plan 1.2.pdf"));
    QCOMPARE(upload->details.title, QStringLiteral("Plan 1.2"));
    QCOMPARE(upload->contentType, QStringLiteral("application/pdf"));
    QCOMPARE(upload->size, 12);
    QCOMPARE(upload->fileSize, 12);
    QVERIFY(upload->fileModified.isValid());
    QVERIFY(upload->details.stripsPlace);
    QVERIFY(upload->state == UploadState::Waiting);
    QVERIFY(checkFile(path, {})->id != upload->id);
    QVERIFY(!changeOf(*upload));
}

void TestUploadFiles::problems_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("what");
    QTest::newRow("missing") << m_folder.filePath(QStringLiteral("none.pdf"))
                             << int(What::NotFound);
    QTest::newRow("no path") << QString() << int(What::NotFound);
    QTest::newRow("folder") << m_folder.path() << int(What::Folder);
    QTest::newRow("device") << QStringLiteral("/dev/zero") << int(What::Folder);
    QTest::newRow("empty") << write(QStringLiteral("empty.pdf"), {}) << int(What::Empty);
    QTest::newRow("too large") << write(
        QStringLiteral("large.pdf"), "%PDF-1.7\n" + QByteArray(1000, 'x'))
                               << int(What::TooLarge);
    QTest::newRow("type") << write(QStringLiteral("notes.txt"), "words")
                          << int(What::TypeNotAccepted);
    QTest::newRow("a program that says that it is a PDF") << write(QStringLiteral("bill.pdf"),
        "\x7f"
        "ELF\2\1\1"
            + QByteArray(100, '\0')) << int(What::TypeNotAccepted);
    QVERIFY(QFile::link(
        m_folder.filePath(QStringLiteral("gone")), m_folder.filePath(QStringLiteral("link.pdf"))));
    QTest::newRow("a link to nothing")
        << m_folder.filePath(QStringLiteral("link.pdf")) << int(What::NotFound);
}

void TestUploadFiles::problems()
{
    QFETCH(const QString, path);
    QFETCH(const int, what);
    UploadLimits limits;
    limits.maxBytes = 1000;
    limits.types = {QStringLiteral("application/pdf"), QStringLiteral("image/*")};
    const auto checked = checkFile(path, limits);
    QVERIFY(!checked);
    QCOMPARE(int(checked.error().what), what);
    if (what == int(What::TooLarge)) {
        QCOMPARE(checked.error().limit, 1000);
        QCOMPARE(checked.error().found, 1009);
    }
}

void TestUploadFiles::unreadable()
{
    const auto path = write(QStringLiteral("secret.pdf"), "%PDF-1.7\n");
    QVERIFY(QFile::setPermissions(path, {}));
    if (geteuid() == 0)
        QSKIP("the administrator can read everything");
    QCOMPARE(checkFile(path, {}).error().what, What::Unreadable);
}

void TestUploadFiles::limitOfOneRequest()
{
    UploadLimits limits;
    QVERIFY(!limits.mostBytes());
    limits.maxBytes = 100 * UploadLimits::mostInOneRequest;
    limits.maxBinaryBytes = 5;
    QCOMPARE(*limits.mostBytes(), *limits.maxBytes);
    limits.inOneRequest = true;
    QCOMPARE(*limits.mostBytes(), 5);
    limits.maxBinaryBytes.reset();
    QCOMPARE(*limits.mostBytes(), UploadLimits::mostInOneRequest);
    limits.maxBytes.reset();
    QCOMPARE(*limits.mostBytes(), UploadLimits::mostInOneRequest);
}

void TestUploadFiles::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("safe");
    QTest::newRow("another system's path")
        << QStringLiteral("..\\..\\boot.pdf") << QStringLiteral("boot.pdf");
    QTest::newRow("line break") << QStringLiteral("a\r\nX: b.pdf") << QStringLiteral("a X b.pdf");
    QTest::newRow("direction") << QStringLiteral("gnp.\u202eexe.pdf")
                               << QStringLiteral("gnp. exe.pdf");
    QTest::newRow("device") << QStringLiteral("con.pdf") << QStringLiteral("file-con.pdf");
    QTest::newRow("hidden") << QStringLiteral(".pdf") << QStringLiteral("pdf.pdf");
}

void TestUploadFiles::names()
{
    QFETCH(const QString, name);
    QFETCH(const QString, safe);
    const auto upload = checkFile(write(name, "%PDF-1.7\n"), {});
    QVERIFY(upload.has_value());
    QCOMPARE(upload->fileName, safe);
    QVERIFY(!upload->details.title.isEmpty());
}

void TestUploadFiles::changes()
{
    const auto path = write(QStringLiteral("letter.pdf"), "%PDF-1.7\n first");
    const auto upload = *checkFile(path, {});
    write(QStringLiteral("letter.pdf"), "%PDF-1.7\n first and more");
    QCOMPARE(changeOf(upload)->what, What::Changed);
    write(QStringLiteral("letter.pdf"), "%PDF-1.7\n other"); // as long as it was
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(upload.fileModified.addSecs(3), QFileDevice::FileModificationTime));
    QCOMPARE(changeOf(upload)->what, What::Changed);
    QVERIFY(file.setFileTime(upload.fileModified, QFileDevice::FileModificationTime));
    QVERIFY(!changeOf(upload));
    QVERIFY(file.remove());
    QCOMPARE(changeOf(upload)->what, What::NotFound);
    QVERIFY(QDir().mkdir(path));
    QCOMPARE(changeOf(upload)->what, What::Changed);
}

void TestUploadFiles::digests()
{
    const auto bytes = "%PDF-1.7\n" + QByteArray(3 * 1024 * 1024 + 17, 'd');
    const auto upload = *checkFile(write(QStringLiteral("d.pdf"), bytes), {});
    const auto plan = *planOf(upload);
    QCOMPARE(plan.size, bytes.size());
    const auto digests
        = digestsOf(upload.path, plan, std::make_shared<const std::atomic_bool>(false));
    QVERIFY(digests.has_value());
    QCOMPARE(digests->sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    QCOMPARE(digests->sha1, QCryptographicHash::hash(bytes, QCryptographicHash::Sha1));
    QCOMPARE(sha256Of("abc"), QCryptographicHash::hash("abc", QCryptographicHash::Sha256));
}

void TestUploadFiles::digestsOfAStoppedReading()
{
    const auto upload = *checkFile(write(QStringLiteral("e.pdf"), "%PDF-1.7\n"), {});
    QVERIFY(
        !digestsOf(upload.path, *planOf(upload), std::make_shared<const std::atomic_bool>(true)));
}

void TestUploadFiles::digestsOfAShorterFile()
{
    const auto upload = *checkFile(write(QStringLiteral("f.pdf"), "%PDF-1.7\n and more"), {});
    const auto plan = *planOf(upload);
    write(QStringLiteral("f.pdf"), "%PDF-1.7\n");
    QVERIFY(!digestsOf(upload.path, plan, std::make_shared<const std::atomic_bool>(false)));
    QVERIFY(QFile::remove(upload.path));
    QVERIFY(!digestsOf(upload.path, plan, std::make_shared<const std::atomic_bool>(false)));
    QVERIFY(!planOf(upload));
}

QTEST_GUILESS_MAIN(TestUploadFiles)
#include "tst_uploadfiles.moc"
