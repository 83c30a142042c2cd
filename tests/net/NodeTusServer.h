#pragma once

#include "support/TestCertificate.h"

#include <QProcess>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QUrl>

namespace kinward::test
{

/// A running tests/interop/tus-server.mjs: a tus server that nobody here wrote.
class NodeTusServer final
{
public:
    explicit NodeTusServer(qint64 mostBytes = 0); ///< 0: as much as there is
    ~NodeTusServer();

    static bool isInstalled();

    QUrl base() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_port)); }
    QUrl endpoint() const { return QUrl(base().toString() + QStringLiteral("/files")); }
    QList<QSslCertificate> authorities() const
    {
        return QSslCertificate::fromData(m_certificate.certificate);
    }
    void kill(); ///< at once, whatever it is doing
    void startAgain(); ///< on the same port, with what it had

    /// What it has of an upload, as it lies there.
    QString pathOf(const QString &uploadUrl) const;
    QByteArray sha256Of(const QString &uploadUrl) const;
    qint64 bytesOf(const QString &uploadUrl) const;
    int uploads() const; ///< how many there are
    bool forget(const QString &uploadUrl); ///< as if it had expired

private:
    void start();

    QTemporaryDir m_folder;
    TestCertificate m_certificate = TestCertificate::make();
    qint64 m_mostBytes;
    int m_port = 0;
    QProcess m_process;
};

} // namespace kinward::test
