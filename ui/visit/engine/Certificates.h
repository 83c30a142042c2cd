#pragma once

#include <QList>
#include <QSslCertificate>
#include <QUrl>

namespace kinward::visit
{

/// Whether a certificate that the engine does not know is the demo portal's: on this computer's own
/// address only, for that very host, in its time, and signed by one of `authorities`.
bool isDemoCertificate(const QUrl &url, const QList<QSslCertificate> &chain,
    const QList<QSslCertificate> &authorities);

} // namespace kinward::visit
