#include "core/store/SealedSchema.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>

namespace kinward::store
{

namespace
{

/// The statements that lead to version 1, 2, …
const QList<QStringList> &steps()
{
    static const QList<QStringList> all{
        {QStringLiteral("CREATE TABLE row (name BLOB NOT NULL PRIMARY KEY, kind BLOB NOT NULL, "
                        "source BLOB NOT NULL, content BLOB NOT NULL)"),
            QStringLiteral("CREATE INDEX row_kind ON row (kind)")},
        // The deletion pass asks for everything that a search brought.
        {QStringLiteral("CREATE INDEX row_source ON row (source)")},
    };
    return all;
}

} // namespace

int SealedSchema::latest() { return int(steps().size()); }

int SealedSchema::version(QSqlDatabase &database)
{
    QSqlQuery query(database);
    const bool told = query.exec(QStringLiteral("PRAGMA user_version")) && query.next();
    return told ? query.value(0).toInt() : -1;
}

StoreFault SealedSchema::migrate(QSqlDatabase &database, int wanted)
{
    const int present = version(database);
    if (present < 0)
        return StoreFault::Damaged;
    if (present > latest())
        return StoreFault::TooNew;
    QSqlQuery query(database);
    for (int step = present; step < wanted; ++step) {
        for (const QString &statement : steps().at(step)) {
            if (!query.exec(statement))
                return faultOf(query.lastError(), database.databaseName());
        }
        if (!query.exec(QStringLiteral("PRAGMA user_version = %1").arg(step + 1)))
            return faultOf(query.lastError(), database.databaseName());
    }
    return StoreFault::None;
}

} // namespace kinward::store
