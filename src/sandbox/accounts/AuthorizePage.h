#pragma once

#include "sandbox/accounts/AuthorizationCodes.h"
#include "sandbox/accounts/Form.h"
#include "sandbox/accounts/Language.h"
#include "sandbox/accounts/OneTimeCodes.h"
#include "sandbox/accounts/PasswordSignIn.h"

namespace httplib
{
struct Request;
struct Response;
} // namespace httplib

namespace kinward::sandbox
{

/// Sign-in in the browser (RFC 6749 §4.1, RFC 8252): e-mail and password, the code, and back to the
/// program. What was asked for waits in a ChallengeSession, whose token travels in a hidden field;
/// there are no cookies.
class AuthorizePage
{
public:
    AuthorizePage(Database &database, PasswordSignIn &signIn, SignInGuard &guard,
        OneTimeCodes &codes, const Links &links, ChallengeSessions &sessions,
        AuthorizationCodes &authorizationCodes, std::string baseUrl);

    void get(const httplib::Request &request, httplib::Response &response);
    void post(const Form &form, Language language, httplib::Response &response);

private:
    void givePassword(
        const Form &form, ChallengeSession session, Language language, httplib::Response &response);
    void giveCode(
        const Form &form, ChallengeSession session, Language language, httplib::Response &response);
    void goBack(const ChallengeSession &session, const std::string &parameters,
        httplib::Response &response) const;

    Database &m_database;
    PasswordSignIn &m_signIn;
    SignInGuard &m_guard;
    OneTimeCodes &m_codes;
    const Links &m_links;
    ChallengeSessions &m_sessions;
    AuthorizationCodes &m_authorizationCodes;
    std::string m_baseUrl;
};

} // namespace kinward::sandbox
