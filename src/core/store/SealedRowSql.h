#pragma once

#include "core/store/RowSealer.h"

#include <QSqlQuery>

namespace kinward::store
{

constexpr auto rowsOfKindSql
    = "SELECT name, kind, source, content FROM row WHERE kind = ? ORDER BY rowid";

/// Of a query for name, kind, source and content that stands on a row.
inline HiddenNames namesIn(const QSqlQuery &query)
{
    return {
        query.value(0).toByteArray(), query.value(1).toByteArray(), query.value(2).toByteArray()};
}
inline QByteArray contentIn(const QSqlQuery &query) { return query.value(3).toByteArray(); }

} // namespace kinward::store
