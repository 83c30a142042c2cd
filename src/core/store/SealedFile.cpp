#include "core/store/SealedFile.h"

#include "core/store/SealedRowSql.h"

#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QThread>

namespace kinward::store
{

namespace
{

constexpr auto digestSuffix = "-seal";
constexpr auto walSuffix = "-wal";

seal::SecretKey digestKey(const seal::SecretKey &key) { return key.derived("kinward file"); }

SealedFile::Check checkAll(
    const QSqlDatabase &database, const seal::SecretKey &key, const std::atomic_bool &stopped)
{
    using Check = SealedFile::Check;
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(QStringLiteral("PRAGMA integrity_check")) || !query.next()
        || query.value(0).toString() != QLatin1String("ok"))
        return Check::Damaged;
    RowSealer sealer(key);
    if (!query.exec(QStringLiteral("SELECT name, kind, source, content FROM row")))
        return Check::Damaged;
    while (query.next()) {
        if (stopped)
            return Check::Stopped;
        if (!sealer.unseal(namesIn(query), contentIn(query)))
            return Check::Damaged;
    }
    return query.lastError().isValid() ? Check::Damaged : Check::Sound;
}

} // namespace

bool SealedFile::create() const
{
    QFile file(m_path);
    return file.open(QIODevice::ReadWrite, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

bool SealedFile::remove() const
{
    bool gone = true;
    for (const auto *suffix : {"", walSuffix, "-shm", "-journal", digestSuffix}) {
        QFile file(beside(suffix));
        gone = (!file.exists() || file.remove()) && gone;
    }
    return gone;
}

bool SealedFile::hasLeftovers() const { return QFileInfo(beside(walSuffix)).size() > 0; }

QByteArray SealedFile::writtenDigest() const
{
    QFile file(beside(digestSuffix));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void SealedFile::writeDigest(const seal::SecretKey &key) const
{
    const std::atomic_bool never = false;
    const auto digest = this->digest(key, never);
    QSaveFile file(beside(digestSuffix));
    if (digest.isEmpty() || !file.open(QIODevice::WriteOnly))
        return;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.write(digest) == digest.size())
        file.commit();
}

void SealedFile::removeDigest() const { QFile::remove(beside(digestSuffix)); }

QByteArray SealedFile::digest(const seal::SecretKey &key, const std::atomic_bool &stopped) const
{
    constexpr qint64 pieceBytes = 256 * 1024;
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {};
    seal::KeyedHash hash(digestKey(key));
    QByteArray piece(pieceBytes, Qt::Uninitialized);
    for (qint64 length = 0; (length = file.read(piece.data(), pieceBytes)) != 0;) {
        if (length < 0 || stopped)
            return {};
        hash.add(QByteArrayView(piece).first(length));
    }
    return hash.result();
}

SealedFile::Check SealedFile::checkDigest(
    const QByteArray &expected, const seal::SecretKey &key, const std::atomic_bool &stopped) const
{
    const auto found = digest(key, stopped);
    if (stopped)
        return Check::Stopped;
    return found == expected ? Check::Sound : Check::Damaged;
}

SealedFile::Check SealedFile::checkRows(
    const seal::SecretKey &key, const std::atomic_bool &stopped) const
{
    const auto name
        = QStringLiteral("check %1 %2").arg(quintptr(QThread::currentThreadId())).arg(m_path);
    auto check = Check::Damaged;
    {
        auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(m_path);
        database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        if (database.open())
            check = checkAll(database, key, stopped);
    }
    QSqlDatabase::removeDatabase(name);
    return check;
}

} // namespace kinward::store
