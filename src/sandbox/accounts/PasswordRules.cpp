#include "sandbox/accounts/PasswordRules.h"

#include "sandbox/accounts/CommonPasswords.h"
#include "sandbox/accounts/Text.h"

namespace kinward::sandbox::passwordRules
{

std::optional<std::string> problemWith(const std::string &password, const std::string &email)
{
    const std::size_t length = codePoints(password).value_or(0);
    if (length < minLength)
        return "password_too_short";
    if (length > maxLength)
        return "password_too_long";
    if (isCommonPassword(password, email))
        return "password_common";
    return std::nullopt;
}

Json toJson()
{
    return {{"min_length", minLength}, {"max_length", maxLength}, {"common_refused", true}};
}

} // namespace kinward::sandbox::passwordRules
