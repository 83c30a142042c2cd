#include "net/auth/ChallengeClient.h"

#include "net/auth/ChallengeWords.h"
#include "net/http/Later.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace kinward::net
{

namespace
{

std::chrono::seconds secondsIn(const QJsonValue &value)
{
    return std::chrono::seconds(value.toInteger());
}

/// A number that may be missing.
std::optional<int> numberIn(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

bool readNextStep(const QJsonObject &next, ChallengeAnswer &answer)
{
    answer.next = challengeStepOf(next[QLatin1String("step")].toString());
    answer.attemptsLeft = numberIn(next[QLatin1String("attempts_left")]);
    const auto rules = next[QLatin1String("password_rules")].toObject();
    answer.passwordRules.minLength
        = rules[QLatin1String("min_length")].toInt(answer.passwordRules.minLength);
    answer.passwordRules.maxLength
        = rules[QLatin1String("max_length")].toInt(answer.passwordRules.maxLength);
    answer.passwordRules.commonRefused
        = rules[QLatin1String("common_refused")].toBool(answer.passwordRules.commonRefused);
    answer.emailHint = next[QLatin1String("email_hint")].toString();
    answer.codeExpiresIn = secondsIn(next[QLatin1String("code_expires_in")]);
    answer.resendAfter = secondsIn(next[QLatin1String("resend_after")]);
    return answer.next.has_value();
}

void readProblem(const QJsonObject &problem, ChallengeAnswer &answer)
{
    if (problem.isEmpty())
        return;
    answer.problem = challengeProblemOf(problem[QLatin1String("reason")].toString());
    if (const auto seconds = numberIn(problem[QLatin1String("retry_after")]))
        answer.retryAfter = std::chrono::seconds(*seconds);
}

Result<ChallengeAnswer> readRefusal(const QJsonObject &object, const HttpResponse &response)
{
    const auto error = object[QLatin1String("error")].toString();
    ChallengeAnswer answer;
    const auto practice = object[QLatin1String("practice")].toObject();
    answer.practice = {practice[QLatin1String("id")].toString(),
        practice[QLatin1String("name")].toString(), practice[QLatin1String("phone")].toString()};
    readProblem(object[QLatin1String("problem")].toObject(), answer);
    if (error == QLatin1String("invalid_session")) {
        answer.problem = ChallengeProblem::SessionExpired;
        return answer;
    }
    if (error == QLatin1String("insufficient_authorization")) {
        if (readNextStep(object[QLatin1String("next")].toObject(), answer))
            return answer;
        return failure(ErrorKind::Malformed, QStringLiteral("no next step"), response.status);
    }
    if (error == QLatin1String("access_denied")) {
        if (answer.problem == ChallengeProblem::None)
            answer.problem = ChallengeProblem::Other;
        return answer;
    }
    if (answer.problem == ChallengeProblem::AccountLocked)
        return answer;
    return failure(errorForStatus(response));
}

Result<ChallengeAnswer> readAnswer(const HttpResponse &response)
{
    const auto document = QJsonDocument::fromJson(response.body);
    if (!document.isObject()) {
        const bool refused = response.status >= 400;
        return refused ? failure(errorForStatus(response))
                       : failure(ErrorKind::Malformed, QStringLiteral("no JSON"), response.status);
    }
    if (!response.isSuccess())
        return readRefusal(document.object(), response);
    const auto code = document[QLatin1String("authorization_code")].toString();
    if (code.isEmpty())
        return failure(
            ErrorKind::Malformed, QStringLiteral("no authorization code"), response.status);
    ChallengeAnswer answer;
    answer.authorizationCode = code;
    return answer;
}

/// Too many tries of one account is an answer to the person; any other 429 is the portal's load.
bool isLockedAccount(const HttpResponse &tooMany)
{
    const auto problem = QJsonDocument::fromJson(tooMany.body)[QLatin1String("problem")];
    return challengeProblemOf(problem[QLatin1String("reason")].toString())
        == ChallengeProblem::AccountLocked;
}

} // namespace

ChallengeClient::ChallengeClient(HttpClient &http, QUrl endpoint, QStringList scopes)
    : m_http(http)
    , m_endpoint(std::move(endpoint))
    , m_scopes(std::move(scopes))
    , m_session(std::make_shared<QString>())
{
}

QFuture<Result<ChallengeAnswer>> ChallengeClient::startActivation(
    QObject *owner, const QString &inviteCode)
{
    return start(owner, {{QStringLiteral("invite"), inviteCode}});
}

QFuture<Result<ChallengeAnswer>> ChallengeClient::startSignIn(
    QObject *owner, const QString &email, const QString &password)
{
    return start(
        owner, {{QStringLiteral("username"), email}, {QStringLiteral("password"), password}});
}

QFuture<Result<ChallengeAnswer>> ChallengeClient::submitBirthDate(
    QObject *owner, const QDate &birthDate)
{
    return post(owner, {{QStringLiteral("birth_date"), birthDate.toString(Qt::ISODate)}});
}

QFuture<Result<ChallengeAnswer>> ChallengeClient::submitCredentials(
    QObject *owner, const Credentials &credentials)
{
    return post(owner,
        {{QStringLiteral("new_password"), credentials.newPassword},
            {QStringLiteral("captcha_id"), credentials.captchaId},
            {QStringLiteral("captcha_answer"), credentials.captchaAnswer},
            {QStringLiteral("terms_version"), credentials.termsVersion}});
}

QFuture<Result<ChallengeAnswer>> ChallengeClient::submitPassword(
    QObject *owner, const QString &password)
{
    return post(owner, {{QStringLiteral("password"), password}});
}

QFuture<Result<ChallengeAnswer>> ChallengeClient::submitCode(QObject *owner, const QString &code)
{
    return post(owner, {{QStringLiteral("code"), code}});
}

QFuture<Result<ChallengeAnswer>> ChallengeClient::resendCode(QObject *owner)
{
    return post(owner, {{QStringLiteral("resend"), QStringLiteral("true")}});
}

QFuture<Result<ChallengeAnswer>> ChallengeClient::start(
    QObject *owner, QList<QPair<QString, QString>> fields)
{
    m_pkce = Pkce::generate();
    m_session = std::make_shared<QString>(); // an answer that still comes to an earlier attempt
                                             // must not be taken for ours
    fields += QList<QPair<QString, QString>>(
        {{QStringLiteral("response_type"), QStringLiteral("code")},
            {QStringLiteral("scope"), m_scopes.join(QLatin1Char(' '))},
            {QStringLiteral("code_challenge"), m_pkce.challenge},
            {QStringLiteral("code_challenge_method"), QStringLiteral("S256")}});
    return post(owner, std::move(fields));
}

QFuture<Result<ChallengeAnswer>> ChallengeClient::post(
    QObject *owner, QList<QPair<QString, QString>> fields)
{
    fields.emplaceBack(QStringLiteral("client_id"), clientId);
    if (!m_session->isEmpty())
        fields.emplaceBack(QStringLiteral("auth_session"), *m_session);
    auto request = HttpRequest::form(m_endpoint, fields);
    request.isAnswer = &isLockedAccount;
    return m_http.send(owner, request)
        .then([session = m_session](
                  const Result<HttpResponse> &response) -> Result<ChallengeAnswer> {
            if (!response)
                return failure(response.error());
            const auto given
                = QJsonDocument::fromJson(response->body)[QLatin1String("auth_session")].toString();
            if (!given.isEmpty())
                *session = given;
            return readAnswer(*response);
        });
}

} // namespace kinward::net
