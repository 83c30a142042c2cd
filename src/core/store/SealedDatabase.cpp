#include "core/store/SealedDatabase.h"

#include "core/base/Logging.h"
#include "core/store/SealedConnection.h"
#include "core/store/SealedSchema.h"

#include <QFile>
#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace kinward::store
{

namespace
{

// Two records of 2 kB do not fit into SQLite's usual page of 4 kB.
constexpr int pageBytes = 16 * 1024;
constexpr int checkpointPages = 256;

constexpr QByteArrayView keyName("key"); ///< the row by which the right key is known

QString checkpointEvery(int pages) { return QStringLiteral("wal_autocheckpoint = %1").arg(pages); }

QStringList settingsOf(const SealedDatabase::Options &options)
{
    QStringList settings{QStringLiteral("page_size = %1").arg(pageBytes),
        QStringLiteral("temp_store = MEMORY"), QStringLiteral("secure_delete = ON"),
        QStringLiteral("cell_size_check = ON"), QStringLiteral("trusted_schema = OFF"),
        QStringLiteral("journal_mode = WAL"),
        options.everyCommitOnDisk ? QStringLiteral("synchronous = FULL")
                                  : QStringLiteral("synchronous = NORMAL"),
        // Until it is checked, nothing is written into the file itself.
        checkpointEvery(0)};
    if (options.mostPages > 0)
        settings << QStringLiteral("max_page_count = %1").arg(options.mostPages);
    return settings;
}

} // namespace

SealedDatabase::SealedDatabase(const Options &options)
    : m_options(options)
    , m_file(options.path)
    , m_sealer(options.key)
    // While somebody reads, this is there: close() waits.
    , m_reader(options.path, options.key, [this] {
        QMetaObject::invokeMethod(
            this, [this] { fail(StoreFault::Damaged); }, Qt::QueuedConnection);
    })
{
}

SealedDatabase::Opened SealedDatabase::open(const Options &options)
{
    std::unique_ptr<SealedDatabase> database(new SealedDatabase(options));
    if (const auto fault = database->start(); fault != StoreFault::None)
        return tl::unexpected(fault);
    return database;
}

SealedDatabase::Opened SealedDatabase::openToRead(const Options &options)
{
    std::unique_ptr<SealedDatabase> database(new SealedDatabase(options));
    if (const auto fault = database->startReading(); fault != StoreFault::None)
        return tl::unexpected(fault);
    return database;
}

SealedDatabase::Opened SealedDatabase::openToSalvage(const Options &options)
{
    std::unique_ptr<SealedDatabase> database(new SealedDatabase(options));
    database->m_connection = std::make_unique<SealedConnection>(options.path);
    const auto fault = database->m_connection->openFor({QStringLiteral("temp_store = MEMORY")});
    if (fault != StoreFault::None)
        return tl::unexpected(fault);
    return database;
}

SealedDatabase::~SealedDatabase()
{
    m_stopped = true;
    m_reader.close();
    m_checking.waitForFinished();
    const bool settled = !m_options.inMemory && m_usable && m_changed && writeBack();
    m_connection.reset();
    if (settled && !m_file.hasLeftovers())
        m_file.writeDigest(m_options.key);
}

bool SealedDatabase::writeBack()
{
    return m_connection->pragma(QStringLiteral("wal_checkpoint(TRUNCATE)"));
}

void SealedDatabase::settle()
{
    if (!m_sound || !m_changed)
        return;
    const auto nobodyReads = m_reader.hold(); // who reads keeps the log from being emptied
    if (!writeBack() || m_file.hasLeftovers())
        return;
    m_file.writeDigest(m_options.key);
    m_changed = false;
}

StoreFault SealedDatabase::start()
{
    if (m_options.key.isEmpty())
        return StoreFault::KeyLost;
    if (!m_options.inMemory && !m_file.create())
        return StoreFault::NotWritable;
    // What the last run left in the log is not in the digest.
    if (!m_file.hasLeftovers())
        m_digest = m_file.writtenDigest();
    m_connection = std::make_unique<SealedConnection>(
        m_options.inMemory ? QStringLiteral(":memory:") : m_options.path);
    auto fault = m_connection->openFor(settingsOf(m_options));
    if (fault != StoreFault::None)
        return fault;
    const bool done = transact([this, &fault] {
        fault = migrate();
        if (fault == StoreFault::None)
            fault = checkKey();
        return fault == StoreFault::None;
    });
    m_usable = done;
    if (done)
        return StoreFault::None;
    return fault == StoreFault::None ? m_fault : fault;
}

StoreFault SealedDatabase::startReading()
{
    m_connection
        = std::make_unique<SealedConnection>(m_options.path, SealedConnection::Access::AsItLies);
    const auto fault = m_connection->openFor({QStringLiteral("temp_store = MEMORY")});
    if (fault != StoreFault::None)
        return fault;
    if (SealedSchema::version(m_connection->database()) != SealedSchema::latest())
        return StoreFault::TooNew;
    return get(keyName) ? StoreFault::None : StoreFault::KeyLost;
}

StoreFault SealedDatabase::migrate()
{
    auto &database = m_connection->database();
    if (SealedSchema::version(database) != SealedSchema::latest())
        noteChange();
    return SealedSchema::migrate(database);
}

/// The row that every file has is there under the right key only.
StoreFault SealedDatabase::checkKey()
{
    if (get(keyName))
        return StoreFault::None;
    if (m_fault != StoreFault::None)
        return m_fault;
    if (!isEmpty())
        return StoreFault::KeyLost;
    put({keyName.toByteArray(), keyName.toByteArray(), {}}, {});
    return m_fault;
}

void SealedDatabase::check()
{
    if (m_checking.isValid() || m_options.inMemory)
        return;
    auto *watcher = new QFutureWatcher<SealedFile::Check>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        takeCheck(watcher->result());
    });
    m_checking = QtConcurrent::run(
        [file = m_file, digest = m_digest, key = m_options.key, &stopped = m_stopped] {
            return digest.isEmpty() ? file.checkRows(key, stopped)
                                    : file.checkDigest(digest, key, stopped);
        });
    watcher->setFuture(m_checking);
}

void SealedDatabase::takeCheck(SealedFile::Check check)
{
    if (check == SealedFile::Check::Stopped)
        return;
    const bool sound = check == SealedFile::Check::Sound;
    m_sound = sound;
    if (sound)
        m_connection->pragma(checkpointEvery(checkpointPages));
    else
        fail(StoreFault::Damaged);
    Q_EMIT checked(sound);
}

void SealedDatabase::noteChange()
{
    if (!std::exchange(m_changed, true) && !m_options.inMemory)
        m_file.removeDigest();
}

bool SealedDatabase::fail(StoreFault fault)
{
    m_fault = fault;
    qCWarning(lcStore) << "a sealed file:" << fault;
    Q_EMIT faultFound(fault);
    return false;
}

} // namespace kinward::store
