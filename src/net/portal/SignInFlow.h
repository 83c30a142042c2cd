#pragma once

#include "net/auth/BrowserSignIn.h"
#include "net/auth/ChallengeClient.h"
#include "net/portal/PortalClient.h"

#include <QObject>

#include <functional>
#include <memory>

namespace kinward::net
{

/// Signing in to a portal: with e-mail, password and code where the portal has the challenge
/// endpoint, else through the system browser. Same manners as ActivationFlow.
class SignInFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Step { Portal, Connecting, Password, Code, Browser, Done };
    Q_ENUM(Step)

    SignInFlow(HttpClient &http, const Clock &clock, QObject *parent = nullptr);
    ~SignInFlow() override;

    /// Ends in Password or Browser. After `failed` the step is Portal again.
    void connectTo(const QUrl &base);
    void submitPassword(const QString &email, const QString &password);
    void submitCode(const QString &code);
    void resendCode();
    void goBackTo(Step step);
    void retry();

    Step step() const { return m_step; }
    bool isBusy() const { return m_busy; }
    const PortalDescription &portal() const { return m_portal; }
    const ChallengeAnswer &answer() const { return m_answer; }

Q_SIGNALS:
    void stepChanged(kinward::net::SignInFlow::Step step);
    void busyChanged(bool busy);
    /// Of Password or Code, which is then the step. Comes after stepChanged where both are due.
    void problem(
        kinward::net::ChallengeProblem problem, const kinward::net::ChallengeAnswer &answer);
    /// `retry` does it again. In step Browser: Rejected where the person or the portal said no.
    void failed(const kinward::Error &error);
    void codeSent();
    void openInBrowser(const QUrl &url); ///< step Browser
    void completed(
        const kinward::net::PortalDescription &portal, const kinward::net::TokenSet &tokens);

private:
    void setStep(Step step);
    void setBusy(bool busy);
    void run(std::function<void()> request);
    void ask(QFuture<Result<ChallengeAnswer>> answer, bool isResend = false);
    void take(const Result<ChallengeAnswer> &result, bool wasResend);
    void exchange(const QString &code);
    void startBrowser();
    void dropBrowser();
    void finish(const TokenSet &tokens);
    void fail(const Error &error);

    HttpClient &m_http;
    const Clock &m_clock;
    PortalClient m_client;
    PortalDescription m_portal;
    std::unique_ptr<ChallengeClient> m_challenge;
    std::unique_ptr<BrowserSignIn> m_browser;
    ChallengeAnswer m_answer;
    Step m_step = Step::Portal;
    bool m_busy = false;
    std::function<void()> m_lastRequest;
};

} // namespace kinward::net
