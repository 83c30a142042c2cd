#include "sandbox/accounts/Client.h"

#include "sandbox/accounts/Text.h"
#include "sandbox/base/Random.h"

#include <regex>

namespace kinward::sandbox
{

bool isKnownClient(const std::string &clientId) { return clientId == desktopClient; }

bool isCodeChallenge(const std::string &text)
{
    static const std::regex form("[A-Za-z0-9_-]{43}");
    return std::regex_match(text, form);
}

bool verifierMatches(const std::string &verifier, const std::string &challenge)
{
    static const std::regex form("[A-Za-z0-9._~-]{43,128}");
    return std::regex_match(verifier, form)
        && equalInConstantTime(sha256Base64Url(verifier), challenge);
}

bool isLoopbackRedirect(const std::string &uri)
{
    static const std::regex form(
        R"(http://(127\.0\.0\.1|\[::1\])(:[0-9]{1,5})?)"
        R"((/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?(\?[A-Za-z0-9._~!$&'()*+,;=:@%/?-]*)?)");
    return uri.size() <= 500 && std::regex_match(uri, form);
}

} // namespace kinward::sandbox
