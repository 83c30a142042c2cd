#pragma once

#include "core/care/PatientLink.h"
#include "core/care/Section.h"
#include "core/outbox/MessageLimits.h"
#include "core/shares/Share.h"
#include "core/uploads/UploadLimits.h"
#include "core/visits/MeetingTimes.h"

#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace kinward::net
{

/// What the portal says of secure messages (docs/portal-api.yaml, CaregiverExtension).
struct MessagingOffer {
    outbox::MessageLimits limits;
    QUrl marks; ///< takes over what was read and archived; empty: that stays on this computer
};

/// What the portal says of documents that caregivers give it (docs/portal-api.yaml,
/// DocumentsOffer).
struct DocumentsOffer {
    QUrl uploads; ///< tus 1.0.0; empty: files go as a Binary, in one request
    uploads::UploadLimits limits;
};

/// What the portal says of sharing documents (docs/portal-api.yaml, DocumentsOffer).
struct SharingOffer {
    QUrl endpoint; ///< the list of shares; empty: the portal has none
    QUrl viewer; ///< the page that opens a link shared outside; may be empty
    shares::ShareLimits limits;
};

/// What the portal says of video visits (docs/portal-api.yaml, VisitsOffer).
struct VisitsOffer {
    enum class OpenIn { Program, Browser };

    int joinMinutesBefore = visits::usualJoinMinutes; ///< the start, from when on one can join
    OpenIn openIn = OpenIn::Program;

    /// Where a visit opens; `choice` is the person's: "program", "browser", or empty: as the
    /// practice says.
    bool opensInBrowser(const QString &choice) const
    {
        return choice.isEmpty() ? openIn == OpenIn::Browser : choice == QLatin1String("browser");
    }

    friend bool operator==(const VisitsOffer &, const VisitsOffer &) = default;
};

/// The caregiver extension as announced (docs/portal-api.yaml, CaregiverExtension).
struct CaregiverExtension {
    QUrl links;
    QUrl invites;
    QUrl captcha;
    QUrl terms;
    QUrl demoMailbox; ///< demo portals only
    MessagingOffer messages = {};
    DocumentsOffer documents = {};
    SharingOffer sharing = {};
    VisitsOffer visits = {};
};

/// How a type of resource can be made, as `/metadata` says (R4 §5.2).
struct WriteSupport {
    bool create = false;
    bool conditionalCreate = false; ///< If-None-Exist
    bool updateCreate = false; ///< PUT with an id made here
    bool update = false; ///< PUT of one that is there
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

    QHash<QString, WriteSupport> writes; ///< by resource type

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
