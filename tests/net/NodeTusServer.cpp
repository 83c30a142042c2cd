#include "NodeTusServer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace kinward::test
{

namespace
{

constexpr int patience = 60000; // milliseconds

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("a file cannot be written");
}

} // namespace

bool NodeTusServer::isInstalled()
{
    return QFile::exists(QStringLiteral(KINWARD_INTEROP "/node_modules/@tus/server"));
}

NodeTusServer::NodeTusServer(qint64 mostBytes)
    : m_mostBytes(mostBytes)
{
    write(m_folder.filePath(QStringLiteral("cert.pem")), m_certificate.certificate);
    write(m_folder.filePath(QStringLiteral("key.pem")), m_certificate.key);
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    start();
}

NodeTusServer::~NodeTusServer() { kill(); }

void NodeTusServer::start()
{
    m_process.start(QStringLiteral("node"),
        {QStringLiteral(KINWARD_INTEROP "/tus-server.mjs"),
            m_folder.filePath(QStringLiteral("uploads")),
            m_folder.filePath(QStringLiteral("cert.pem")),
            m_folder.filePath(QStringLiteral("key.pem")), QString::number(m_port),
            QString::number(m_mostBytes)});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            qFatal("the tus server does not start");
    }
    m_port = m_process.readLine().trimmed().toInt();
}

void NodeTusServer::kill()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

void NodeTusServer::startAgain() { start(); }

QString NodeTusServer::pathOf(const QString &uploadUrl) const
{
    return m_folder.filePath(QStringLiteral("uploads/") + uploadUrl.section(u'/', -1));
}

QByteArray NodeTusServer::sha256Of(const QString &uploadUrl) const
{
    QFile file(pathOf(uploadUrl));
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return file.open(QIODevice::ReadOnly) && hash.addData(&file) ? hash.result() : QByteArray();
}

qint64 NodeTusServer::bytesOf(const QString &uploadUrl) const
{
    return QFile(pathOf(uploadUrl)).size();
}

int NodeTusServer::uploads() const
{
    const QDir folder(m_folder.filePath(QStringLiteral("uploads")));
    return int(folder.entryList({QStringLiteral("*.json")}, QDir::Files).size());
}

bool NodeTusServer::forget(const QString &uploadUrl)
{
    return QFile::remove(pathOf(uploadUrl))
        && QFile::remove(pathOf(uploadUrl) + QStringLiteral(".json"));
}

} // namespace kinward::test
