#pragma once

#include "net/auth/BrowserSignIn.h"
#include "net/auth/ChallengeClient.h"
#include "net/portal/PortalClient.h"

#include <QObject>

#include <memory>

namespace kinward::net {

/// Signing in to a portal: with e-mail, password and code where the portal has the challenge endpoint, else through the
/// system browser. Same manners as ActivationFlow.
class SignInFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Step { Portal, Connecting, Password, Code, Browser, Done };
    Q_ENUM(Step)

    SignInFlow(HttpClient &http, const Clock &clock, QObject *parent = nullptr);
    ~SignInFlow() override;

    void connectTo(const QUrl &base); ///< ends in Password or Browser
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
    void problem(kinward::net::ChallengeProblem problem, const kinward::net::ChallengeAnswer &answer);
    void failed(const kinward::Error &error);
    void codeSent();
    void openInBrowser(const QUrl &url); ///< step Browser
    void completed(const kinward::net::PortalDescription &portal, const kinward::net::TokenSet &tokens);

private:
    void setStep(Step step);
    void setBusy(bool busy);
    void run(std::function<void()> request);
    void take(const Result<ChallengeAnswer> &result, bool wasResend = false);
    void startBrowser();

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
