#include "net/auth/ChallengeWords.h"

#include <QHash>

namespace kinward::net
{

std::optional<ChallengeStep> challengeStepOf(const QString &word)
{
    static const QHash<QString, ChallengeStep> words{
        {QStringLiteral("birth_date"), ChallengeStep::BirthDate},
        {QStringLiteral("credentials"), ChallengeStep::Credentials},
        {QStringLiteral("password"), ChallengeStep::Password},
        {QStringLiteral("code"), ChallengeStep::Code},
    };
    const auto found = words.constFind(word);
    return found == words.cend() ? std::nullopt : std::optional(*found);
}

ChallengeProblem challengeProblemOf(const QString &reason)
{
    static const QHash<QString, ChallengeProblem> reasons{
        {QStringLiteral("birth_date_mismatch"), ChallengeProblem::BirthDateMismatch},
        {QStringLiteral("password_too_short"), ChallengeProblem::PasswordTooShort},
        {QStringLiteral("password_too_long"), ChallengeProblem::PasswordTooLong},
        {QStringLiteral("password_common"), ChallengeProblem::PasswordCommon},
        {QStringLiteral("captcha_wrong"), ChallengeProblem::CaptchaWrong},
        {QStringLiteral("captcha_expired"), ChallengeProblem::CaptchaExpired},
        {QStringLiteral("terms_not_accepted"), ChallengeProblem::TermsNotAccepted},
        {QStringLiteral("terms_outdated"), ChallengeProblem::TermsOutdated},
        {QStringLiteral("code_wrong"), ChallengeProblem::CodeWrong},
        {QStringLiteral("code_expired"), ChallengeProblem::CodeExpired},
        {QStringLiteral("resend_too_soon"), ChallengeProblem::ResendTooSoon},
        {QStringLiteral("sign_in_failed"), ChallengeProblem::SignInFailed},
        {QStringLiteral("invite_used"), ChallengeProblem::InviteUsed},
        {QStringLiteral("invite_expired"), ChallengeProblem::InviteExpired},
        {QStringLiteral("invite_locked"), ChallengeProblem::InviteLocked},
        {QStringLiteral("invite_other_email"), ChallengeProblem::InviteOtherEmail},
        {QStringLiteral("invite_no_primary_account"), ChallengeProblem::InviteNoPrimaryAccount},
        {QStringLiteral("invite_caregiver_limit"), ChallengeProblem::InviteCaregiverLimit},
        {QStringLiteral("invite_unknown"), ChallengeProblem::InviteUnknown},
        {QStringLiteral("account_locked"), ChallengeProblem::AccountLocked},
    };
    return reasons.value(reason, ChallengeProblem::Other);
}

} // namespace kinward::net
