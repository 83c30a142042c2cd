#pragma once

#include <QObject>

class QSqlError;

namespace kinward::store
{
Q_NAMESPACE

/// Why a sealed file cannot be used, or not any more.
enum class StoreFault {
    None,
    DiskFull,
    NotWritable, ///< the folder or the file, or the disk is failing
    Damaged, ///< not as it was written: bytes were changed or lost
    KeyLost, ///< sealed with another key than the one that is known
    TooNew, ///< made by a later version of the program
};
Q_ENUM_NS(StoreFault)

/// What SQLite's error means for the file at `path`.
StoreFault faultOf(const QSqlError &error, const QString &path);

} // namespace kinward::store
