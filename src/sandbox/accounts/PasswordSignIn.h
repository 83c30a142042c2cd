#pragma once

#include "sandbox/accounts/PasswordHasher.h"
#include "sandbox/accounts/People.h"
#include "sandbox/accounts/SignInGuard.h"

#include <optional>
#include <string>

namespace kinward::sandbox
{

struct PasswordResult {
    int lockedFor = 0; ///< seconds; 0: not locked
    std::optional<Person> person; ///< when the password was right
};

/// E-mail and password. An unknown e-mail costs the same work and gets the same result as a wrong
/// password. Not to be called with the database locked.
class PasswordSignIn
{
public:
    PasswordSignIn(const People &people, const PasswordHasher &hasher, SignInGuard &guard);

    PasswordResult check(const std::string &email, const std::string &password);

private:
    const People &m_people;
    const PasswordHasher &m_hasher;
    SignInGuard &m_guard;
};

} // namespace kinward::sandbox
