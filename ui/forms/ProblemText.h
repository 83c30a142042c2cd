#pragma once

#include "net/auth/ChallengeClient.h"

#include <QString>

namespace kinward::ui
{

/// What a portal's answer means, as a sentence with what to do next. `practice` may be without a
/// name.
QString problemText(net::ChallengeProblem problem, const net::ChallengeAnswer &answer,
    const care::Practice &practice);

/// "45 seconds", "2 minutes", rounded up.
QString durationText(std::chrono::seconds duration);

} // namespace kinward::ui
