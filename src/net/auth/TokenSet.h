#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace kinward::net
{

/// One token set for one patient link (SMART App Launch 2.2 §2.2; docs/portal-api.yaml, TokenSet).
struct TokenSet {
    QString accessToken;
    QString refreshToken; ///< empty where the portal gives none: then signing in again must be easy
    QDateTime expiresAt;
    QStringList scopes; ///< as granted
    QString patientId;
    QString linkId; ///< caregiver extension; else empty
};

} // namespace kinward::net
