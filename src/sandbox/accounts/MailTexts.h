#pragma once

#include "sandbox/accounts/Language.h"
#include "sandbox/accounts/Mailbox.h"

#include <string>

namespace kinward::sandbox
{

struct InviteMailFacts {
    std::string email;
    std::string caregiverName;
    std::string practiceName;
    std::string practicePhone; ///< may be empty
    std::string httpsLink;
    std::string kinwardLink;
    int validDays = 0;
};

/// The words of the portal's e-mails. None names the patient: e-mail is read by others.
Mail inviteMail(const InviteMailFacts &facts);
/// `lifetime` in seconds.
Mail codeMail(const std::string &email, const std::string &code, int lifetime, Language language);

} // namespace kinward::sandbox
