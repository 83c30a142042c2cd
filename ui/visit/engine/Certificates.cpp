#include "ui/visit/engine/Certificates.h"

#include "ui/visit/engine/Origins.h"

#include <QSslConfiguration>
#include <QSslError>

#include <algorithm>

namespace kinward::visit
{

bool isDemoCertificate(
    const QUrl &url, const QList<QSslCertificate> &chain, const QList<QSslCertificate> &authorities)
{
    if (chain.isEmpty() || authorities.isEmpty() || !isLoopback(url))
        return false;
    // verify() believes those of the default configuration. Nothing else in this process speaks
    // TLS with Qt.
    const QSslConfiguration usual = QSslConfiguration::defaultConfiguration();
    QSslConfiguration own = usual;
    own.setCaCertificates(authorities);
    QSslConfiguration::setDefaultConfiguration(own);
    const auto errors = QSslCertificate::verify(chain, url.host());
    QSslConfiguration::setDefaultConfiguration(usual);
    return std::all_of(errors.cbegin(), errors.cend(),
        [](const QSslError &error) { return error.error() == QSslError::NoError; });
}

} // namespace kinward::visit
