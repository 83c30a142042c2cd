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

bool StoreFolder::removeAllOf(const QString &key) const
{
    const bool records = SealedFile(recordsFile(key)).remove();
    const bool own = SealedFile(ownFile(key)).remove();
    return records && own;
}

int StoreFolder::removeStrayRecords(const QStringList &knownKeys) const
{
    int removed = 0;
    const auto names
        = QDir(m_path).entryList({QLatin1Char('*') + recordsEnding}, QDir::Files | QDir::Hidden);
    for (const QString &name : names) {
        if (knownKeys.contains(name.chopped(recordsEnding.size())))
            continue;
        SealedFile(QDir(m_path).filePath(name)).remove();
        ++removed;
    }
    return removed;
}

} // namespace kinward::store
