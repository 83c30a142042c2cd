#include "net/auth/Pkce.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

namespace kinward::net
{

namespace
{

QString base64Url(const QByteArray &bytes)
{
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

} // namespace

Pkce Pkce::generate()
{
    const auto verifier = randomToken();
    return {verifier,
        base64Url(QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256))};
}

QString randomToken(int bytes)
{
    QByteArray random(bytes, Qt::Uninitialized);
    QRandomGenerator::system()->generate(random.begin(), random.end());
    return base64Url(random);
}

} // namespace kinward::net
