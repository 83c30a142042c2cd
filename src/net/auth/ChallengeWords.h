#pragma once

#include "net/auth/ChallengeClient.h"

namespace kinward::net
{

/// The words of docs/portal-api.yaml. An unknown step is none, an unknown reason Other.
std::optional<ChallengeStep> challengeStepOf(const QString &word);
ChallengeProblem challengeProblemOf(const QString &reason);

} // namespace kinward::net
