#pragma once

#include "core/care/PatientLink.h"
#include "core/care/Section.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace kinward::net
{

/// The caregiver extension as announced (docs/portal-api.yaml, CaregiverExtension).
struct CaregiverExtension {
    QUrl links;
    QUrl invites;
    QUrl captcha;
    QUrl terms;
    QUrl demoMailbox; ///< demo portals only
};

/// What a portal says of itself: `/.well-known/smart-configuration` and `/metadata`.
struct PortalDescription {
    QUrl base;
    QString issuer;
    QUrl authorization;
    QUrl challenge; ///< empty: sign-in through the browser
    QUrl token;
    QUrl revocation;
    bool issRequired = false;
    QStringList scopesSupported;
    std::optional<CaregiverExtension> caregiver;
    QHash<QString, QSet<QString>> searchParameters; ///< by resource type

    bool offers(const QString &resourceType) const
    {
        return searchParameters.contains(resourceType);
    }
    /// The scopes to ask for: launch/patient, offline_access and patient/*.rs of what the program
    /// reads.
    QStringList scopesToAsk() const;
};

/// Whether a section can be read, from `/metadata`, the granted scopes and the link's permissions
/// (none: no extension).
care::SectionAccess sectionAccess(care::Section section, const PortalDescription &portal,
    const QStringList &scopes, const std::optional<care::PatientLink> &link);

} // namespace kinward::net
