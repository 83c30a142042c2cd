#pragma once

#include "net/auth/TokenEndpoint.h"
#include "net/portal/PortalClient.h"
#include "support/Await.h"
#include "support/SandboxProcess.h"
#include "support/TestClock.h"

namespace kinward::test
{

/// The retries of a program in a hurry.
inline constexpr net::RetryPolicy quickRetries{
    4, std::chrono::milliseconds(20), std::chrono::milliseconds(3000)};

inline const auto ruth = QStringLiteral("ruth@example.com");
inline const auto ruthsPassword = QStringLiteral("correct horse battery");
inline const auto motherInvite = QStringLiteral("demo-eleanor");
inline const auto childInvite = QStringLiteral("demo-milo");
inline const QDate motherBorn(1942, 3, 14);
/// Nine years old, whenever that is.
QDate childBorn();

/// A portal, and what is needed to speak to it.
struct NetHouse {
    explicit NetHouse(const QStringList &arguments = {});

    SandboxProcess sandbox;
    TestClock clock;
    net::HttpClient http;
    net::PortalClient client{http};
    QObject owner;

    net::PortalDescription describe();
    net::TokenEndpoint tokenEndpoint();
    /// Ruth's activation from the invite to the tokens, everything right at the first try. With an
    /// account: her password.
    net::TokenSet activate(
        const QString &inviteCode = motherInvite, const QDate &born = motherBorn);
};

} // namespace kinward::test
