#include "support/TestCertificate.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace kinward::test
{

namespace
{

QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("openssl made no certificate");
    return file.readAll();
}

} // namespace

TestCertificate TestCertificate::make()
{
    const QTemporaryDir folder;
    const auto key = folder.filePath(QStringLiteral("key.pem"));
    const auto certificate = folder.filePath(QStringLiteral("cert.pem"));
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
        {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
            QStringLiteral("ec"), QStringLiteral("-pkeyopt"),
            QStringLiteral("ec_paramgen_curve:prime256v1"), QStringLiteral("-nodes"),
            QStringLiteral("-days"), QStringLiteral("2"), QStringLiteral("-subj"),
            QStringLiteral("/CN=127.0.0.1"), QStringLiteral("-addext"),
            QStringLiteral("subjectAltName=IP:127.0.0.1"), QStringLiteral("-keyout"), key,
            QStringLiteral("-out"), certificate});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        qFatal("openssl failed");
    return {contents(certificate), contents(key)};
}

} // namespace kinward::test
