#include "sandbox/accounts/PasswordSignIn.h"

namespace kinward::sandbox
{

PasswordSignIn::PasswordSignIn(
    const People &people, const PasswordHasher &hasher, SignInGuard &guard)
    : m_people(people)
    , m_hasher(hasher)
    , m_guard(guard)
{
}

PasswordResult PasswordSignIn::check(const std::string &email, const std::string &password)
{
    if (const int lockedFor = m_guard.begin(email))
        return {lockedFor, std::nullopt};
    const std::optional<Person> person = m_people.findByEmail(email);
    if (!m_hasher.verify(person ? person->passwordHash : std::string(), password))
        return {};
    m_guard.wasRight(email);
    return {0, person};
}

} // namespace kinward::sandbox
