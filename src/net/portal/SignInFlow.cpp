#include "net/portal/SignInFlow.h"

#include "core/base/Logging.h"

namespace kinward::net
{

SignInFlow::SignInFlow(HttpClient &http, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_clock(clock)
    , m_client(http)
{
}

SignInFlow::~SignInFlow() = default;

void SignInFlow::connectTo(const QUrl &base)
{
    run([this, base] {
        setStep(Step::Connecting);
        m_client.describe(this, base).then(this, [this](const Result<PortalDescription> &portal) {
            if (!portal) {
                setStep(Step::Portal);
                return fail(portal.error());
            }
            m_portal = *portal;
            m_lastRequest = nullptr;
            setBusy(false);
            if (m_portal.challenge.isEmpty())
                return startBrowser();
            setStep(Step::Password);
        });
    });
}

void SignInFlow::submitPassword(const QString &email, const QString &password)
{
    run([this, email, password] {
        m_challenge
            = std::make_unique<ChallengeClient>(m_http, m_portal.challenge, m_portal.scopesToAsk());
        ask(m_challenge->startSignIn(this, email, password));
    });
}

void SignInFlow::submitCode(const QString &code)
{
    if (m_challenge)
        run([this, code] { ask(m_challenge->submitCode(this, code)); });
}

void SignInFlow::resendCode()
{
    if (m_challenge)
        run([this] { ask(m_challenge->resendCode(this), true); });
}

void SignInFlow::ask(QFuture<Result<ChallengeAnswer>> answer, bool isResend)
{
    answer.then(
        this, [this, isResend](const Result<ChallengeAnswer> &result) { take(result, isResend); });
}

void SignInFlow::goBackTo(Step step)
{
    const bool allowed
        = (step == Step::Portal || step == Step::Password) && step < m_step && m_step != Step::Done;
    if (m_busy || !allowed)
        return;
    m_lastRequest = nullptr;
    dropBrowser();
    setStep(step);
}

void SignInFlow::retry()
{
    if (m_lastRequest)
        run(m_lastRequest);
}

void SignInFlow::take(const Result<ChallengeAnswer> &result, bool wasResend)
{
    if (!result)
        return fail(result.error());
    m_answer = *result;
    if (m_answer.authorizationCode) {
        m_lastRequest = [this, code = *m_answer.authorizationCode] { exchange(code); };
        return m_lastRequest();
    }
    m_lastRequest = nullptr;
    setBusy(false);
    const auto answer = m_answer;
    // Refused for good or forgotten by the portal: e-mail and password are where signing in begins.
    setStep(answer.next == ChallengeStep::Code ? Step::Code : Step::Password);
    if (answer.problem != ChallengeProblem::None)
        Q_EMIT problem(answer.problem, answer);
    else if (wasResend)
        Q_EMIT codeSent();
}

void SignInFlow::exchange(const QString &code)
{
    const TokenEndpoint endpoint(m_http, m_clock, m_portal.token, m_portal.revocation);
    endpoint.exchangeCode(this, code, m_challenge->pkce())
        .then(this, [this](const Result<TokenSet> &tokens) {
            if (tokens)
                finish(*tokens);
            else
                fail(tokens.error());
        });
}

void SignInFlow::startBrowser()
{
    run([this] {
        const BrowserSignIn::Portal portal{m_portal.authorization, m_portal.base, m_portal.issuer,
            m_portal.issRequired, m_portal.scopesToAsk()};
        dropBrowser();
        m_browser = std::make_unique<BrowserSignIn>(
            TokenEndpoint(m_http, m_clock, m_portal.token, m_portal.revocation), portal);
        connect(m_browser.get(), &BrowserSignIn::signedIn, this, &SignInFlow::finish);
        connect(m_browser.get(), &BrowserSignIn::failed, this, &SignInFlow::fail);
        const auto page = m_browser->begin();
        setBusy(false); // the browser is busy; going back is possible
        if (!page)
            return fail(page.error());
        setStep(Step::Browser);
        Q_EMIT openInBrowser(*page);
    });
}

/// Not at once: this may be in the middle of its own signal.
void SignInFlow::dropBrowser()
{
    if (!m_browser)
        return;
    m_browser->disconnect(this);
    m_browser.release()->deleteLater();
}

void SignInFlow::finish(const TokenSet &tokens)
{
    m_lastRequest = nullptr;
    m_challenge.reset();
    dropBrowser();
    setBusy(false);
    setStep(Step::Done);
    Q_EMIT completed(m_portal, tokens);
}

void SignInFlow::run(std::function<void()> request)
{
    if (m_busy)
        return;
    m_lastRequest = std::move(request);
    setBusy(true);
    const auto current = m_lastRequest;
    current();
}

void SignInFlow::fail(const Error &error)
{
    qCInfo(lcPortal) << "sign-in failed in step" << int(m_step) << "kind" << int(error.kind);
    setBusy(false);
    Q_EMIT failed(error);
}

void SignInFlow::setStep(Step step)
{
    if (std::exchange(m_step, step) != step)
        Q_EMIT stepChanged(step);
}

void SignInFlow::setBusy(bool busy)
{
    if (std::exchange(m_busy, busy) != busy)
        Q_EMIT busyChanged(busy);
}

} // namespace kinward::net
