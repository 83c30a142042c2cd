#include "NodeTusServer.h"
#include "core/outbox/OwnFile.h"
#include "core/store/MemoryRecordStore.h"
#include "core/uploads/FileCheck.h"
#include "net/uploads/TusTransfer.h"
#include "net/uploads/Uploads.h"
#include "support/TestClock.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace kinward;
using namespace kinward::test;
using uploads::UploadProblem;
using uploads::UploadState;

namespace
{

constexpr int patience = 60000;
constexpr qint64 mebibyte = 1024 * 1024;

net::TokenSet anyToken()
{
    net::TokenSet tokens;
    tokens.accessToken = QStringLiteral("a token");
    tokens.patientId = QStringLiteral("patient");
    return tokens;
}

} // namespace

/// The bytes of files at @tus/server, which speaks tus as its makers understand it.
class TestTusServer : public QObject
{
    Q_OBJECT

    /// One transfer from its start to its end, or to the moment that it is dropped.
    struct Transfer {
        Transfer(TestTusServer &test, uploads::Upload &upload);
        bool ends() const
        {
            QSignalSpy ended(transfer.get(), &net::TusTransfer::ended);
            return outcome || ended.wait(patience);
        }
        bool reaches(qint64 bytes) const
        {
            QSignalSpy progressed(transfer.get(), &net::TusTransfer::progressed);
            while (reached < bytes && !outcome && progressed.wait(patience)) { }
            return reached >= bytes && !outcome;
        }
        bool isDone() const
        {
            return outcome && std::holds_alternative<net::TransferDone>(*outcome);
        }

        uploads::Upload &upload;
        std::optional<net::TransferOutcome> outcome;
        qint64 reached = 0; ///< as was told
        qint64 begunAt = -1; ///< the first offset that the server told
        std::unique_ptr<net::TusTransfer> transfer;
    };

    uploads::Upload file(const QByteArray &bytes);
    uploads::Upload file(qint64 size) { return file(random(size)); }
    QByteArray random(qint64 size);
    static QByteArray sha256(const uploads::Upload &upload);
    net::UploadPortal portal() const;

    QTemporaryDir m_folder;
    QRandomGenerator m_random{20261127};
    TestClock m_clock;
    std::unique_ptr<NodeTusServer> m_server;
    std::unique_ptr<net::HttpClient> m_http;
    std::unique_ptr<net::AuthorizedClient> m_client;

private Q_SLOTS:
    void initTestCase();
    void init();
    void arrives_data();
    void arrives();
    void goesOn();
    void goesOnAfterTheServerWasKilled();
    void beginsAnewWhatIsGone();
    void ofAnotherLengthBeginsAnew();
    void changedMeanwhile();
    void tooLarge();
    void strangeNames();
    void pausesAndCancels();
};

TestTusServer::Transfer::Transfer(TestTusServer &test, uploads::Upload &sent)
    : upload(sent)
    , transfer(std::make_unique<net::TusTransfer>(
          *test.m_client, test.portal(), sent, *uploads::planOf(sent)))
{
    connect(transfer.get(), &net::TusTransfer::confirmed, transfer.get(),
        [this](const QString &url, qint64 offset) {
            begunAt = begunAt < 0 ? offset : begunAt;
            upload.uploadUrl = url;
            upload.sent = offset;
        });
    connect(transfer.get(), &net::TusTransfer::progressed, transfer.get(),
        [this](qint64 bytes) { reached = bytes; });
    connect(transfer.get(), &net::TusTransfer::ended, transfer.get(),
        [this](const net::TransferOutcome &ended) { outcome = ended; });
    transfer->start();
}

void TestTusServer::initTestCase()
{
    if (!NodeTusServer::isInstalled())
        QSKIP("@tus/server is not installed: the npm registry could not be reached");
}

void TestTusServer::init()
{
    m_server = std::make_unique<NodeTusServer>();
    m_http = std::make_unique<net::HttpClient>(m_clock,
        net::RetryPolicy{2, std::chrono::milliseconds(20), std::chrono::milliseconds(100)});
    m_http->setAuthorities(m_server->authorities());
    m_client = std::make_unique<net::AuthorizedClient>(*m_http,
        net::TokenEndpoint(*m_http, m_clock, m_server->base(), {}), m_clock, m_server->base(),
        anyToken());
}

QByteArray TestTusServer::random(qint64 size)
{
    QByteArray bytes((size + 3) / 4 * 4, Qt::Uninitialized);
    m_random.fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    bytes.truncate(size);
    return bytes;
}

uploads::Upload TestTusServer::file(const QByteArray &bytes)
{
    QFile file(m_folder.filePath(QStringLiteral("Scan %1.bin").arg(m_random.generate())));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        qFatal("a file cannot be written");
    file.close();
    return *uploads::checkFile(file.fileName(), {});
}

QByteArray TestTusServer::sha256(const uploads::Upload &upload)
{
    QFile file(upload.path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

net::UploadPortal TestTusServer::portal() const
{
    net::UploadPortal portal;
    portal.tus = m_server->endpoint();
    return portal;
}

void TestTusServer::arrives_data()
{
    QTest::addColumn<qint64>("size");
    QTest::newRow("one byte") << qint64(1);
    QTest::newRow("one chunk") << net::ChunkSize::least;
    QTest::newRow("one chunk and a byte") << net::ChunkSize::least + 1;
    QTest::newRow("many chunks") << 23 * mebibyte + 12345;
}

void TestTusServer::arrives()
{
    QFETCH(const qint64, size);
    auto upload = file(size);
    const Transfer transfer(*this, upload);
    QVERIFY(transfer.ends());
    QVERIFY(transfer.isDone());
    QCOMPARE(upload.sent, size);
    QCOMPARE(std::get<net::TransferDone>(*transfer.outcome).url, upload.uploadUrl);
    QCOMPARE(m_server->sha256Of(upload.uploadUrl), sha256(upload));
    QCOMPARE(m_server->uploads(), 1);
}

/// Dropped over and over, as when the program ends: what the server has is not sent again.
void TestTusServer::goesOn()
{
    auto upload = file(12 * mebibyte);
    bool isDone = false;
    int interruptions = 0;
    for (qint64 wanted = mebibyte / 2; !isDone; wanted += 2 * mebibyte) {
        const auto before = upload.uploadUrl.isEmpty() ? 0 : m_server->bytesOf(upload.uploadUrl);
        Transfer transfer(*this, upload);
        const bool isInterrupted = transfer.reaches(wanted) && interruptions < 6;
        interruptions += int(isInterrupted);
        if (isInterrupted)
            transfer.transfer->abandon();
        isDone = !isInterrupted && transfer.ends() && transfer.isDone();
        QVERIFY(isInterrupted || isDone);
        QVERIFY2(transfer.begunAt >= before, "what was there is sent again");
        transfer.transfer.reset();
    }
    QVERIFY(interruptions >= 2);
    QCOMPARE(m_server->sha256Of(upload.uploadUrl), sha256(upload));
    QCOMPARE(m_server->uploads(), 1);
}

void TestTusServer::goesOnAfterTheServerWasKilled()
{
    auto upload = file(24 * mebibyte);
    {
        const Transfer transfer(*this, upload);
        QVERIFY(transfer.reaches(2 * mebibyte));
        m_server->kill();
        QVERIFY(transfer.ends());
        QVERIFY(std::holds_alternative<Error>(*transfer.outcome));
        QCOMPARE(std::get<Error>(*transfer.outcome).kind, ErrorKind::Offline);
    }
    m_server->startAgain();
    const auto there = m_server->bytesOf(upload.uploadUrl);
    QVERIFY(there >= upload.sent);
    const Transfer again(*this, upload);
    QVERIFY(again.ends());
    QVERIFY(again.isDone());
    QCOMPARE(again.begunAt, there);
    QCOMPARE(m_server->sha256Of(upload.uploadUrl), sha256(upload));
}

void TestTusServer::beginsAnewWhatIsGone()
{
    auto upload = file(8 * mebibyte);
    {
        const Transfer transfer(*this, upload);
        QVERIFY(transfer.reaches(mebibyte));
        transfer.transfer->abandon();
    }
    const auto former = upload.uploadUrl;
    QVERIFY(m_server->forget(former));
    const Transfer again(*this, upload);
    QVERIFY(again.ends());
    QVERIFY(again.isDone());
    QVERIFY(upload.uploadUrl != former);
    QCOMPARE(m_server->sha256Of(upload.uploadUrl), sha256(upload));
}

void TestTusServer::ofAnotherLengthBeginsAnew()
{
    auto first = file(mebibyte);
    QVERIFY(Transfer(*this, first).ends());
    auto second = file(2 * mebibyte);
    second.uploadUrl = first.uploadUrl;
    const Transfer transfer(*this, second);
    QVERIFY(transfer.ends());
    QVERIFY(transfer.isDone());
    QCOMPARE(m_server->sha256Of(second.uploadUrl), sha256(second));
    QCOMPARE(m_server->sha256Of(first.uploadUrl), sha256(first));
}

void TestTusServer::changedMeanwhile()
{
    auto upload = file(16 * mebibyte);
    const Transfer transfer(*this, upload);
    QVERIFY(transfer.reaches(mebibyte));
    QFile changed(upload.path);
    QVERIFY(changed.open(QIODevice::Append));
    QCOMPARE(changed.write("more"), 4);
    changed.close();
    QVERIFY(transfer.ends());
    QVERIFY(std::holds_alternative<UploadProblem>(*transfer.outcome));
    QCOMPARE(std::get<UploadProblem>(*transfer.outcome).what, UploadProblem::What::Changed);
}

void TestTusServer::tooLarge()
{
    m_server = std::make_unique<NodeTusServer>(mebibyte);
    m_http->setAuthorities(m_server->authorities());
    auto upload = file(mebibyte + 1);
    const Transfer transfer(*this, upload);
    QVERIFY(transfer.ends());
    QVERIFY(std::holds_alternative<UploadProblem>(*transfer.outcome));
    QCOMPARE(std::get<UploadProblem>(*transfer.outcome).what, UploadProblem::What::TooLarge);
    QCOMPARE(m_server->uploads(), 0);
}

void TestTusServer::strangeNames()
{
    auto upload = file(1000);
    upload.fileName = QStringLiteral("Bericht, \"Müller\"\r\nX: 病历 \u202e.pdf");
    upload.contentType = QStringLiteral("application/pdf\r\nX-More: yes");
    const Transfer transfer(*this, upload);
    QVERIFY(transfer.ends());
    QVERIFY(transfer.isDone());
    QFile said(m_server->pathOf(upload.uploadUrl) + QStringLiteral(".json"));
    QVERIFY(said.open(QIODevice::ReadOnly));
    const auto metadata
        = QJsonDocument::fromJson(said.readAll())[QLatin1String("metadata")].toObject();
    QCOMPARE(metadata[QLatin1String("filename")].toString(), upload.fileName);
    QCOMPARE(metadata[QLatin1String("filetype")].toString(), upload.contentType);
}

/// With all of the uploads' house: what is paused stands still, what is cancelled is gone there.
void TestTusServer::pausesAndCancels()
{
    const auto file_ = outbox::OwnFile::inMemory();
    store::MemoryRecordStore records;
    net::Uploads all(*m_client, records, *file_, m_clock, {});
    net::PortalDescription described;
    described.caregiver = net::CaregiverExtension();
    described.caregiver->documents.uploads = m_server->endpoint();
    all.configure(described, std::nullopt);
    all.setOnline(true);
    const auto upload = file(40 * mebibyte);
    QVERIFY(all.add({upload}));
    const auto now = [&] { return *all.book().find(upload.id); };
    QTRY_VERIFY_WITH_TIMEOUT(all.progressOf(upload.id).sent >= mebibyte, patience);
    QVERIFY(all.pause(upload.id));
    QCOMPARE(now().state, UploadState::Paused);
    const auto url = now().uploadUrl;
    QVERIFY(m_server->bytesOf(url) < upload.size);
    QVERIFY(!all.pause(upload.id));
    QVERIFY(all.resume(upload.id));
    const auto before = now().sent;
    QTRY_VERIFY_WITH_TIMEOUT(now().sent > before, patience);
    QCOMPARE(now().uploadUrl, url);
    QVERIFY(all.cancel(upload.id));
    QVERIFY(all.book().uploads().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(m_server->uploads(), 0, patience);
}

QTEST_GUILESS_MAIN(TestTusServer)
#include "tst_tusserver.moc"
