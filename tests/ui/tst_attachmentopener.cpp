#include "UiHouse.h"
#include "core/models/DocumentModel.h"
#include "core/uploads/FileCheck.h"
#include "ui/files/AttachmentOpener.h"

#include <QDir>
#include <QRandomGenerator>
#include <QWidget>

using namespace kinward;
using namespace kinward::test;

namespace
{

constexpr qsizetype bytes = 24 * 1024 * 1024;
constexpr int longTime = 60'000; ///< ms

} // namespace

/// A file that takes a while to come is fetched from the real demo portal, to be opened.
class TestAttachmentOpener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_session = m_house.addPerson();
        QVERIFY(m_session);
        m_content.resize(bytes);
        QRandomGenerator random(20261127);
        random.fillRange(reinterpret_cast<quint32 *>(m_content.data()), bytes / 4);
        m_content.replace(0, 9, "%PDF-1.4\n");
        QFile file(m_folder.filePath(QStringLiteral("Scan.pdf")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_content) == bytes);
        file.close();
        const auto upload = *uploads::checkFile(file.fileName(), m_session->uploads().limits());
        QVERIFY(m_session->uploads().add({upload}));
        const auto &book = m_session->uploads().book();
        QTRY_COMPARE_WITH_TIMEOUT(
            book.find(upload.id)->state, uploads::UploadState::Done, longTime);
        const models::DocumentModel model(m_session->records());
        m_file = model.filesOf(model.rowOfId(book.find(upload.id)->documentId)).value(0);
        QCOMPARE(m_file.size, bytes);
    }
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_copies = std::make_unique<QTemporaryDir>();
        m_opener = new ui::AttachmentOpener(
            *m_session, m_house.net.clock, m_copies->path(), m_window.get());
        m_opened.clear();
        m_opener->setUrlOpener([this](const QUrl &url) {
            m_opened = url.toLocalFile();
            return true;
        });
    }
    void cleanup() { m_window.reset(); }

    void tellsHowFarItCame()
    {
        const QSignalSpy started(m_opener, &ui::AttachmentOpener::started);
        const QSignalSpy progressed(m_opener, &ui::AttachmentOpener::progressed);
        const QSignalSpy opened(m_opener, &ui::AttachmentOpener::opened);
        m_opener->open(m_file);
        QCOMPARE(started.size(), 1);
        QCOMPARE(started.first().first().toString(),
            QStringLiteral("Getting “%1” from Lakeside Family Medicine…").arg(m_file.name));
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, longTime);
        QVERIFY(!progressed.isEmpty());
        qint64 before = 0;
        for (const auto &told : progressed) {
            QCOMPARE(told.at(1).toLongLong(), bytes);
            QVERIFY(told.at(0).toLongLong() >= before);
            before = told.at(0).toLongLong();
        }
        QCOMPARE(before, bytes);
        QFile copy(m_opened);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QVERIFY(copy.readAll() == m_content);
    }

    /// In the middle, as by the button that says so.
    void stoppedNothingComes()
    {
        QSignalSpy told(m_opener, &ui::AttachmentOpener::told);
        QSignalSpy opened(m_opener, &ui::AttachmentOpener::opened);
        int progress = 0;
        QObject here; // the connection ends with what it counts in
        connect(m_opener, &ui::AttachmentOpener::progressed, &here,
            [this, &progress] { // clazy:exclude=lambda-in-connect
                ++progress;
                m_opener->stop();
            });
        m_opener->open(m_file);
        QTRY_COMPARE_WITH_TIMEOUT(progress, 1, longTime);
        QTest::qWait(500);
        QCOMPARE(progress, 1);
        QCOMPARE(told.size() + opened.size(), 0);
        QVERIFY(m_opened.isEmpty());
        QVERIFY(QDir(m_copies->path()).isEmpty());
        disconnect(m_opener, &ui::AttachmentOpener::progressed, &here, nullptr);
        m_opener->open(m_file);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, longTime);
    }

    void anotherFileTakesItsPlace()
    {
        QSignalSpy opened(m_opener, &ui::AttachmentOpener::opened);
        const models::DocumentModel model(m_session->records());
        const auto other
            = model.filesOf(model.rowOfId(QStringLiteral("eleanor-hartwell-document-echo")))
                  .value(0);
        m_opener->open(m_file);
        m_opener->open(other);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, longTime);
        QTest::qWait(500);
        QCOMPARE(opened.size(), 1);
        QVERIFY(m_opened.contains(QLatin1String("Echocardiogram")));
    }

    void nothingIsLeftWhenTheWindowGoes()
    {
        QSignalSpy opened(m_opener, &ui::AttachmentOpener::opened);
        m_opener->open(m_file);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, longTime);
        m_opener->open(m_file); // under way
        m_window.reset();
        QVERIFY(!QFile::exists(m_opened));
        QVERIFY(QDir(m_copies->path()).isEmpty());
        QTest::qWait(300);
    }

private:
    UiHouse m_house;
    QTemporaryDir m_folder;
    net::PatientSession *m_session = nullptr;
    QByteArray m_content;
    models::RecordFile m_file;
    std::unique_ptr<QTemporaryDir> m_copies;
    std::unique_ptr<QWidget> m_window;
    ui::AttachmentOpener *m_opener = nullptr;
    QString m_opened;
};

QTEST_MAIN(TestAttachmentOpener)
#include "tst_attachmentopener.moc"
