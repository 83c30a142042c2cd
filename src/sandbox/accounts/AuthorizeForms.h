#pragma once

#include "sandbox/accounts/ChallengeSession.h"
#include "sandbox/accounts/Language.h"

#include <string>

namespace httplib
{
struct Response;
}

namespace kinward::sandbox
{

/// What the browser sign-in shows above the form.
enum class FormProblem { None, SignInFailed, Locked, CodeWrong, CodeExpired, ResendTooSoon };

void sendPasswordForm(httplib::Response &response, const ChallengeSession &session,
    Language language, FormProblem problem = FormProblem::None);
void sendCodeForm(httplib::Response &response, const ChallengeSession &session, Language language,
    FormProblem problem = FormProblem::None);
/// A page without a form: `reason` is for the makers of the program that sent the browser here.
void sendRefusal(httplib::Response &response, Language language, const std::string &reason);

} // namespace kinward::sandbox
