#include "app/DemoPortal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kinward::app
{

namespace
{

QString sandboxProgram()
{
#ifdef Q_OS_WIN
    const auto name = QStringLiteral("kinward-sandbox.exe");
#else
    const auto name = QStringLiteral("kinward-sandbox");
#endif
    return QDir(QCoreApplication::applicationDirPath()).filePath(name);
}

} // namespace

Result<DemoPortalInfo> DemoPortalInfo::fromJson(const QByteArray &line)
{
    const auto json = QJsonDocument::fromJson(line).object();
    DemoPortalInfo info;
    info.base = QUrl(json[QLatin1String("base")].toString());
    if (!info.base.isValid() || info.base.scheme() != QLatin1String("https"))
        return failure(ErrorKind::Malformed, QStringLiteral("the demo portal names no address"));
    QFile certificate(json[QLatin1String("ca")].toString());
    if (!certificate.open(QIODevice::ReadOnly))
        return failure(ErrorKind::StorageFailed,
            QStringLiteral("the demo portal's certificate cannot be read"));
    info.authorities = QSslCertificate::fromDevice(&certificate);
    if (info.authorities.isEmpty())
        return failure(ErrorKind::Malformed, QStringLiteral("the demo portal has no certificate"));
    info.inviteLink = json[QLatin1String("invites")][0][QLatin1String("link")].toString();
    return info;
}

DemoPortal::DemoPortal(QObject *parent)
    : QObject(parent)
{
    m_process.setProgram(sandboxProgram());
    m_process.setArguments(
        {QStringLiteral("--data"), m_data.path(), QStringLiteral("--die-with-parent")});
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoPortal::readLine);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            Q_EMIT failed({ErrorKind::PortalUnavailable, 0,
                QStringLiteral("the demo portal does not start")});
    });
}

DemoPortal::~DemoPortal()
{
    m_process.disconnect(this);
    m_process.terminate();
    constexpr int patience = 2000; // milliseconds; it stops within one second
    if (!m_process.waitForFinished(patience))
        m_process.kill();
}

bool DemoPortal::isAvailable() { return QFileInfo(sandboxProgram()).isExecutable(); }

void DemoPortal::start() { m_process.start(); }

void DemoPortal::readLine()
{
    if (!m_process.canReadLine())
        return;
    if (const auto info = DemoPortalInfo::fromJson(m_process.readLine()); info)
        Q_EMIT ready(*info);
    else
        Q_EMIT failed(info.error());
}

} // namespace kinward::app
