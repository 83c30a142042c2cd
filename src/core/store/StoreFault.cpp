#include "core/store/StoreFault.h"

#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>

namespace kinward::store
{

namespace
{

// https://www.sqlite.org/rescode.html
enum SqliteCode {
    Permission = 3,
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    InputOutput = 10,
    Full = 13,
    CannotOpen = 14,
    Unauthorized = 23,
    ReadFailed = 266,
    ShortRead = 522,
    BadData = 8202,
    BadFileSystem = 8458,
};

bool isFull(const QString &path)
{
    constexpr qint64 nothing = 64 * 1024;
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    return disk.isValid() && disk.bytesAvailable() < nothing;
}

} // namespace

StoreFault faultOf(const QSqlError &error, const QString &path)
{
    const int extended = error.nativeErrorCode().toInt();
    if (extended == ReadFailed || extended == ShortRead || extended == BadData
        || extended == BadFileSystem)
        return StoreFault::Damaged;
    switch (extended & 0xff) {
    case Full:
        return StoreFault::DiskFull;
    case InputOutput:
    case CannotOpen:
        return isFull(path) ? StoreFault::DiskFull : StoreFault::NotWritable;
    case Permission:
    case Busy:
    case Locked:
    case ReadOnly:
    case Unauthorized:
        return StoreFault::NotWritable;
    default:
        return StoreFault::Damaged;
    }
}

} // namespace kinward::store
