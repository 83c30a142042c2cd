#include "app/SingleInstance.h"

#include "core/base/Logging.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QDeadlineTimer>
#include <QDir>
#include <QLocalSocket>
#include <QThread>

namespace kinward::app
{

namespace
{

constexpr int patience = 2000; // milliseconds
constexpr qint64 longestMessage = 8192; // an invite link is a few hundred bytes

/// The same for every start with this profile by this user, and telling nothing of either.
QString serverName(const QString &profileFolder)
{
    const auto place = QDir(profileFolder).canonicalPath().toUtf8();
    const auto hash = QCryptographicHash::hash(place, QCryptographicHash::Sha256).toHex();
    return QStringLiteral("kinward-") + QString::fromLatin1(hash.left(24));
}

} // namespace

SingleInstance::SingleInstance(const QString &profileFolder, QObject *parent)
    : QObject(parent)
    , m_lock(QDir(profileFolder).filePath(QStringLiteral("running.lock")))
    , m_name(serverName(profileFolder))
{
    m_lock.setStaleLockTime(0); // a lock is stale when its process is gone, never by age
    if (!m_lock.tryLock(0))
        return;
    // The lock is ours, so a socket of that name was left behind by a program that was killed.
    QLocalServer::removeServer(m_name);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::accept);
    if (!m_server.listen(m_name))
        qCWarning(lcApp) << "further starts cannot be received" << m_server.serverError();
}

bool SingleInstance::handOver(const QString &message) const
{
    // The first one may hold the lock and not listen yet.
    QDeadlineTimer deadline(patience);
    QLocalSocket socket;
    do {
        socket.connectToServer(m_name);
        if (socket.waitForConnected(100))
            break;
        QThread::msleep(50);
    } while (!deadline.hasExpired());
    if (socket.state() != QLocalSocket::ConnectedState)
        return false;
    QDataStream stream(&socket);
    stream << message;
    socket.disconnectFromServer();
    return socket.state() == QLocalSocket::UnconnectedState || socket.waitForDisconnected(patience);
}

void SingleInstance::accept()
{
    while (auto *socket = m_server.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() > longestMessage)
                return socket->abort();
            QDataStream stream(socket);
            stream.startTransaction();
            QString message;
            stream >> message;
            if (stream.commitTransaction())
                Q_EMIT messageReceived(message);
        });
    }
}

} // namespace kinward::app
