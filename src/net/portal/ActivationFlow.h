#pragma once

#include "net/auth/ChallengeClient.h"
#include "net/portal/InviteLink.h"
#include "net/portal/PortalClient.h"

#include <QObject>

#include <functional>
#include <memory>

namespace kinward::net
{

/// From an invite link to a token set, one step at a time. A page shows `step()`; what the person
/// gives goes to a submit… call; the answer comes as `stepChanged`, `problem`, `failed` or
/// `completed`. Nothing that was typed is kept here. One request at a time: a submit while `isBusy`
/// is ignored.
class ActivationFlow final : public QObject
{
    Q_OBJECT

public:
    enum class Step { LookingUp, Welcome, BirthDate, Credentials, Password, Code, Done, Refused };
    Q_ENUM(Step)

    ActivationFlow(HttpClient &http, const Clock &clock, QObject *parent = nullptr);
    ~ActivationFlow() override;

    /// Looks the invite up: ends in Welcome (open) or Refused. `failed` with NotFound: that portal
    /// takes no invites.
    void open(const InviteLink &link);
    void begin(); ///< Welcome → BirthDate
    void submitBirthDate(const QDate &birthDate);
    void submitCredentials(const ChallengeClient::Credentials &credentials);
    void submitPassword(const QString &password);
    void submitCode(const QString &code);
    void resendCode();
    /// Shows an earlier step again; giving it again goes on from there. Nothing is sent.
    void goBackTo(Step step);
    /// After `failed`: does again what failed.
    void retry();

    void loadCaptcha(Captcha::Kind kind);
    void loadTerms();

    Step step() const { return m_step; }
    bool isBusy() const { return m_busy; }
    const Clock &clock() const { return m_clock; }
    const Invite &invite() const { return m_invite; }
    const PortalDescription &portal() const { return m_portal; }
    const ChallengeAnswer &answer() const
    {
        return m_answer;
    } ///< the latest one: rules, hints, tries left

Q_SIGNALS:
    void stepChanged(kinward::net::ActivationFlow::Step step);
    void busyChanged(bool busy);
    /// The same step again, or Refused: why. Comes after stepChanged where both are due.
    /// SessionExpired: the portal forgot the attempt; it was begun anew and goes on at BirthDate.
    void problem(
        kinward::net::ChallengeProblem problem, const kinward::net::ChallengeAnswer &answer);
    /// The portal could not be asked; `retry` does it again.
    void failed(const kinward::Error &error);
    void captchaLoaded(const kinward::net::Captcha &captcha);
    void captchaFailed(const kinward::Error &error);
    void termsLoaded(const kinward::net::Terms &terms);
    void termsFailed(const kinward::Error &error);
    void codeSent(); ///< another code is on its way
    void completed(
        const kinward::net::PortalDescription &portal, const kinward::net::TokenSet &tokens);

private:
    void setStep(Step step);
    void setBusy(bool busy);
    void run(std::function<void()> request);
    void describe();
    void lookUp();
    void takeInvite(const Result<Invite> &result);
    void start(ChallengeProblem reason = ChallengeProblem::None);
    void take(const Result<ChallengeAnswer> &result, bool wasResend = false);
    void refuse(ChallengeProblem problem);
    void exchange(const QString &code);
    void fail(const Error &error);
    void submit(
        const std::function<QFuture<Result<ChallengeAnswer>>()> &request, bool isResend = false);

    HttpClient &m_http;
    const Clock &m_clock;
    PortalClient m_client;
    InviteLink m_link;
    Invite m_invite;
    PortalDescription m_portal;
    std::unique_ptr<ChallengeClient> m_challenge;
    ChallengeAnswer m_answer;
    Step m_step = Step::LookingUp;
    bool m_busy = false;
    std::function<void()> m_lastRequest;
    int m_captchasAsked = 0; ///< only the latest one is shown
};

} // namespace kinward::net
