#pragma once

#include "sandbox/accounts/AuthorizationCodes.h"
#include "sandbox/accounts/Form.h"
#include "sandbox/accounts/HttpAnswer.h"

namespace kinward::sandbox
{

/// `oauth/token` and `oauth/revoke`.
class TokenEndpoint
{
public:
    TokenEndpoint(
        Tokens &tokens, AuthorizationCodes &codes, const Links &links, std::string baseUrl);

    HttpAnswer token(const Form &form);
    HttpAnswer revoke(const Form &form);

private:
    HttpAnswer byCode(const Form &form);
    HttpAnswer byRefresh(const Form &form);
    HttpAnswer byExchange(const Form &form);
    HttpAnswer tokenSet(const TokenFamily &family, const IssuedTokens &issued) const;

    Tokens &m_tokens;
    AuthorizationCodes &m_codes;
    const Links &m_links;
    std::string m_baseUrl;
};

} // namespace kinward::sandbox
