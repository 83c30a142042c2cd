#pragma once

#include "sandbox/accounts/Links.h"
#include "sandbox/accounts/Tokens.h"
#include "sandbox/base/Access.h"

#include <variant>

namespace kinward::sandbox
{

/// The bearer token of a request (RFC 6750 §2.1; never from the address) → what it allows.
class AccessChecker
{
public:
    AccessChecker(const Tokens &tokens, const Links &links, Practices &practices);

    /// For records: the token must be good and its link active.
    std::variant<Grant, Denial> forRecords(const httplib::Request &request) const;
    /// For the list of links: the link may have ended, since the list is what says so.
    std::variant<TokenFamily, Denial> forAccount(const httplib::Request &request) const;

private:
    Grant ofPatient(const TokenFamily &family, const std::string &patientId) const;

    const Tokens &m_tokens;
    const Links &m_links;
    Practices &m_practices;
};

/// What stands in the place of a link in a token of the patient's own (primary) account.
std::string ownLinkId(const std::string &patientId);

/// The value of WWW-Authenticate for a Denial with 401 (RFC 6750 §3).
std::string authenticateHeader(const Denial &denial);

} // namespace kinward::sandbox
