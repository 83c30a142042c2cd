#include "sandbox/accounts/Secrets.h"

#include "sandbox/accounts/Query.h"
#include "sandbox/accounts/Text.h"
#include "sandbox/base/Random.h"

#include <array>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <stdexcept>

namespace kinward::sandbox
{

Secrets::Secrets(Database &database)
{
    Database::Transaction transaction(database);
    database.execute("CREATE TABLE IF NOT EXISTS caregiver_portal_key ("
                     "id INTEGER PRIMARY KEY CHECK (id = 1), key TEXT NOT NULL)");
    run(database, "INSERT OR IGNORE INTO caregiver_portal_key VALUES (1, ?)", randomToken());
    {
        Statement stored = query(database, "SELECT key FROM caregiver_portal_key");
        stored.step();
        m_key = stored.text(0);
    }
    transaction.commit();
}

std::string Secrets::seal(std::string_view purpose, std::string_view secret) const
{
    const std::string salt = randomToken(12);
    return salt + "." + mac(purpose, salt, secret);
}

bool Secrets::matches(
    std::string_view purpose, std::string_view secret, const std::string &sealed) const
{
    const std::size_t dot = sealed.find('.');
    if (dot == std::string::npos)
        return false;
    const std::string salt = sealed.substr(0, dot);
    return equalInConstantTime(sealed.substr(dot + 1), mac(purpose, salt, secret));
}

std::string Secrets::pseudonym(std::string_view purpose, std::string_view text) const
{
    return mac(purpose, {}, text);
}

std::string Secrets::mac(
    std::string_view purpose, std::string_view salt, std::string_view text) const
{
    std::string message(purpose);
    message.append(1, '\0').append(salt).append(1, '\0').append(text);
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    const auto *bytes = reinterpret_cast<const unsigned char *>(message.data());
    if (!HMAC(EVP_sha256(), m_key.data(), static_cast<int>(m_key.size()), bytes, message.size(),
            digest.data(), &size))
        throw std::runtime_error("HMAC-SHA256 failed");
    return sha256Base64Url({reinterpret_cast<const char *>(digest.data()), size});
}

} // namespace kinward::sandbox
