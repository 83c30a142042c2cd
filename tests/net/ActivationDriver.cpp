#include "ActivationDriver.h"

namespace kinward::test
{

using net::ActivationFlow;

ActivationDriver::ActivationDriver(NetHouse &portal)
    : house(portal)
    , flow(portal.http, portal.clock)
{
    connect(&flow, &ActivationFlow::stepChanged, this, [this](Step step) { steps.append(step); });
    connect(&flow, &ActivationFlow::problem, this,
        [this](Problem problem) { problems.append(problem); });
    connect(&flow, &ActivationFlow::failed, this,
        [this](const Error &error) { failures.append(error); });
    connect(&flow, &ActivationFlow::captchaLoaded, this,
        [this](const net::Captcha &captcha) { captchas.append(captcha); });
    connect(&flow, &ActivationFlow::captchaFailed, this,
        [this](const Error &error) { failures.append(error); });
    connect(&flow, &ActivationFlow::termsLoaded, this,
        [this](const net::Terms &loaded) { terms.append(loaded); });
    connect(&flow, &ActivationFlow::termsFailed, this,
        [this](const Error &error) { failures.append(error); });
    connect(&flow, &ActivationFlow::codeSent, this, [this] { ++codesSent; });
    connect(&flow, &ActivationFlow::completed, this,
        [this](const net::PortalDescription &, const net::TokenSet &given) { tokens = given; });
}

bool ActivationDriver::wait(Step expected)
{
    if (!QTest::qWaitFor([this] { return !flow.isBusy(); }, 30000))
        return false;
    if (flow.step() != expected)
        qWarning() << "at" << flow.step() << "instead of" << expected << "problem"
                   << int(lastProblem()) << "failures" << failures.size();
    return flow.step() == expected;
}

bool ActivationDriver::open(const QString &code, Step expected)
{
    flow.open({house.sandbox.base(), code});
    return wait(expected);
}

bool ActivationDriver::begin(Step expected)
{
    flow.begin();
    return wait(expected);
}

bool ActivationDriver::giveBirthDate(const QDate &date, Step expected)
{
    flow.submitBirthDate(date);
    return wait(expected);
}

bool ActivationDriver::giveCredentials(
    const net::ChallengeClient::Credentials &credentials, Step expected)
{
    flow.submitCredentials(credentials);
    return wait(expected);
}

bool ActivationDriver::giveCode(const QString &code, Step expected)
{
    flow.submitCode(code);
    return wait(expected);
}

bool ActivationDriver::retry(Step expected)
{
    flow.retry();
    return wait(expected);
}

net::ChallengeClient::Credentials ActivationDriver::goodCredentials(net::Captcha::Kind kind)
{
    captchas.clear();
    terms.clear();
    flow.loadCaptcha(kind);
    flow.loadTerms();
    if (!QTest::qWaitFor([this] { return !captchas.isEmpty() && !terms.isEmpty(); }, 30000))
        qFatal("no captcha or no terms");
    const auto &captcha = captchas.last();
    return {
        ruthsPassword, captcha.id, house.sandbox.captchaAnswer(captcha.id), terms.last().version};
}

ErrorKind ActivationDriver::lastFailure() const
{
    if (failures.isEmpty())
        qFatal("nothing failed");
    return failures.last().kind;
}

} // namespace kinward::test
