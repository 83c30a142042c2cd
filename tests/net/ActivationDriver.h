#pragma once

#include "NetHouse.h"
#include "net/portal/ActivationFlow.h"

namespace kinward::test
{

/// An ActivationFlow with all that it said, and what a person does at each step.
class ActivationDriver final : public QObject
{
    Q_OBJECT

public:
    explicit ActivationDriver(NetHouse &house);

    using Step = net::ActivationFlow::Step;
    using Problem = net::ChallengeProblem;

    /// Each does its step and waits for the answer; true where the flow stands at `expected` then.
    bool open(const QString &code, Step expected = Step::Welcome);
    bool begin(Step expected = Step::BirthDate);
    bool giveBirthDate(const QDate &date, Step expected);
    bool giveCredentials(const net::ChallengeClient::Credentials &credentials, Step expected);
    bool giveCode(const QString &code, Step expected = Step::Done);
    bool retry(Step expected);
    /// With a captcha that is answered rightly and the terms in force.
    net::ChallengeClient::Credentials goodCredentials(
        net::Captcha::Kind kind = net::Captcha::Kind::Picture);
    bool wait(Step expected);
    Problem lastProblem() const { return problems.isEmpty() ? Problem::None : problems.last(); }
    ErrorKind lastFailure() const;

    NetHouse &house;
    net::ActivationFlow flow;
    QList<Step> steps;
    QList<Problem> problems;
    QList<Error> failures;
    QList<net::Captcha> captchas;
    QList<net::Terms> terms;
    int codesSent = 0;
    std::optional<net::TokenSet> tokens;
};

} // namespace kinward::test
