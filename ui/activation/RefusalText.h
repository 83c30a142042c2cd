#pragma once

#include "net/auth/ChallengeClient.h"
#include "net/portal/PortalClient.h"

#include <QString>

namespace kinward::ui
{

/// Why an invite cannot be used, and what to do instead.
struct RefusalText {
    QString title;
    QString explanation;
    QString nextStep;
    bool offersSignIn = false;
};

RefusalText describeRefusal(net::ChallengeProblem problem, const care::Practice &practice);
/// The problem that a state of the invite stands for; None for an open one.
net::ChallengeProblem problemOf(net::InviteState state);

} // namespace kinward::ui
