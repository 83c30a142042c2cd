#include "sandbox/accounts/InvitePage.h"

#include "sandbox/accounts/HtmlPage.h"
#include "sandbox/accounts/Text.h"
#include "sandbox/fhir/QueryString.h"

namespace kinward::sandbox
{

namespace
{

struct Words {
    const char *titleUnknown;
    const char *unknown;
    const char *titleOpen;
    const char *open;
    const char *button;
    const char *without;
    const char *titleClosed;
    const char *closed;
    const char *call;
};

const Words &wordsIn(Language language)
{
    static const Words english{"This invite is not known",
        "The link may be cut off. Copy it from the e-mail once more, or ask the practice for a new "
        "invite.",
        "You are invited by ", "This practice invites you to its patient portal as a caregiver.",
        "Open in Kinward",
        "Nothing happens? Start Kinward and paste the link from your e-mail there.", "Invite from ",
        "This invite cannot be used any more, or not yet. Open it in Kinward to read why, or call "
        "the practice.",
        "The practice's phone number: "};
    static const Words spanish{"Esta invitación no se conoce",
        "Puede que el enlace esté cortado. Cópielo de nuevo del correo o pida otra invitación al "
        "consultorio.",
        "Le invita ", "Este consultorio le invita a su portal de pacientes como persona cuidadora.",
        "Abrir en Kinward", "¿No pasa nada? Abra Kinward y pegue allí el enlace de su correo.",
        "Invitación de ",
        "Esta invitación ya no se puede usar, o todavía no. Ábrala en Kinward para saber por qué, "
        "o llame al consultorio.",
        "Teléfono del consultorio: "};
    return language == Language::Spanish ? spanish : english;
}

} // namespace

std::string httpsInviteLink(const std::string &baseUrl, const std::string &code)
{
    return baseUrl + "/invite/" + percentEncoded(code);
}

std::string kinwardInviteLink(const std::string &baseUrl, const std::string &code)
{
    return "kinward://invite?base=" + percentEncoded(baseUrl) + "&code=" + percentEncoded(code);
}

void sendInvitePage(httplib::Response &response, Language language,
    const std::optional<Invite> &invite, const Json &practice, const std::string &kinwardLink)
{
    const Words &words = wordsIn(language);
    if (!invite) {
        sendPage(response, 404, language, words.titleUnknown,
            std::string("<p>") + words.unknown + "</p>");
        return;
    }
    const bool isOpen = invite->state == "open";
    const std::string phone = practice.value("phone", std::string());
    std::string body = std::string("<p>") + (isOpen ? words.open : words.closed) + "</p>\n"
        + "<p><a class=\"button\" href=\"" + htmlEscaped(kinwardLink) + "\">" + words.button
        + "</a></p>\n<p>" + words.without + "</p>";
    if (!phone.empty())
        body += std::string("\n<p>") + words.call + htmlEscaped(phone) + "</p>";
    sendPage(response, 200, language,
        (isOpen ? words.titleOpen : words.titleClosed) + practice.value("name", std::string()),
        body);
}

} // namespace kinward::sandbox
