#pragma once

#include "net/portal/ActivationFlow.h"
#include "net/portal/InviteLink.h"
#include "support/SandboxProcess.h"

#include <QTest>

namespace kinward::test
{

inline constexpr QLatin1String accountPassword{"seven quiet herons"};

/// Sets up the account of the seeded mother's caregiver, step by step, without a window.
inline bool makeAccount(
    const SandboxProcess &portal, net::HttpClient &http, const Clock &clock, const QString &email)
{
    using Flow = net::ActivationFlow;
    const auto link = net::InviteLink::find(portal.invite({QStringLiteral("--email"), email,
        QStringLiteral("--patient"), QStringLiteral("eleanor-hartwell"), QStringLiteral("--name"),
        QStringLiteral("Test Person")}));
    Flow flow(http, clock);
    net::ChallengeClient::Credentials credentials{accountPassword, {}, {}, {}};
    QObject::connect(&flow, &Flow::captchaLoaded, &flow, [&](const net::Captcha &captcha) {
        credentials.captchaId = captcha.id;
        flow.loadTerms();
    });
    QObject::connect(&flow, &Flow::termsLoaded, &flow,
        [&](const net::Terms &terms) { credentials.termsVersion = terms.version; });
    const auto reaches = [&](Flow::Step step) {
        return QTest::qWaitFor([&] { return flow.step() == step && !flow.isBusy(); }, 20000);
    };
    flow.open(*link);
    if (!reaches(Flow::Step::Welcome))
        return false;
    flow.begin();
    if (!reaches(Flow::Step::BirthDate))
        return false;
    flow.submitBirthDate(QDate(1942, 3, 14));
    if (!reaches(Flow::Step::Credentials))
        return false;
    flow.loadCaptcha(net::Captcha::Kind::Question);
    if (!QTest::qWaitFor([&] { return !credentials.termsVersion.isEmpty(); }, 20000))
        return false;
    credentials.captchaAnswer = portal.captchaAnswer(credentials.captchaId);
    flow.submitCredentials(credentials);
    if (!reaches(Flow::Step::Code))
        return false;
    flow.submitCode(portal.latestCode(email));
    return reaches(Flow::Step::Done);
}

} // namespace kinward::test
