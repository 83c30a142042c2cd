#pragma once

#include "core/store/StoreFault.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <map>

namespace kinward::store
{

/// The way to SQLite: a connection with a name of its own, and prepared statements. One thread.
class SealedConnection final
{
public:
    enum class Access {
        Full,
        /// The file as it lies there, without its log and without a lock: nothing beside it is
        /// touched, so that it works where nothing can be written.
        AsItLies,
        /// Only reads, beside a connection that may write.
        Beside,
    };
    explicit SealedConnection(const QString &path, Access access = Access::Full);
    ~SealedConnection();
    SealedConnection(const SealedConnection &) = delete;
    SealedConnection &operator=(const SealedConnection &) = delete;

    QSqlDatabase &database() { return m_database; }
    StoreFault openFor(const QStringList &settings); ///< each is a PRAGMA
    bool pragma(const QString &setting);

    /// The statement, which must be a constant, with its values bound and run: isActive() says
    /// whether that worked. `finish` it after reading.
    QSqlQuery &run(const char *statement, const QByteArrayList &values = {});

private:
    QString m_name;
    QSqlDatabase m_database;
    std::map<const char *, QSqlQuery> m_queries;
};

} // namespace kinward::store
