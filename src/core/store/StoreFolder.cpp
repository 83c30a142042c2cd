#include "core/store/StoreFolder.h"

#include "core/store/SealedFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace kinward::store
{

namespace
{

const auto recordsEnding = QLatin1String(".records");
const auto ownEnding = QLatin1String(".own");

QStringList namesIn(const QString &path, const QStringList &patterns)
{
    return QDir(path).entryList(patterns, QDir::Files | QDir::Hidden);
}

} // namespace

bool StoreFolder::prepare() const
{
    const bool isThere = QFileInfo(m_path).isDir();
    if (!isThere && !QDir().mkpath(m_path))
        return false;
    constexpr auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    return isThere || QFile::setPermissions(m_path, owner);
}

QString StoreFolder::recordsFile(const QString &key) const
{
    return QDir(m_path).filePath(key + recordsEnding);
}

QString StoreFolder::ownFile(const QString &key) const
{
    return QDir(m_path).filePath(key + ownEnding);
}

QString StoreFolder::setOwnFileAside(const QString &key) const
{
    const QString path = ownFile(key);
    int number = 1;
    while (QFile::exists(path + QLatin1Char('.') + QString::number(number)))
        ++number;
    const QString aside = path + QLatin1Char('.') + QString::number(number);
    for (const auto *suffix : {"-wal", "-shm", "-seal", ""}) {
        const QString from = path + QLatin1String(suffix);
        if (QFile::exists(from) && !QFile::rename(from, aside + QLatin1String(suffix)))
            return {};
    }
    return aside;
}

bool StoreFolder::removeAllOf(const QString &key) const
{
    const bool records = SealedFile(recordsFile(key)).remove();
    bool own = true;
    const auto names = namesIn(m_path, {key + ownEnding + QLatin1Char('*')});
    for (const QString &name : names) // with those that were set aside
        own = QFile::remove(QDir(m_path).filePath(name)) && own;
    return records && own;
}

bool StoreFolder::removeEverything() const
{
    bool gone = true;
    const auto names = namesIn(m_path,
        {QLatin1Char('*') + recordsEnding + QLatin1Char('*'),
            QLatin1Char('*') + ownEnding + QLatin1Char('*')});
    for (const QString &name : names)
        gone = QFile::remove(QDir(m_path).filePath(name)) && gone;
    return gone;
}

int StoreFolder::removeStrayRecords(const QStringList &knownKeys) const
{
    int removed = 0;
    const auto names = namesIn(m_path, {QLatin1Char('*') + recordsEnding});
    for (const QString &name : names) {
        if (knownKeys.contains(name.chopped(recordsEnding.size())))
            continue;
        SealedFile(QDir(m_path).filePath(name)).remove();
        ++removed;
    }
    return removed;
}

} // namespace kinward::store
