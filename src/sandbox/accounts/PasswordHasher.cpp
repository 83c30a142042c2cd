#include "sandbox/accounts/PasswordHasher.h"

#include "sandbox/base/Random.h"

#include <argon2.h>
#include <stdexcept>
#include <vector>

namespace kinward::sandbox
{

namespace
{

constexpr std::uint32_t passes = 2;
constexpr std::uint32_t memoryKib = 19 * 1024;
constexpr std::uint32_t lanes = 1;
constexpr std::size_t hashBytes = 32;

} // namespace

PasswordHasher::PasswordHasher()
    : m_nobody(hash(randomToken()))
{
}

std::string PasswordHasher::hash(const std::string &password) const
{
    const std::string salt = randomToken(16);
    const auto saltBytes = static_cast<std::uint32_t>(salt.size());
    std::vector<char> encoded(
        argon2_encodedlen(passes, memoryKib, lanes, saltBytes, hashBytes, Argon2_id));
    const int code = argon2id_hash_encoded(passes, memoryKib, lanes, password.data(),
        password.size(), salt.data(), salt.size(), hashBytes, encoded.data(), encoded.size());
    if (code != ARGON2_OK)
        throw std::runtime_error(argon2_error_message(code));
    return encoded.data();
}

bool PasswordHasher::verify(const std::string &encoded, const std::string &password) const
{
    const std::string &against = encoded.empty() ? m_nobody : encoded;
    const int code = argon2id_verify(against.c_str(), password.data(), password.size());
    return code == ARGON2_OK && !encoded.empty();
}

} // namespace kinward::sandbox
