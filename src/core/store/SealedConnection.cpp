#include "core/store/SealedConnection.h"

#include <QSqlError>
#include <QUrl>

namespace kinward::store
{

SealedConnection::SealedConnection(const QString &path, Access access)
    : m_name(QStringLiteral("sealed %1").arg(quintptr(this)))
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
{
    m_database.setDatabaseName(path);
    switch (access) {
    case Access::Full:
        break;
    case Access::Beside:
        m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        break;
    case Access::AsItLies:
        const auto address = QString::fromLatin1(QUrl::fromLocalFile(path).toEncoded());
        m_database.setDatabaseName(address + QLatin1String("?immutable=1"));
        m_database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"));
        break;
    }
}

SealedConnection::~SealedConnection()
{
    m_queries.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

StoreFault SealedConnection::openFor(const QStringList &settings)
{
    if (!m_database.open())
        return faultOf(m_database.lastError(), m_database.databaseName());
    QSqlQuery query(m_database);
    for (const QString &setting : settings) {
        if (!query.exec(QStringLiteral("PRAGMA ") + setting))
            return faultOf(query.lastError(), m_database.databaseName());
        query.finish();
    }
    return StoreFault::None;
}

bool SealedConnection::pragma(const QString &setting)
{
    return QSqlQuery(m_database).exec(QStringLiteral("PRAGMA ") + setting);
}

QSqlQuery &SealedConnection::run(const char *statement, const QByteArrayList &values)
{
    auto found = m_queries.find(statement);
    if (found == m_queries.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        query.prepare(QString::fromLatin1(statement)); // where that fails, so does exec()
        found = m_queries.emplace(statement, std::move(query)).first;
    }
    for (int i = 0; i < values.size(); ++i)
        found->second.bindValue(i, values.at(i));
    found->second.exec();
    return found->second;
}

} // namespace kinward::store
