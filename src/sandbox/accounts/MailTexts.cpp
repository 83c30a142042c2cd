#include "sandbox/accounts/MailTexts.h"

#include <sstream>

namespace kinward::sandbox
{

namespace
{

std::string minutesText(int seconds, Language language)
{
    const int minutes = seconds / 60;
    const bool isSpanish = language == Language::Spanish;
    if (minutes == 0)
        return std::to_string(seconds) + (isSpanish ? " segundos" : " seconds");
    return std::to_string(minutes) + (isSpanish ? " minuto" : " minute") + (minutes > 1 ? "s" : "");
}

} // namespace

Mail inviteMail(const InviteMailFacts &facts)
{
    std::ostringstream text;
    text << "Hello " << facts.caregiverName << ",\n\n"
         << facts.practiceName
         << " invites you to the patient portal as the caregiver of one of its patients. "
            "With an account of your own you can see what the practice shares with you, and write "
            "to its staff.\n\n"
            "To begin, open this link:\n\n"
         << facts.httpsLink << "\n\n"
         << "Is Kinward installed on this computer already? This link opens it:\n\n"
         << facts.kinwardLink << "\n\n"
         << "You will be asked for the patient's date of birth. The invite is good for "
         << facts.validDays << " days and for this e-mail address only.\n\n"
         << "If you did not expect this e-mail, you can ignore it";
    if (!facts.practicePhone.empty())
        text << ", or call the practice at " << facts.practicePhone;
    text << ". Please do not reply: nobody reads this mailbox.\n\n" << facts.practiceName << "\n";
    return {facts.email, "Your invite from " + facts.practiceName, text.str()};
}

Mail codeMail(const std::string &email, const std::string &code, int lifetime, Language language)
{
    const std::string time = minutesText(lifetime, language);
    if (language == Language::Spanish) {
        return {email, "Su código para el portal de pacientes",
            "Su código de un solo uso es:\n\n    " + code + "\n\nEscríbalo en el programa antes de "
                + time
                + ". Quien se lo pida por teléfono o por mensaje no es del consultorio: no "
                  "lo comparta con nadie.\n\nSi usted no lo pidió, puede ignorar este mensaje: sin "
                  "su "
                  "contraseña nadie puede entrar.\n"};
    }
    return {email, "Your code for the patient portal",
        "Your one-time code is:\n\n    " + code + "\n\nType it into the program within " + time
            + ". Nobody from the practice will ever ask you for it: do not share it with "
              "anyone.\n\nIf you did not ask for it, you can ignore this e-mail: nobody gets in "
              "without your password.\n"};
}

} // namespace kinward::sandbox
