#include "MailHouse.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace kinward;
using namespace kinward::test;
using outbox::OutgoingState;

namespace
{

constexpr quint32 seed = 20261126;
constexpr int killsWanted = 300;
constexpr int messagesOfARound = 5;
constexpr int patience = 240000; // milliseconds: of a child on a machine with much to do

} // namespace

/// kill -9 at random instants between the click on *Send* and the portal's word that it has the
/// message: each is at the portal exactly once in the end, with its file.
class TestMailKill : public QObject
{
    Q_OBJECT

    enum class End { Killed, Finished, Failed };
    struct Written {
        QString id;
        QString headerId;
        QString fileId;
        QString body;
    };

    void writeOrder(const QString &body) const;
    /// Lets the child write a message of that body (none: what is left), and kills it so long after
    /// the click on *Send*; negative: lets it finish.
    End run(const QString &body, qint64 microseconds);
    End runAndKill(const QString &body)
    {
        return run(body, qint64(m_random.generateDouble() * double(m_usual)));
    }
    void countWhatIsThere(); ///< where the messages stood when it was killed
    QString difference() const; ///< between what was written and the portal; empty: none
    int ofOurs() const; ///< messages at the portal with words of ours

    std::unique_ptr<MailHouse> m_house;
    QTemporaryDir m_folder;
    QRandomGenerator m_random{seed};
    seal::SecretKey m_key = seal::SecretKey::generate();
    QByteArray m_file;
    QList<Written> m_written;
    qint64 m_took = 0; ///< microseconds from the click to the end
    qint64 m_usual = 0;
    QMap<QString, int> m_states;

private Q_SLOTS:
    void initTestCase();
    void eachIsThereOnce();
};

void TestMailKill::initTestCase()
{
    m_house = std::make_unique<MailHouse>(
        QStringList{QStringLiteral("--access-token-seconds"), QStringLiteral("36000")});
    m_file = "%PDF-1.4\n" + QByteArray(300000, 'x');
    QFile file(m_folder.filePath(QStringLiteral("Form.pdf")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(m_file), m_file.size());
}

void TestMailKill::writeOrder(const QString &body) const
{
    const auto said = QJsonDocument::fromJson(m_house->sandbox.description().toUtf8());
    const QJsonObject order{{QStringLiteral("base"), m_house->sandbox.base().toString()},
        {QStringLiteral("ca"), said[QLatin1String("ca")]},
        {QStringLiteral("token"), m_house->tokens.accessToken},
        {QStringLiteral("patient"), motherId},
        {QStringLiteral("folder"), m_folder.filePath(QStringLiteral("own"))},
        {QStringLiteral("records"), m_folder.filePath(QStringLiteral("records"))},
        {QStringLiteral("file"), m_folder.filePath(QStringLiteral("Form.pdf"))},
        {QStringLiteral("key"), QString::fromLatin1(m_key.bytes().toByteArray().toHex())},
        {QStringLiteral("to"), doctor}, {QStringLiteral("body"), body}};
    QFile file(m_folder.filePath(QStringLiteral("order")));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("the order cannot be written");
    file.write(QJsonDocument(order).toJson());
}

TestMailKill::End TestMailKill::run(const QString &body, qint64 microseconds)
{
    writeOrder(body);
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(KINWARD_MAIL_CHILD), {m_folder.filePath(QStringLiteral("order"))});
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
    const auto words = QString::fromLatin1(child.readLine()).trimmed().split(u' ');
    if (words.value(0) != QLatin1String("begins") || (!body.isEmpty() && words.size() < 4))
        return End::Failed;
    if (!body.isEmpty())
        m_written.append({words.at(1), words.at(2), words.at(3), body});
    if (child.exitStatus() == QProcess::CrashExit)
        return microseconds >= 0 ? End::Killed : End::Failed;
    return child.exitCode() == 0 ? End::Finished : End::Failed;
}

void TestMailKill::countWhatIsThere()
{
    const outbox::Outbox outbox(std::make_unique<outbox::OwnFile>(
                                    store::StoreFolder(m_folder.filePath(QStringLiteral("own"))),
                                    QStringLiteral("own"), m_key),
        m_house->clock);
    QVERIFY(outbox.file().fault() == store::StoreFault::None);
    const auto last = outbox.find(m_written.last().id);
    const auto state = !last                    ? QStringLiteral("gone")
        : last->state == OutgoingState::Draft   ? QStringLiteral("draft")
        : last->state == OutgoingState::Waiting ? QStringLiteral("waiting")
        : last->state == OutgoingState::Sent    ? QStringLiteral("sent")
        : last->threadId.isEmpty() == false     ? QStringLiteral("thread made")
        : last->mayHaveLeft                     ? QStringLiteral("may have left")
                                                : QStringLiteral("sending");
    ++m_states[state];
}

QString TestMailKill::difference() const
{
    for (const auto &written : m_written) {
        const auto there = m_house->atPortal(written.id);
        if (there.size() != 1)
            return QStringLiteral("%1 is there %2 times").arg(written.body).arg(there.size());
        if (m_house->atPortal(written.headerId).size() != 1)
            return QStringLiteral("%1 has not one header").arg(written.body);
        if (there.first()[QLatin1String("payload")][0][QLatin1String("contentString")].toString()
                != written.body
            || m_house->bytesAtPortal(written.fileId) != m_file)
            return QStringLiteral("%1 says something else").arg(written.body);
    }
    return {};
}

int TestMailKill::ofOurs() const
{
    int count = 0;
    auto url = m_house->sandbox.below(QStringLiteral("/Communication?_count=500"));
    while (!url.isEmpty()) {
        const auto page = QJsonDocument::fromJson(
            m_house->sandbox.get(url, m_house->tokens.accessToken.toLatin1()));
        const auto entries = page[QLatin1String("entry")].toArray();
        for (const auto &entry : entries)
            count += int(entry[QLatin1String("resource")][QLatin1String("payload")][0]
                              [QLatin1String("contentString")]
                                  .toString()
                                  .startsWith(QLatin1String("kill-")));
        url.clear();
        const auto links = page[QLatin1String("link")].toArray();
        for (const auto &link : links) {
            if (link[QLatin1String("relation")] == QLatin1String("next"))
                url = QUrl(link[QLatin1String("url")].toString());
        }
    }
    return count;
}

void TestMailKill::eachIsThereOnce()
{
    QElapsedTimer timer;
    timer.start();
    int kills = 0;
    int messages = 0;
    const auto next = [&messages] { return QStringLiteral("kill-%1").arg(++messages); };
    QCOMPARE(run(next(), -1), End::Finished);
    m_usual = m_took;
    while (kills < killsWanted) {
        for (int i = 0; i < messagesOfARound; ++i) {
            auto end = runAndKill(next());
            QVERIFY(end != End::Failed);
            kills += int(end == End::Killed);
            countWhatIsThere();
            while (m_random.bounded(2) == 0) { // killed again while it goes on
                end = runAndKill({});
                QVERIFY(end != End::Failed);
                kills += int(end == End::Killed);
            }
        }
        QCOMPARE(run({}, -1), End::Finished);
        QCOMPARE(difference(), QString());
        m_written.clear();
        QCOMPARE(run(next(), -1), End::Finished);
        m_usual = m_took;
    }
    QCOMPARE(ofOurs(), messages);
    QStringList states;
    for (auto it = m_states.cbegin(); it != m_states.cend(); ++it)
        states.append(it.key() + QStringLiteral(": ") + QString::number(*it));
    qInfo("%d kills between Send and the confirmation, %d messages, each once; killed with the "
          "message %s; seed %u, %lld s",
        kills, messages, qPrintable(states.join(QStringLiteral(", "))), seed,
        timer.elapsed() / 1000);
}

QTEST_GUILESS_MAIN(TestMailKill)
#include "tst_mailkill.moc"
