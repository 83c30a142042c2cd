#include "UploadHouse.h"
#include "net/uploads/ChunkSize.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QThread>

using namespace kinward;
using namespace kinward::test;
using uploads::UploadState;

namespace
{

constexpr quint32 seed = 20261127;
constexpr int killsWanted = 200;
constexpr int portalKillsWanted = 50;
constexpr int filesOfARound = 5;
constexpr qint64 fileBytes = 3 * mebibyte;
constexpr int patience = 240000; // milliseconds: of a child on a machine with much to do

const auto documentType = QStringLiteral("DocumentReference");

QString nameOf(const uploads::Upload &upload)
{
    switch (upload.state) {
    case UploadState::Done:
        return QStringLiteral("done");
    case UploadState::Filing:
        return upload.documentId.isEmpty() ? QStringLiteral("all there")
                                           : QStringLiteral("document made");
    default:
        return upload.uploadUrl.isEmpty() ? QStringLiteral("not begun")
            : upload.sent == 0            ? QStringLiteral("begun")
                                          : QStringLiteral("under way");
    }
}

} // namespace

/// kill -9 of the program, and of the portal, at random instants between the click on *Upload* and
/// the document: each file is there whole and once, in its folder once, and what the portal had
/// told was there is not sent again.
class TestUploadKill : public QObject
{
    Q_OBJECT

    enum class End { Killed, Finished, Failed };

    void writeOrder(const QString &path) const;
    QString nextFile();
    /// Lets the child upload this file (none: what is left), and kills it so long after the click
    /// on *Upload*; negative: lets it finish.
    End run(const QString &path, qint64 microseconds);
    End runAndKill(const QString &path)
    {
        return run(path, qint64(m_random.generateDouble() * double(m_usual)));
    }
    /// The same, but it is the portal that is killed, and started again.
    End runAndKillPortal(const QString &path);
    bool begins(QProcess &child, const QString &path);
    void lookWhatIsThere(); ///< after a kill
    qint64 offsetAtPortal(const QString &url) const;
    QString difference() const; ///< between the files and the portal; empty: none
    QString describe() const;

    std::unique_ptr<UploadHouse> m_house;
    QRandomGenerator m_random{seed};
    seal::SecretKey m_key = seal::SecretKey::generate();
    QString m_into; ///< a folder of the portal
    QMap<QString, QString> m_files; ///< by upload: its path
    QMap<QString, QPair<QString, qint64>> m_offsets; ///< by upload: address, and bytes there
    QNetworkAccessManager m_network;
    qint64 m_usual = 0; ///< microseconds from the click to the end
    qint64 m_took = 0;
    int m_wentOn = 0; ///< kills after which the portal had a part of the file
    QMap<QString, int> m_states;

private Q_SLOTS:
    void initTestCase();
    void programIsKilled();
    void portalIsKilled();
};

void TestUploadKill::initTestCase()
{
    m_house = std::make_unique<UploadHouse>(
        QStringList{QStringLiteral("--access-token-seconds"), QStringLiteral("36000")});
    const auto lists = m_house->all(QStringLiteral("List"));
    for (const auto &list : lists) {
        if (list[QLatin1String("code")][QLatin1String("coding")][0][QLatin1String("code")]
            == QLatin1String("folder"))
            m_into = list[QLatin1String("id")].toString();
    }
    QVERIFY(!m_into.isEmpty());
    QCOMPARE(run(nextFile(), -1), End::Finished);
    m_usual = m_took;
}

QString TestUploadKill::nextFile()
{
    return m_house->write(
        QStringLiteral("Scan %1.pdf").arg(m_files.size()), m_house->bytes(fileBytes));
}

void TestUploadKill::writeOrder(const QString &path) const
{
    const auto said = QJsonDocument::fromJson(m_house->sandbox.description().toUtf8());
    const QJsonObject order{{QStringLiteral("base"), m_house->sandbox.base().toString()},
        {QStringLiteral("ca"), said[QLatin1String("ca")]},
        {QStringLiteral("token"), m_house->tokens.accessToken},
        {QStringLiteral("patient"), m_house->tokens.patientId},
        {QStringLiteral("folder"), m_house->folder.filePath(QStringLiteral("own"))},
        {QStringLiteral("key"), QString::fromLatin1(m_key.bytes().toByteArray().toHex())},
        {QStringLiteral("into"), m_into}, {QStringLiteral("file"), path}};
    m_house->write(QStringLiteral("order"), QJsonDocument(order).toJson());
}

/// Until the file is in the list.
bool TestUploadKill::begins(QProcess &child, const QString &path)
{
    writeOrder(path);
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(
        QStringLiteral(KINWARD_UPLOAD_CHILD), {m_house->folder.filePath(QStringLiteral("order"))});
    if (!child.waitForReadyRead(patience))
        return false;
    const auto words = QString::fromLatin1(child.readLine()).trimmed().split(u' ');
    if (words.value(0) != QLatin1String("begins") || (!path.isEmpty() && words.size() < 2))
        return false;
    if (!path.isEmpty())
        m_files.insert(words.at(1), path);
    return true;
}

TestUploadKill::End TestUploadKill::run(const QString &path, qint64 microseconds)
{
    QProcess child;
    if (!begins(child, path))
        return End::Failed;
    QElapsedTimer timer;
    timer.start();
    if (microseconds >= 0) {
        QThread::usleep(ulong(microseconds));
        child.kill();
    }
    if (!child.waitForFinished(patience))
        return End::Failed;
    m_took = timer.nsecsElapsed() / 1000;
    if (child.exitStatus() == QProcess::CrashExit)
        return microseconds >= 0 ? End::Killed : End::Failed;
    return child.exitCode() == 0 ? End::Finished : End::Failed;
}

TestUploadKill::End TestUploadKill::runAndKillPortal(const QString &path)
{
    QProcess child;
    if (!begins(child, path))
        return End::Failed;
    QThread::usleep(ulong(m_random.generateDouble() * double(m_usual)));
    const bool wasThere = child.state() == QProcess::Running;
    m_house->sandbox.kill();
    m_house->sandbox.startAgain();
    if (!child.waitForFinished(patience) || child.exitStatus() != QProcess::NormalExit
        || child.exitCode() != 0)
        return End::Failed;
    return wasThere ? End::Killed : End::Finished;
}

qint64 TestUploadKill::offsetAtPortal(const QString &url) const
{
    QNetworkRequest request{QUrl(url)};
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(m_house->sandbox.authorities());
    request.setSslConfiguration(tls);
    request.setRawHeader("Authorization", "Bearer " + m_house->tokens.accessToken.toLatin1());
    request.setRawHeader("Tus-Resumable", "1.0.0");
    auto *reply = const_cast<QNetworkAccessManager &>(m_network).head(request);
    if (!QTest::qWaitFor([reply] { return reply->isFinished(); }, patience))
        return -1;
    reply->deleteLater();
    return reply->hasRawHeader("Upload-Offset") ? reply->rawHeader("Upload-Offset").toLongLong()
                                                : -1;
}

/// What the program wrote down is not more than the portal has, and what the portal has is still
/// where it was, and not less than after the kill before.
void TestUploadKill::lookWhatIsThere()
{
    outbox::OwnFile file(store::StoreFolder(m_house->folder.filePath(QStringLiteral("own"))),
        QStringLiteral("own"), m_key);
    const uploads::UploadBook book(file, m_house->clock);
    QVERIFY(file.fault() == store::StoreFault::None);
    const auto all = book.uploads();
    for (auto it = m_files.cbegin(); it != m_files.cend(); ++it)
        QVERIFY(book.find(it.key()).has_value());
    for (const auto &upload : all) {
        if (upload.state == UploadState::Done)
            continue;
        ++m_states[nameOf(upload)];
        if (upload.uploadUrl.isEmpty() || upload.state == UploadState::Filing)
            continue;
        const auto there = offsetAtPortal(upload.uploadUrl);
        auto &[url, before] = m_offsets[upload.id];
        QVERIFY(there >= upload.sent);
        QVERIFY(url.isEmpty() || url == upload.uploadUrl);
        QVERIFY(there >= before);
        url = upload.uploadUrl;
        before = there;
        m_wentOn += int(there > 0);
    }
}

QString TestUploadKill::difference() const
{
    QStringList inFolder;
    const auto folder = m_house->record(QStringLiteral("List/") + m_into);
    const auto entries = folder[QLatin1String("entry")].toArray();
    for (const auto &entry : entries)
        inFolder.append(entry[QLatin1String("item")][QLatin1String("reference")].toString());
    for (auto it = m_files.cbegin(); it != m_files.cend(); ++it) {
        const auto there = m_house->atPortal(documentType, it.key());
        if (there.size() != 1)
            return QStringLiteral("%1 is there %2 times").arg(it.value()).arg(there.size());
        QFile file(it.value());
        if (!file.open(QIODevice::ReadOnly) || m_house->contentOf(there.first()) != file.readAll())
            return QStringLiteral("%1 is another file").arg(it.value());
        const auto id = there.first()[QLatin1String("id")].toString();
        if (inFolder.count(documentType + u'/' + id) != 1)
            return QStringLiteral("%1 is not in its folder once").arg(it.value());
    }
    return {};
}

QString TestUploadKill::describe() const
{
    QStringList states;
    for (auto it = m_states.cbegin(); it != m_states.cend(); ++it)
        states.append(it.key() + QStringLiteral(": ") + QString::number(*it));
    return states.join(QStringLiteral(", "));
}

void TestUploadKill::programIsKilled()
{
    QElapsedTimer timer;
    timer.start();
    int kills = 0;
    const auto documentsBefore = m_house->all(documentType).size() - m_files.size();
    while (kills < killsWanted) {
        for (int i = 0; i < filesOfARound; ++i) {
            auto end = runAndKill(nextFile());
            QVERIFY(end != End::Failed);
            kills += int(end == End::Killed);
            lookWhatIsThere();
            while (m_random.bounded(2) == 0) { // killed again while it goes on
                end = runAndKill({});
                QVERIFY(end != End::Failed);
                kills += int(end == End::Killed);
                lookWhatIsThere();
            }
        }
        QCOMPARE(run({}, -1), End::Finished);
    }
    QCOMPARE(difference(), QString());
    QCOMPARE(m_house->all(documentType).size(), documentsBefore + m_files.size());
    qInfo(
        "%d kills between Upload and the document, %lld files of %lld bytes, each whole, once and "
        "in its folder once; killed with an upload %s; %d times the portal had a part, none of "
        "it was lost, so that at most the one chunk under way (%lld bytes) went again; seed %u, "
        "%lld s",
        kills, qint64(m_files.size()), fileBytes, qPrintable(describe()), m_wentOn,
        net::ChunkSize::most, seed, timer.elapsed() / 1000);
}

void TestUploadKill::portalIsKilled()
{
    QElapsedTimer timer;
    timer.start();
    const auto before = m_files.size();
    const auto documentsBefore = m_house->all(documentType).size();
    int kills = 0;
    while (kills < portalKillsWanted) {
        const auto end = runAndKillPortal(nextFile());
        QVERIFY(end != End::Failed);
        kills += int(end == End::Killed);
    }
    QCOMPARE(difference(), QString());
    QCOMPARE(m_house->all(documentType).size(), documentsBefore + m_files.size() - before);
    qInfo("%d kills of the portal, %lld files, each whole, once and in its folder once; %lld s",
        kills, qint64(m_files.size() - before), timer.elapsed() / 1000);
}

QTEST_GUILESS_MAIN(TestUploadKill)
#include "tst_uploadkill.moc"
