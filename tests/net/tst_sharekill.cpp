#include "ShareHouse.h"
#include "core/shares/ShareBook.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>
#include <QThread>

using namespace kinward;
using namespace kinward::test;

namespace
{

constexpr quint32 seed = 20261127;
constexpr int killsWanted = 100;
constexpr int patience = 240000; // milliseconds: of a child on a machine with much to do

} // namespace

/// kill -9 at random instants between the click on *Share* and the link: what was written down is
/// one share in the end, whose link opens the document, and what was not is none.
class TestShareKill : public QObject
{
    Q_OBJECT

    enum class End { Killed, Finished, Failed };
    /// Lets the child share under that label (none: settle what is left), and kills it so long
    /// after it began; negative: lets it finish.
    End run(const QString &label, qint64 microseconds);
    /// How many orders and shares of that label are in the sealed file.
    int written(const QString &label) const;
    int links(const QString &label) const; ///< shares of that label whose link opens the document

    std::unique_ptr<ShareHouse> m_house;
    QTemporaryDir m_folder;
    QRandomGenerator m_random{seed};
    seal::SecretKey m_key = seal::SecretKey::generate();
    qint64 m_took = 0; ///< microseconds from the click to the end

private Q_SLOTS:
    void initTestCase();
    void eachIsThereOnce();
};

void TestShareKill::initTestCase()
{
    m_house = std::make_unique<ShareHouse>(
        QStringList{QStringLiteral("--access-token-seconds"), QStringLiteral("36000")});
    m_house->end();
}

TestShareKill::End TestShareKill::run(const QString &label, qint64 microseconds)
{
    const auto said = QJsonDocument::fromJson(m_house->sandbox.description().toUtf8());
    const QJsonObject order{{QStringLiteral("base"), m_house->sandbox.base().toString()},
        {QStringLiteral("ca"), said[QLatin1String("ca")]},
        {QStringLiteral("token"), m_house->tokens.accessToken},
        {QStringLiteral("patient"), m_house->tokens.patientId},
        {QStringLiteral("link"), m_house->tokens.linkId},
        {QStringLiteral("folder"), m_folder.filePath(QStringLiteral("own"))},
        {QStringLiteral("key"), QString::fromLatin1(m_key.bytes().toByteArray().toHex())},
        {QStringLiteral("document"), visitSummary}, {QStringLiteral("label"), label}};
    QFile file(m_folder.filePath(QStringLiteral("order")));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(order).toJson()) < 1)
        return End::Failed;
    file.close();
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(KINWARD_SHARE_CHILD), {file.fileName()});
    if (!child.waitForReadyRead(patience))
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

int TestShareKill::written(const QString &label) const
{
    outbox::OwnFile file(
        store::StoreFolder(m_folder.filePath(QStringLiteral("own"))), QStringLiteral("own"), m_key);
    const shares::ShareBook book(file);
    int count = 0;
    for (const auto &share : book.all())
        count += int(share.label == label);
    const auto orders = book.orders();
    for (const auto &order : orders)
        count += int(order.outside.label == label);
    return count;
}

int TestShareKill::links(const QString &label) const
{
    outbox::OwnFile file(
        store::StoreFolder(m_folder.filePath(QStringLiteral("own"))), QStringLiteral("own"), m_key);
    const shares::ShareBook book(file);
    int count = 0;
    for (const auto &share : book.all()) {
        if (share.label != label)
            continue;
        const auto link = openLink(share.link);
        auto url = link.url();
        url.setQuery(QStringLiteral("recipient=test"));
        count += int(fileIn(link.bundleIn(m_house->sandbox.get(url))).startsWith("%PDF"));
    }
    return count;
}

void TestShareKill::eachIsThereOnce()
{
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(run(QStringLiteral("first"), -1), End::Finished);
    const qint64 usual = m_took;
    int shares = 1;
    int kills = 0;
    int before = 0;
    for (int number = 0; kills < killsWanted; ++number) {
        const auto label = QStringLiteral("kill-%1").arg(number);
        auto end = run(label, qint64(m_random.generateDouble() * double(usual)));
        QVERIFY(end != End::Failed);
        kills += int(end == End::Killed);
        const int wanted = written(label);
        QVERIFY(wanted <= 1);
        before += int(wanted == 0);
        while (m_random.bounded(2) == 0) { // killed again while it goes on
            end = run({}, qint64(m_random.generateDouble() * double(usual)));
            QVERIFY(end != End::Failed);
            kills += int(end == End::Killed);
        }
        QCOMPARE(run({}, -1), End::Finished);
        QCOMPARE(links(label), wanted);
        shares += wanted;
    }
    QCOMPARE(m_house->atPortal().size(), shares);
    qInfo("%d kills between Share and the link, %d shares, each once; %d before anything was "
          "written; seed %u, %lld s",
        kills, shares, before, seed, timer.elapsed() / 1000);
}

QTEST_GUILESS_MAIN(TestShareKill)
#include "tst_sharekill.moc"
