#include "UploadHouse.h"

#include <QCryptographicHash>
#include <QSignalSpy>

using namespace kinward;
using namespace kinward::test;
using care::SectionAccess;
using uploads::UploadState;
using What = uploads::UploadProblem::What;

namespace
{

const auto documentType = QStringLiteral("DocumentReference");
const auto listType = QStringLiteral("List");
constexpr int patience = 60000;

QJsonValue attachmentOf(const QJsonObject &document)
{
    return document[QLatin1String("content")][0][QLatin1String("attachment")];
}

/// A segment of a JPEG with its marker and length.
QByteArray segment(char marker, const QByteArray &payload)
{
    const auto length = payload.size() + 2;
    return QByteArray("\xff") + marker + char(length >> 8) + char(length & 0xff) + payload;
}

/// A picture that says where it was taken.
QByteArray photo()
{
    return QByteArray("\xff\xd8")
        + segment('\xe1', QByteArray("Exif\0\0", 6) + "GPS 40.7128 N, 74.0060 W, Ruth's phone")
        + segment('\xdb', QByteArray(65, '\1')) + segment('\xda', QByteArray(10, '\2'))
        + QByteArray(200000, 'p') + "\xff\xd9" + "GPS once more";
}

} // namespace

/// Files on their way to the demo portal, over TLS, from the click on *Upload* to the document.
class TestUploads : public QObject
{
    Q_OBJECT

    std::unique_ptr<UploadHouse> m_common; ///< of all that need nothing special
    std::unique_ptr<UploadHouse> m_special;
    UploadHouse *m_house = nullptr;

    void beginWith(const QStringList &arguments = {});

private Q_SLOTS:
    void becomesADocument();
    void largeOne();
    void withoutTus();
    void pausesAndGoesOn();
    void cancelled();
    void intoAFolder();
    void intoANewFolder();
    void aFolderThatIsNoneAnyMore();
    void photoWithoutItsPlace();
    void hostileNames();
    void oneAfterTheOther();
    void offline();
};

void TestUploads::beginWith(const QStringList &arguments)
{
    auto &house = arguments.isEmpty() ? m_common : m_special;
    if (!house || !arguments.isEmpty())
        house = std::make_unique<UploadHouse>(arguments);
    m_house = house.get();
    QVERIFY(m_house->uploads.access().uploading == SectionAccess::Granted);
    QVERIFY(m_house->uploads.access().makingFolders == SectionAccess::Granted);
}

void TestUploads::becomesADocument()
{
    beginWith();
    auto upload = m_house->choose(QStringLiteral("Discharge letter.pdf"), 100000);
    QCOMPARE(upload.details.title, QStringLiteral("Discharge letter"));
    upload.details.date = QDate(2026, 11, 3);
    upload.details.note = QStringLiteral("From the clinic in the city.");
    QSignalSpy filed(&m_house->uploads, &net::Uploads::filed);
    QVERIFY(m_house->uploads.add({upload}));
    QCOMPARE(m_house->uploads.book().unfinished(), 1);
    QVERIFY(m_house->becomes(upload, UploadState::Done));
    QCOMPARE(m_house->uploads.book().unfinished(), 0);
    QCOMPARE(m_house->difference(upload), QString());
    const auto done = m_house->now(upload);
    QCOMPARE(filed.size(), 1);
    QCOMPARE(filed.first().at(1).toString(), done.documentId);
    QVERIFY(m_house->records.find(documentType, done.documentId).has_value());
    const auto document = m_house->record(documentType + u'/' + done.documentId);
    QCOMPARE(document[QLatin1String("description")].toString(), upload.details.title);
    QCOMPARE(document[QLatin1String("type")][QLatin1String("coding")][0][QLatin1String("code")]
                 .toString(),
        upload.details.kind.code);
    QCOMPARE(attachmentOf(document)[QLatin1String("title")].toString(), upload.fileName);
    QCOMPARE(
        attachmentOf(document)[QLatin1String("creation")].toString(), QStringLiteral("2026-11-03"));
    QCOMPARE(attachmentOf(document)[QLatin1String("size")].toInteger(), 100000);
    QCOMPARE(
        document[QLatin1String("content")][1][QLatin1String("attachment")][QLatin1String("data")]
            .toString(),
        QString::fromLatin1(upload.details.note.toUtf8().toBase64()));
    QVERIFY(m_house->uploads.dismiss(upload.id));
    QVERIFY(m_house->uploads.book().uploads().isEmpty());
}

void TestUploads::largeOne()
{
    beginWith();
    const auto upload = m_house->choose(QStringLiteral("Scan.pdf"), 40 * mebibyte);
    QSignalSpy progressed(&m_house->uploads, &net::Uploads::progressed);
    QVERIFY(m_house->uploads.add({upload}));
    QVERIFY(m_house->becomes(upload, UploadState::Done));
    QVERIFY(progressed.size() > 1);
    QCOMPARE(m_house->difference(upload), QString());
}

void TestUploads::withoutTus()
{
    beginWith({QStringLiteral("--no-tus")});
    QVERIFY(m_house->uploads.limits().inOneRequest);
    const auto upload = m_house->choose(QStringLiteral("Scan.pdf"), 3 * mebibyte);
    QVERIFY(m_house->uploads.add({upload}));
    QVERIFY(m_house->becomes(upload, UploadState::Done));
    QVERIFY(m_house->now(upload).uploadUrl.isEmpty());
    QCOMPARE(m_house->difference(upload), QString());
}

void TestUploads::pausesAndGoesOn()
{
    beginWith();
    const auto upload = m_house->choose(QStringLiteral("Scan.pdf"), 40 * mebibyte);
    QVERIFY(m_house->uploads.add({upload}));
    QVERIFY(m_house->reaches(upload, mebibyte));
    QVERIFY(m_house->uploads.pause(upload.id));
    const auto paused = m_house->now(upload);
    QCOMPARE(paused.state, UploadState::Paused);
    QVERIFY(paused.sent > 0 && paused.sent < upload.size);
    // Another one goes past it.
    const auto other = m_house->choose(QStringLiteral("Note.pdf"), 1000);
    QVERIFY(m_house->uploads.add({other}));
    QVERIFY(m_house->becomes(other, UploadState::Done));
    QCOMPARE(m_house->now(upload), paused);
    QVERIFY(m_house->uploads.resume(upload.id));
    QVERIFY(m_house->becomes(upload, UploadState::Done));
    QCOMPARE(m_house->now(upload).uploadUrl, paused.uploadUrl);
    QCOMPARE(m_house->difference(upload), QString());
}

void TestUploads::cancelled()
{
    beginWith();
    const auto upload = m_house->choose(QStringLiteral("Scan.pdf"), 40 * mebibyte);
    QVERIFY(m_house->uploads.add({upload}));
    QVERIFY(m_house->reaches(upload, mebibyte));
    const QUrl url(m_house->now(upload).uploadUrl);
    QVERIFY(m_house->uploads.cancel(upload.id));
    QVERIFY(!m_house->uploads.book().find(upload.id));
    QVERIFY(!m_house->uploads.cancel(upload.id));
    const auto isGone = [&] {
        auto request = net::HttpRequest::get(url, {});
        request.headers.emplaceBack("Tus-Resumable", "1.0.0");
        const auto answer = await(m_house->client->send(&m_house->owner, request));
        return !answer && answer.error().kind == ErrorKind::NotFound;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isGone(), patience);
    QVERIFY(m_house->atPortal(documentType, upload.id).isEmpty());
}

void TestUploads::intoAFolder()
{
    beginWith();
    QString folderId;
    const auto lists = m_house->all(listType);
    for (const auto &list : lists) {
        if (list[QLatin1String("code")][QLatin1String("coding")][0][QLatin1String("code")]
            == QLatin1String("folder"))
            folderId = list[QLatin1String("id")].toString();
    }
    QVERIFY2(!folderId.isEmpty(), "the demo portal has no folder");
    const auto before = entriesOf(m_house->record(listType + u'/' + folderId));
    auto upload = m_house->choose(QStringLiteral("Card.pdf"), 5000);
    upload.details.folderId = folderId;
    QVERIFY(m_house->uploads.add({upload}));
    QVERIFY(m_house->becomes(upload, UploadState::Done));
    const auto entries = entriesOf(m_house->record(listType + u'/' + folderId));
    QCOMPARE(entries.mid(0, before.size()), before);
    QCOMPARE(entries.size(), before.size() + 1);
    QCOMPARE(entries.last(), documentType + u'/' + m_house->now(upload).documentId);
    QVERIFY(m_house->records.find(listType, folderId).has_value());
}

void TestUploads::intoANewFolder()
{
    beginWith();
    auto first = m_house->choose(QStringLiteral("One.pdf"), 5000);
    auto second = m_house->choose(QStringLiteral("Two.pdf"), 6000);
    first.details.newFolder = QStringLiteral("Insurance 2026");
    second.details.newFolder = first.details.newFolder;
    const auto before = m_house->all(listType).size();
    QVERIFY(m_house->uploads.add({first, second}));
    QVERIFY(m_house->becomes(first, UploadState::Done));
    QVERIFY(m_house->becomes(second, UploadState::Done));
    const auto folderId = m_house->now(first).details.folderId;
    QVERIFY(!folderId.isEmpty());
    QCOMPARE(m_house->now(second).details.folderId, folderId);
    QCOMPARE(m_house->all(listType).size(), before + 1);
    const auto folder = m_house->record(listType + u'/' + folderId);
    QCOMPARE(folder[QLatin1String("title")].toString(), first.details.newFolder);
    QCOMPARE(entriesOf(folder),
        QStringList({documentType + u'/' + m_house->now(first).documentId,
            documentType + u'/' + m_house->now(second).documentId}));
}

void TestUploads::aFolderThatIsNoneAnyMore()
{
    beginWith();
    auto upload = m_house->choose(QStringLiteral("One.pdf"), 5000);
    upload.details.folderId = QStringLiteral("no-such-folder");
    QVERIFY(m_house->uploads.add({upload}));
    QVERIFY(m_house->becomes(upload, UploadState::Failed));
    const auto failed = m_house->now(upload);
    QCOMPARE(failed.problem->what, What::FolderRefused);
    QVERIFY(!failed.documentId.isEmpty());
    QCOMPARE(m_house->difference(upload), QString());
    QVERIFY(m_house->uploads.retry(upload.id));
    QVERIFY(m_house->becomes(upload, UploadState::Failed));
    QCOMPARE(m_house->difference(upload), QString()); // still once
}

void TestUploads::photoWithoutItsPlace()
{
    beginWith();
    auto without = m_house->choose(m_house->write(QStringLiteral("Wound.jpg"), photo()));
    QCOMPARE(without.contentType, QStringLiteral("image/jpeg"));
    auto with = m_house->choose(m_house->write(QStringLiteral("Sunset.jpg"), photo() + "2"));
    with.details.stripsPlace = false;
    QVERIFY(m_house->uploads.add({without, with}));
    QVERIFY(m_house->becomes(without, UploadState::Done));
    QVERIFY(m_house->becomes(with, UploadState::Done));
    const auto documents = m_house->atPortal(documentType, without.id);
    QCOMPARE(documents.size(), 1);
    const auto there = m_house->contentOf(documents.first());
    QVERIFY(!there.contains("GPS"));
    QVERIFY(there.startsWith("\xff\xd8"));
    QVERIFY(there.endsWith("p\xff\xd9"));
    QCOMPARE(m_house->now(without).size, there.size());
    QCOMPARE(
        m_house->now(without).sha256, QCryptographicHash::hash(there, QCryptographicHash::Sha256));
    QCOMPARE(m_house->difference(with), QString());
}

void TestUploads::hostileNames()
{
    beginWith();
    const QStringList names{QStringLiteral("..\\..\\up \"and\" away\r\nX-Evil: 1.pdf"),
        QStringLiteral("gnp.\u202eexe.pdf"), QStringLiteral("病历, Müller; a=b.pdf"),
        QStringLiteral("con.pdf"), QString(200, u'x') + QStringLiteral(".pdf")};
    for (const auto &name : names) {
        const auto upload = m_house->choose(name, 3000);
        QVERIFY(m_house->uploads.add({upload}));
        QVERIFY(m_house->becomes(upload, UploadState::Done));
        QCOMPARE(m_house->difference(upload), QString());
        const auto title = attachmentOf(
            m_house->atPortal(documentType, upload.id).constFirst())[QLatin1String("title")]
                               .toString();
        QVERIFY(!title.contains(u'\n') && !title.contains(u'\\') && !title.contains(u'\u202e'));
        QCOMPARE(title, upload.fileName);
    }
}

void TestUploads::oneAfterTheOther()
{
    beginWith();
    QList<uploads::Upload> all;
    for (int i = 0; i < 12; ++i)
        all.append(m_house->choose(QStringLiteral("Page %1.pdf").arg(i), 1000 + i));
    QVERIFY(m_house->uploads.add(all));
    for (const auto &upload : std::as_const(all)) {
        QVERIFY(m_house->becomes(upload, UploadState::Done));
        QCOMPARE(m_house->difference(upload), QString());
    }
}

void TestUploads::offline()
{
    beginWith();
    m_house->uploads.setOnline(false);
    const auto upload = m_house->choose(QStringLiteral("Scan.pdf"), 5000);
    QVERIFY(m_house->uploads.add({upload}));
    QTest::qWait(50);
    QCOMPARE(m_house->now(upload).state, UploadState::Waiting);
    m_house->uploads.setOnline(true);
    QVERIFY(m_house->becomes(upload, UploadState::Done));
}

QTEST_GUILESS_MAIN(TestUploads)
#include "tst_uploads.moc"
