#pragma once

#include "core/seal/SecretKey.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

namespace kinward::shl
{

/// A SMART Health Link (SMART Health Cards and Links 1.0, "SMART Health Link Payload"). There is no
/// flag for long use among them: what is shared does not change.
struct HealthLink {
    QUrl url; ///< of the manifest, or of the file itself where `isSingleFile`
    seal::SecretKey key;
    QDateTime expires; ///< invalid: it does not
    QString label; ///< at most 80 characters; cut where it is longer
    bool needsPasscode = false; ///< flag P
    bool isSingleFile = false; ///< flag U; never with a passcode
};

/// The JSON of the payload.
QByteArray payloadOf(const HealthLink &link);
/// `shlink:/…`, behind the page that opens it: `viewer#shlink:/…`; without a viewer by itself.
QString textOf(const HealthLink &link, const QUrl &viewer);

} // namespace kinward::shl
