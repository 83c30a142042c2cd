#pragma once

#include "core/care/PatientLink.h"
#include "net/auth/TokenEndpoint.h"

#include <QDate>

#include <optional>

namespace kinward::net
{

enum class ChallengeStep { BirthDate, Credentials, Password, Code };

/// docs/portal-api.yaml, StepProblem.reason.
enum class ChallengeProblem {
    None,
    BirthDateMismatch,
    PasswordTooShort,
    PasswordTooLong,
    PasswordCommon,
    CaptchaWrong,
    CaptchaExpired,
    TermsNotAccepted,
    TermsOutdated,
    CodeWrong,
    CodeExpired,
    ResendTooSoon,
    SignInFailed,
    InviteUsed,
    InviteExpired,
    InviteLocked,
    InviteOtherEmail,
    InviteNoPrimaryAccount,
    InviteCaregiverLimit,
    InviteUnknown,
    AccountLocked,
    SessionExpired, ///< `invalid_session`: begin again, keeping what was typed
    Other,
};

struct PasswordRules {
    int minLength = 8;
    int maxLength = 64;
    bool commonRefused = true;
};

/// One answer of the challenge endpoint: done (a code), the next step, or a final refusal.
struct ChallengeAnswer {
    std::optional<QString> authorizationCode;
    std::optional<ChallengeStep> next; ///< none with no code either: refused for good, see problem
    ChallengeProblem problem = ChallengeProblem::None;
    std::optional<std::chrono::seconds> retryAfter;
    std::optional<int> attemptsLeft;
    PasswordRules passwordRules;
    QString emailHint;
    std::chrono::seconds codeExpiresIn{0};
    std::chrono::seconds resendAfter{0};
    care::Practice practice; ///< where the answer names it
};

/// The authorization challenge endpoint (draft-ietf-oauth-first-party-apps; docs/portal-api.yaml).
/// Keeps `auth_session` and PKCE between the requests of one sign-in or activation. Errors of its
/// futures: those of HttpClient and Malformed.
class ChallengeClient final
{
public:
    ChallengeClient(HttpClient &http, QUrl endpoint, QStringList scopes);

    QFuture<Result<ChallengeAnswer>> startActivation(QObject *owner, const QString &inviteCode);
    QFuture<Result<ChallengeAnswer>> startSignIn(
        QObject *owner, const QString &email, const QString &password);
    QFuture<Result<ChallengeAnswer>> submitBirthDate(QObject *owner, const QDate &birthDate);
    struct Credentials {
        QString newPassword;
        QString captchaId;
        QString captchaAnswer;
        QString termsVersion; ///< empty: not accepted
    };
    QFuture<Result<ChallengeAnswer>> submitCredentials(
        QObject *owner, const Credentials &credentials);
    QFuture<Result<ChallengeAnswer>> submitPassword(QObject *owner, const QString &password);
    QFuture<Result<ChallengeAnswer>> submitCode(QObject *owner, const QString &code);
    QFuture<Result<ChallengeAnswer>> resendCode(QObject *owner);

    const Pkce &pkce() const { return m_pkce; }

private:
    QFuture<Result<ChallengeAnswer>> start(QObject *owner, QList<QPair<QString, QString>> fields);
    QFuture<Result<ChallengeAnswer>> post(QObject *owner, QList<QPair<QString, QString>> fields);

    HttpClient &m_http;
    QUrl m_endpoint;
    QStringList m_scopes;
    Pkce m_pkce;
    std::shared_ptr<QString> m_session; ///< shared with answers under way
};

} // namespace kinward::net
