#include "NetHouse.h"
#include "core/store/SealedRecordStore.h"
#include "net/sync/SectionPlan.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace kinward;
using namespace kinward::test;

namespace
{

constexpr quint32 seed = 20261126;
constexpr int killsWanted = 200;
constexpr int killsOfAFirstSync = 5;
constexpr int killsOfAChange = 5;
constexpr int patience = 60000; // milliseconds
constexpr int hour = 3600;
const auto patientId = QStringLiteral("eleanor-hartwell");

} // namespace

/// kill -9 at random instants of first and of later syncs, while the practice goes on working: the
/// store opens each time, and ends equal to the portal.
class TestKill : public QObject
{
    Q_OBJECT

    enum class End { Killed, Finished, Failed };

    void beginAnew();
    void writeOrder() const;
    /// Lets the child sync for `microseconds` and kills it; negative: lets it finish.
    End run(qint64 microseconds);
    /// The same after an instant at random of so many runs.
    End runAndKill(qint64 usual);
    void work(); ///< of the practice: records are changed, made and deleted
    void passAnHour(); ///< at the portal and here
    static QByteArray typeOf(int number) { return number % 3 != 0 ? "Observation" : "Condition"; }
    QByteArray record(int number);
    std::unique_ptr<store::SealedRecordStore> open() const; ///< null where it does not open
    QList<net::SectionSearch> searches();
    /// Opens, has every record once, and each is whole. Empty, or what is wrong.
    QString soundness();
    /// Has exactly what the portal has. Empty, or what is wrong.
    QString difference();
    QList<QByteArray> pagesOf(const net::SectionSearch &search) const;

    NetHouse m_house{{QStringLiteral("--access-token-seconds"), QStringLiteral("20000000")}};
    net::TokenSet m_tokens;
    QTemporaryDir m_folder;
    QRandomGenerator m_random{seed};
    QByteArray m_key;
    QString m_store;
    int m_stores = 0;
    int m_clock = 0; ///< seconds ahead, of the portal and of the child
    int m_records = 0; ///< ever made here
    QSet<int> m_living;
    qint64 m_took = 0; ///< microseconds of the sync that was let finish last

private Q_SLOTS:
    void initTestCase();
    void survivesKills();
};

void TestKill::initTestCase()
{
    m_tokens = m_house.activate();
    for (int i = 0; i < 20; ++i)
        work();
}

void TestKill::beginAnew()
{
    m_key.resize(qsizetype(seal::SecretKey::size));
    m_random.fillRange(reinterpret_cast<quint32 *>(m_key.data()), m_key.size() / 4);
    m_store = m_folder.filePath(QStringLiteral("records-%1").arg(++m_stores));
}

void TestKill::writeOrder() const
{
    const auto said = QJsonDocument::fromJson(m_house.sandbox.description().toUtf8());
    const QJsonObject order{{QStringLiteral("base"), m_house.sandbox.base().toString()},
        {QStringLiteral("ca"), said[QLatin1String("ca")]},
        {QStringLiteral("token"), m_tokens.accessToken}, {QStringLiteral("patient"), patientId},
        {QStringLiteral("store"), m_store},
        {QStringLiteral("key"), QString::fromLatin1(m_key.toHex())}, {QStringLiteral("page"), 10},
        {QStringLiteral("clock"), m_clock}};
    QFile file(m_folder.filePath(QStringLiteral("order")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the order cannot be written");
    file.write(QJsonDocument(order).toJson());
}

TestKill::End TestKill::run(qint64 microseconds)
{
    writeOrder();
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(KINWARD_SYNC_CHILD), {m_folder.filePath(QStringLiteral("order"))});
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
    if (child.exitStatus() == QProcess::CrashExit)
        return microseconds >= 0 ? End::Killed : End::Failed;
    m_took = timer.nsecsElapsed() / 1000;
    return child.exitCode() == 0 ? End::Finished : End::Failed;
}

TestKill::End TestKill::runAndKill(qint64 usual)
{
    return run(qint64(m_random.generateDouble() * double(usual)));
}

QByteArray TestKill::record(int number)
{
    const auto category = typeOf(number) == "Observation"
        ? R"("category":[{"coding":[{"system":"http://terminology.hl7.org/CodeSystem/observation-category","code":"laboratory"}]}],)"
        : "";
    const auto text = QByteArray::number(m_random.generate64(), 36).repeated(30);
    return QByteArray(R"({"resource":{"resourceType":")") + typeOf(number) + R"(","id":"k-)"
        + QByteArray::number(number) + R"(","status":"final",)" + category
        + R"("subject":{"reference":"Patient/)" + patientId.toLatin1() + R"("},"code":{"text":")"
        + text + "\"}}}";
}

void TestKill::work()
{
    QByteArrayList entries;
    const auto known = m_living.values();
    const auto anyOf = [&known, this] { return known.at(m_random.bounded(int(known.size()))); };
    for (int i = 0; i < 4 && !known.isEmpty(); ++i) {
        const int gone = anyOf();
        if (m_living.remove(gone))
            entries.append(QByteArray(R"({"request":{"method":"DELETE","url":")") + typeOf(gone)
                + "/k-" + QByteArray::number(gone) + "\"}}");
    }
    for (int i = 0; i < 8 && !known.isEmpty(); ++i) {
        if (const int changed = anyOf(); m_living.contains(changed))
            entries.append(record(changed));
    }
    for (int i = 0; i < 5; ++i) {
        m_living.insert(++m_records);
        entries.append(record(m_records));
    }
    m_house.sandbox.changeRecords(
        R"({"resourceType":"Bundle","type":"batch","entry":[)" + entries.join(',') + "]}");
}

/// Longer than the overlap of changes, and long enough to look for what is gone.
void TestKill::passAnHour()
{
    m_clock += hour;
    m_house.sandbox.setClockOffset(m_clock);
}

std::unique_ptr<store::SealedRecordStore> TestKill::open() const
{
    auto database = store::SealedDatabase::open({m_store, seal::SecretKey::fromBytes(m_key)});
    return database ? std::make_unique<store::SealedRecordStore>(std::move(*database)) : nullptr;
}

QList<net::SectionSearch> TestKill::searches()
{
    static const auto portal = m_house.describe();
    auto all = net::searchesForPeople(portal, patientId, 500);
    for (const auto section : care::allSections)
        all += net::searchesFor(section, portal, patientId, 500);
    return all;
}

QString TestKill::soundness()
{
    const auto store = open();
    if (!store)
        return QStringLiteral("the store does not open");
    for (const auto &search : searches()) {
        QSet<QString> ids;
        const auto records = store->all(search.resourceType);
        for (const auto &record : records) {
            const auto json = QJsonDocument::fromJson(record.json);
            if (ids.contains(record.id) || json[QLatin1String("id")].toString() != record.id)
                return search.resourceType + QStringLiteral(" is doubled or broken");
            ids.insert(record.id);
        }
    }
    return store->database().fault() == store::StoreFault::None
        ? QString()
        : QStringLiteral("the store is damaged");
}

QList<QByteArray> TestKill::pagesOf(const net::SectionSearch &search) const
{
    QList<QByteArray> pages;
    auto url = search.url(m_house.sandbox.base());
    while (!url.isEmpty()) {
        pages.append(m_house.sandbox.get(url, m_tokens.accessToken.toLatin1()));
        const auto links = QJsonDocument::fromJson(pages.last())[QLatin1String("link")].toArray();
        url.clear();
        for (const auto &link : links) {
            if (link[QLatin1String("relation")] == QLatin1String("next"))
                url = QUrl(link[QLatin1String("url")].toString());
        }
    }
    return pages;
}

QString TestKill::difference()
{
    const auto store = open();
    QHash<QString, QSet<QString>> ids; // by type
    QHash<QString, QByteArray> bodies;
    for (const auto &search : searches()) {
        for (const auto &page : pagesOf(search)) {
            const auto entries = QJsonDocument::fromJson(page)[QLatin1String("entry")].toArray();
            for (const auto &entry : entries)
                ids[search.resourceType].insert(
                    entry[QLatin1String("resource")][QLatin1String("id")].toString());
            bodies[search.resourceType] += page;
        }
    }
    for (auto it = ids.cbegin(); it != ids.cend(); ++it) {
        QSet<QString> here;
        const auto records = store->all(it.key());
        for (const auto &record : records) {
            here.insert(record.id);
            if (!bodies[it.key()].contains("\"resource\":" + record.json + ",\"search\""))
                return it.key() + QStringLiteral(" has other bytes");
        }
        if (here != *it || here.size() != records.size())
            return QStringLiteral("%1: %2 there, %3 here")
                .arg(it.key())
                .arg(it->size())
                .arg(records.size());
    }
    return ids[QStringLiteral("Observation")].size() > 20 ? QString()
                                                          : QStringLiteral("nothing compared");
}

void TestKill::survivesKills()
{
    QElapsedTimer timer;
    timer.start();
    beginAnew();
    QCOMPARE(run(-1), End::Finished);
    QCOMPARE(difference(), QString());
    qint64 first = m_took;
    qint64 change = first;
    int kills = 0;
    int killsInFirst = 0;
    int stores = 0;
    while (kills < killsWanted) {
        beginAnew();
        ++stores;
        for (int i = 0; i < killsOfAFirstSync; ++i) {
            if (const auto end = runAndKill(first * 2 / killsOfAFirstSync); end == End::Killed)
                ++kills, ++killsInFirst;
            else
                QCOMPARE(end, End::Finished);
            QCOMPARE(soundness(), QString());
            work();
        }
        passAnHour();
        QCOMPARE(run(-1), End::Finished);
        QCOMPARE(difference(), QString());
        for (int i = 0; i < killsOfAChange; ++i) {
            passAnHour();
            work();
            if (const auto end = runAndKill(change); end == End::Killed)
                ++kills;
            else
                QCOMPARE(end, End::Finished);
            QCOMPARE(soundness(), QString());
        }
        passAnHour();
        QCOMPARE(run(-1), End::Finished);
        change = m_took;
        QCOMPARE(difference(), QString());
    }
    qInfo("%d kills (%d in first syncs, %d in later ones), %d stores, seed %u, %lld s", kills,
        killsInFirst, kills - killsInFirst, stores, seed, timer.elapsed() / 1000);
}

QTEST_GUILESS_MAIN(TestKill)
#include "tst_kill.moc"
