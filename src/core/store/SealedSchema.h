#pragma once

#include "core/store/StoreFault.h"

class QSqlDatabase;

namespace kinward::store
{

/// The tables of a sealed file. Its version is SQLite's `user_version`; each version is reached
/// from the one before, all or nothing.
class SealedSchema final
{
public:
    static int latest();
    static int version(QSqlDatabase &database); ///< 0 of a new file, negative where it fails

    /// Brings an open file to the version that is wanted. Within a transaction of the caller.
    /// Faults: TooNew, and those of writing.
    static StoreFault migrate(QSqlDatabase &database, int wanted = latest());
};

} // namespace kinward::store
