#pragma once

#include "net/portal/PortalClient.h"

namespace kinward::net
{

/// The portal's small documents (docs/portal-api.yaml), read tolerantly: what is missing stays
/// empty. Errors: Malformed where a document cannot serve without what is missing.
Result<PortalDescription> readSmartConfiguration(const QUrl &base, const QByteArray &json);
/// `/metadata` (R4 CapabilityStatement), as far as it is used.
struct Capabilities {
    QHash<QString, QSet<QString>> searchParameters; ///< by type
    QHash<QString, WriteSupport> writes; ///< by type
};
Result<Capabilities> readCapabilities(const QByteArray &json);
Result<Invite> readInvite(const QByteArray &json);
Result<Captcha> readCaptcha(const QByteArray &json);
Result<Terms> readTerms(const QByteArray &json);
Result<QList<DemoMail>> readMailbox(const QByteArray &json);
Result<QList<care::PatientLink>> readPatientLinks(const QByteArray &json);

} // namespace kinward::net
