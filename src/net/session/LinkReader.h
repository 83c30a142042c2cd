#pragma once

#include "net/portal/PortalClient.h"

namespace kinward::net
{

/// Whom the tokens of `client` are good for: all links of the caregiver, ended ones included, where
/// the portal has the caregiver extension; else one link made of the token's patient, with the
/// practice's name where the portal tells it, or the portal's host. Errors: those of
/// AuthorizedClient, Malformed.
QFuture<Result<QList<care::PatientLink>>> readLinks(
    QObject *owner, AuthorizedClient &client, const PortalDescription &portal);

/// The link among `links` that the tokens are for. Errors: AccessEnded (there is none), Rejected
/// (it is for another patient than the tokens are).
Result<care::PatientLink> linkOf(const TokenSet &tokens, const QList<care::PatientLink> &links);

} // namespace kinward::net
