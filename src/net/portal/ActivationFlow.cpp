#include "net/portal/ActivationFlow.h"

#include "core/base/Logging.h"

namespace kinward::net
{

namespace
{

ActivationFlow::Step stepOf(ChallengeStep step)
{
    switch (step) {
    case ChallengeStep::BirthDate:
        return ActivationFlow::Step::BirthDate;
    case ChallengeStep::Credentials:
        return ActivationFlow::Step::Credentials;
    case ChallengeStep::Password:
        return ActivationFlow::Step::Password;
    case ChallengeStep::Code:
        break;
    }
    return ActivationFlow::Step::Code;
}

ChallengeProblem problemOf(InviteState state)
{
    switch (state) {
    case InviteState::Open:
        return ChallengeProblem::None;
    case InviteState::Used:
        return ChallengeProblem::InviteUsed;
    case InviteState::Expired:
        return ChallengeProblem::InviteExpired;
    case InviteState::Locked:
        return ChallengeProblem::InviteLocked;
    case InviteState::OtherEmail:
        return ChallengeProblem::InviteOtherEmail;
    case InviteState::NoPrimaryAccount:
        return ChallengeProblem::InviteNoPrimaryAccount;
    case InviteState::CaregiverLimit:
        break;
    }
    return ChallengeProblem::InviteCaregiverLimit;
}

} // namespace

ActivationFlow::ActivationFlow(HttpClient &http, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_clock(clock)
    , m_client(http)
{
}

ActivationFlow::~ActivationFlow() = default;

void ActivationFlow::open(const InviteLink &link)
{
    if (m_busy)
        return;
    m_link = link;
    m_invite = {};
    m_answer = {};
    m_challenge.reset();
    setStep(Step::LookingUp);
    run([this] { describe(); });
}

void ActivationFlow::describe()
{
    m_client.describe(this, m_link.base)
        .then(this, [this](const Result<PortalDescription> &portal) {
            if (!portal)
                return fail(portal.error());
            if (!portal->caregiver || portal->caregiver->invites.isEmpty()
                || portal->challenge.isEmpty())
                return fail(
                    Error{ErrorKind::NotFound, 0, QStringLiteral("no caregiver extension")});
            m_portal = *portal;
            lookUp();
        });
}

void ActivationFlow::lookUp()
{
    m_client.lookUpInvite(this, m_portal, m_link.code)
        .then(this, [this](const Result<Invite> &invite) { takeInvite(invite); });
}

void ActivationFlow::takeInvite(const Result<Invite> &result)
{
    if (!result && result.error().kind == ErrorKind::NotFound)
        return refuse(ChallengeProblem::InviteUnknown);
    if (!result)
        return fail(result.error());
    m_invite = *result;
    if (m_invite.state != InviteState::Open)
        return refuse(problemOf(m_invite.state));
    setBusy(false);
    setStep(Step::Welcome);
}

void ActivationFlow::begin()
{
    run([this] { start(); });
}

/// Begins the challenge. With a reason it is told together with the step that comes.
void ActivationFlow::start(ChallengeProblem reason)
{
    m_challenge
        = std::make_unique<ChallengeClient>(m_http, m_portal.challenge, m_portal.scopesToAsk());
    m_challenge->startActivation(this, m_link.code)
        .then(this, [this, reason](Result<ChallengeAnswer> answer) {
            if (answer && answer->next && answer->problem == ChallengeProblem::None)
                answer->problem = reason;
            take(answer);
        });
}

void ActivationFlow::submitBirthDate(const QDate &birthDate)
{
    submit([this, birthDate] { return m_challenge->submitBirthDate(this, birthDate); });
}

void ActivationFlow::submitCredentials(const ChallengeClient::Credentials &credentials)
{
    submit([this, credentials] { return m_challenge->submitCredentials(this, credentials); });
}

void ActivationFlow::submitPassword(const QString &password)
{
    submit([this, password] { return m_challenge->submitPassword(this, password); });
}

void ActivationFlow::submitCode(const QString &code)
{
    submit([this, code] { return m_challenge->submitCode(this, code); });
}

void ActivationFlow::resendCode()
{
    submit([this] { return m_challenge->resendCode(this); }, true);
}

void ActivationFlow::submit(
    const std::function<QFuture<Result<ChallengeAnswer>>()> &request, bool isResend)
{
    if (!m_challenge)
        return;
    run([this, request, isResend] {
        request().then(this,
            [this, isResend](const Result<ChallengeAnswer> &answer) { take(answer, isResend); });
    });
}

void ActivationFlow::goBackTo(Step step)
{
    if (m_busy || step < Step::Welcome || step >= m_step || m_step >= Step::Done)
        return;
    m_lastRequest = nullptr;
    setStep(step);
}

void ActivationFlow::retry()
{
    if (m_lastRequest)
        run(m_lastRequest);
}

void ActivationFlow::take(const Result<ChallengeAnswer> &result, bool wasResend)
{
    if (!result)
        return fail(result.error());
    m_answer = *result;
    if (m_answer.practice.name.isEmpty())
        m_answer.practice = m_invite.practice;
    if (m_answer.authorizationCode) {
        m_lastRequest = [this, code = *m_answer.authorizationCode] { exchange(code); };
        return m_lastRequest();
    }
    if (m_answer.problem == ChallengeProblem::SessionExpired && !m_answer.next)
        return start(ChallengeProblem::SessionExpired);
    if (!m_answer.next)
        return refuse(m_answer.problem);
    m_lastRequest = nullptr; // what was typed is not kept
    setBusy(false);
    const auto answer = m_answer;
    setStep(stepOf(*answer.next));
    if (answer.problem != ChallengeProblem::None)
        Q_EMIT problem(answer.problem, answer);
    else if (wasResend)
        Q_EMIT codeSent();
}

void ActivationFlow::refuse(ChallengeProblem reason)
{
    m_answer.problem = reason;
    if (m_answer.practice.name.isEmpty())
        m_answer.practice = m_invite.practice;
    m_lastRequest = nullptr;
    setBusy(false);
    const auto answer = m_answer;
    setStep(Step::Refused);
    Q_EMIT problem(reason, answer);
}

void ActivationFlow::exchange(const QString &code)
{
    const TokenEndpoint endpoint(m_http, m_clock, m_portal.token, m_portal.revocation);
    endpoint.exchangeCode(this, code, m_challenge->pkce())
        .then(this, [this](const Result<TokenSet> &tokens) {
            if (!tokens)
                return fail(tokens.error());
            m_lastRequest = nullptr;
            m_challenge.reset();
            setBusy(false);
            setStep(Step::Done);
            Q_EMIT completed(m_portal, *tokens);
        });
}

void ActivationFlow::loadCaptcha(Captcha::Kind kind)
{
    const auto number = ++m_captchasAsked;
    m_client.createCaptcha(this, m_portal, kind)
        .then(this, [this, number](const Result<Captcha> &captcha) {
            if (number != m_captchasAsked)
                return;
            if (captcha)
                Q_EMIT captchaLoaded(*captcha);
            else
                Q_EMIT captchaFailed(captcha.error());
        });
}

void ActivationFlow::loadTerms()
{
    m_client.terms(this, m_portal).then(this, [this](const Result<Terms> &terms) {
        if (terms)
            Q_EMIT termsLoaded(*terms);
        else
            Q_EMIT termsFailed(terms.error());
    });
}

void ActivationFlow::run(std::function<void()> request)
{
    if (m_busy)
        return;
    m_lastRequest = std::move(request);
    setBusy(true);
    const auto current = m_lastRequest;
    current();
}

void ActivationFlow::fail(const Error &error)
{
    qCInfo(lcPortal) << "activation failed in step" << int(m_step) << "kind" << int(error.kind);
    setBusy(false);
    Q_EMIT failed(error);
}

void ActivationFlow::setStep(Step step)
{
    if (std::exchange(m_step, step) != step)
        Q_EMIT stepChanged(step);
}

void ActivationFlow::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged(busy);
}

} // namespace kinward::net
