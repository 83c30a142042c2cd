#include "TestRecords.h"
#include "core/fhir/AttachmentReader.h"
#include "core/models/DocumentModel.h"
#include "core/store/MemoryRecordStore.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace kinward;
using namespace kinward::models;
using test::columnOf;
using test::raw;
using test::rowsOf;

/// Documents, the files they name, and the bytes that came with them.
class DocumentsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { test::useEnglishInNewYork(); }

    void listsDocuments();
    void namesTheirFiles();
    void findsTheFilesOfABill();
    void namesAreSafeOnEveryDisk_data();
    void namesAreSafeOnEveryDisk();
    void readsWhatCameInside();
    void refusesWhatIsNoBase64();
    void unwrapsBinaries();
};

void DocumentsTest::listsDocuments()
{
    store::MemoryRecordStore store;
    DocumentModel model(store);
    const QAbstractItemModelTester tester(&model);
    test::fill(store,
        {raw(R"({"resourceType":"Practitioner","id":"r","name":[{"text":"Dr. Rivera"}]})"),
            raw(R"({"resourceType":"DocumentReference","id":"new","status":"current",)"
                R"("type":{"text":"Consult note"},"description":"Kidney clinic letter",)"
                R"("date":"2026-08-20T15:20:00-04:00","author":[{"reference":"Practitioner/r"}],)"
                R"("content":[{"attachment":{"contentType":"application/pdf","size":24576}}]})"),
            raw(R"({"resourceType":"DocumentReference","id":"old","status":"superseded",)"
                R"("type":{"text":"Progress note"},"date":"2019","content":[)"
                R"({"attachment":{"contentType":"text/plain","data":"aGk="}}]})"),
            raw(R"({"resourceType":"DocumentReference","id":"bare","status":"current"})")});
    QCOMPARE(rowsOf(model),
        (QStringList{
            QStringLiteral("Aug 20, 2026 | Kidney clinic letter | Dr. Rivera | 24 kB |  | "),
            QStringLiteral("2019 | Progress note |  |  |  | Replaced by a newer one"),
            QStringLiteral(" | Document |  |  |  | "),
        }));
    QCOMPARE(columnOf(model, GroupRole),
        (QStringList{
            QStringLiteral("2026"), QStringLiteral("2019"), QStringLiteral("Date not known")}));
    QCOMPARE(columnOf(model, SubtitleRole).value(0),
        QStringLiteral("Consult note · Aug 20, 2026 · Dr. Rivera · PDF document · 24 kB"));
}

void DocumentsTest::namesTheirFiles()
{
    store::MemoryRecordStore store;
    test::fill(store,
        {raw(
            R"({"resourceType":"DocumentReference","id":"d","status":"current",)"
            R"("description":"Eye: yearly/check","content":[)"
            R"({"attachment":{"contentType":"application/pdf","url":"Binary/1","size":9}},)"
            R"({"attachment":{"contentType":"text/plain; charset=utf-8","data":"aGk=","title":"note.txt"}},)"
            R"({"attachment":{"contentType":"application/x-unheard-of"}}]})")});
    const DocumentModel model(store);
    const QList<RecordFile> files = model.filesOf(0);
    QCOMPARE(files.size(), 3);
    QCOMPARE(files.at(0).name, QStringLiteral("Eye- yearly-check.pdf"));
    QCOMPARE(files.at(0).suffix(), QStringLiteral("pdf"));
    QVERIFY(files.at(0).isThere() && !files.at(0).isInline);
    QCOMPARE(files.at(1).name, QStringLiteral("note.txt"));
    QVERIFY(files.at(1).isInline);
    QCOMPARE(describeFile(files.at(1)), QStringLiteral("Text"));
    QVERIFY(!files.at(2).isThere());
    QCOMPARE(files.at(2).name, QStringLiteral("Eye- yearly-check.bin"));
}

void DocumentsTest::findsTheFilesOfABill()
{
    store::MemoryRecordStore store;
    test::fill(store,
        {raw(R"({"resourceType":"DocumentReference","id":"mine","status":"current",)"
             R"("context":{"related":[{"reference":"Invoice/7"}]},"content":[)"
             R"({"attachment":{"contentType":"application/pdf","url":"Binary/1"}}]})"),
            raw(R"({"resourceType":"DocumentReference","id":"other","status":"current",)"
                R"("context":{"related":[{"reference":"Encounter/7"}]},"content":[)"
                R"({"attachment":{"url":"Binary/2"}}]})")});
    const auto documents = fhir::readRecords<care::DocumentReference>(
        store.all(QStringLiteral("DocumentReference")));
    const auto files = filesAbout(QStringLiteral("Invoice"), QStringLiteral("7"), documents.values);
    QCOMPARE(files.size(), 1);
    QCOMPARE(files.first().recordId, QStringLiteral("mine"));
}

void DocumentsTest::namesAreSafeOnEveryDisk_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("safe");
    QTest::newRow("plain") << "Letter"
                           << "Letter";
    QTest::newRow("path") << "../../etc/passwd"
                          << "-..-etc-passwd";
    QTest::newRow("windows") << R"(a\b:c*d?"e"<f>|g)"
                             << "a-b-c-d--e--f--g";
    QTest::newRow("hidden") << ".bashrc"
                            << "bashrc";
    QTest::newRow("dots and blanks") << "  end. . "
                                     << "end";
    QTest::newRow("control") << "a\nb\x07"
                             << "a-b-";
    QTest::newRow("reserved") << "CON"
                              << "Document CON";
    QTest::newRow("a port") << "com1.old"
                            << "Document com1.old";
    QTest::newRow("empty") << ""
                           << "Document";
    QTest::newRow("accents stay") << "Peña"
                                  << "Peña";
    QTest::newRow("long") << QString(300, u'x') << QString(80, u'x');
}

void DocumentsTest::namesAreSafeOnEveryDisk()
{
    QFETCH(const QString, text);
    QTEST(safeFileName(text), "safe");
}

void DocumentsTest::readsWhatCameInside()
{
    const QByteArray document(
        R"({"resourceType":"DocumentReference","id":"d","content":[)"
        R"({"attachment":{"url":"Binary/1"}},{"attachment":{"data":"aGVs\nbG8="}}]})");
    QCOMPARE(*fhir::readAttachmentData(document, 1), QByteArray("hello"));
    QCOMPARE(fhir::readAttachmentData(document, 0).error().kind, ErrorKind::NotFound);
    QCOMPARE(fhir::readAttachmentData(document, 7).error().kind, ErrorKind::NotFound);
    const QByteArray report(R"({"resourceType":"DiagnosticReport","id":"r","presentedForm":[)"
                            R"({"contentType":"text/plain","data":"aGk="}]})");
    QCOMPARE(*fhir::readAttachmentData(report, 0), QByteArray("hi"));
    const QByteArray message(R"({"resourceType":"Communication","id":"c","payload":[)"
                             R"({"contentString":"x"},{"contentAttachment":{"data":"aGk="}}]})");
    QCOMPARE(*fhir::readAttachmentData(message, 1), QByteArray("hi"));
}

void DocumentsTest::refusesWhatIsNoBase64()
{
    const QByteArray document(R"({"resourceType":"DocumentReference","id":"d","content":[)"
                              R"({"attachment":{"data":"a*b"}}]})");
    QCOMPARE(fhir::readAttachmentData(document, 0).error().kind, ErrorKind::Malformed);
    QCOMPARE(fhir::readAttachmentData("{", 0).error().kind, ErrorKind::NotFound);
}

void DocumentsTest::unwrapsBinaries()
{
    QCOMPARE(*fhir::unwrapBinary("%PDF-1.4", "application/pdf"), QByteArray("%PDF-1.4"));
    QCOMPARE(
        *fhir::unwrapBinary(R"({"resourceType":"Binary","data":"aGk="})", "application/fhir+json"),
        QByteArray("hi"));
    const QByteArray other(R"({"resourceType":"Patient"})");
    QCOMPARE(*fhir::unwrapBinary(other, "application/json"), other);
    QCOMPARE(fhir::unwrapBinary(R"({"resourceType":"Binary"})", "application/json").error().kind,
        ErrorKind::Malformed);
}

QTEST_GUILESS_MAIN(DocumentsTest)
#include "tst_documents.moc"
