#include "NetHouse.h"

#include "ActivationDriver.h"

namespace kinward::test
{

QDate childBorn()
{
    constexpr int age = 9;
    const auto today = QDate::currentDate();
    const QDate born(today.year() - age, 6, 5);
    return born.addYears(age) <= today ? born : born.addYears(-1);
}

NetHouse::NetHouse(const QStringList &arguments)
    : sandbox(arguments)
    , http(clock, quickRetries)
{
    http.setAuthorities(sandbox.authorities());
}

net::PortalDescription NetHouse::describe()
{
    const auto portal = await(client.describe(&owner, sandbox.base()));
    if (!portal)
        qFatal("the portal cannot be described");
    return *portal;
}

net::TokenEndpoint NetHouse::tokenEndpoint()
{
    const auto portal = describe();
    return {http, clock, portal.token, portal.revocation};
}

net::TokenSet NetHouse::activate(const QString &inviteCode, const QDate &born)
{
    using Step = ActivationDriver::Step;
    ActivationDriver driver(*this);
    bool done = driver.open(inviteCode) && driver.begin();
    driver.flow.submitBirthDate(born);
    done = done && QTest::qWaitFor([&driver] { return !driver.flow.isBusy(); }, 30000);
    if (driver.flow.step() == Step::Password) {
        driver.flow.submitPassword(ruthsPassword);
        done = done && driver.wait(Step::Code);
    } else {
        done = done && driver.giveCredentials(driver.goodCredentials(), Step::Code);
    }
    if (!done || !driver.giveCode(sandbox.latestCode(ruth)) || !driver.tokens)
        qFatal("activation failed");
    return *driver.tokens;
}

} // namespace kinward::test
