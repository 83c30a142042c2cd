#pragma once

#include "sandbox/accounts/Accounts.h"
#include "sandbox/accounts/Secrets.h"
#include "sandbox/base/Database.h"
#include "sandbox/base/Time.h"

#include <string>

namespace kinward::sandbox
{

/// Counts failed sign-ins of an e-mail address, whether it has an account or not, and locks it for
/// a while. Survives a restart.
class SignInGuard
{
public:
    SignInGuard(Database &database, const Clock &clock, const Secrets &secrets,
        const AccountPolicy &policy);

    /// Counts a try before its secret is checked, so that guesses sent at once count too. 0, or the
    /// seconds for which the address is locked.
    int begin(const std::string &email);
    /// Takes back one try that was right.
    void wasRight(const std::string &email);
    /// Forgets the failures: the person has shown who they are.
    void clear(const std::string &email);
    int triesLeft(const std::string &email) const;

private:
    Database &m_database;
    const Clock &m_clock;
    const Secrets &m_secrets;
    const AccountPolicy &m_policy;
};

} // namespace kinward::sandbox
