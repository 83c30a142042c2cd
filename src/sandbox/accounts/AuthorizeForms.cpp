#include "sandbox/accounts/AuthorizeForms.h"

#include "sandbox/accounts/HtmlPage.h"
#include "sandbox/accounts/Text.h"

namespace kinward::sandbox
{

namespace
{

struct Words {
    const char *title;
    const char *email;
    const char *password;
    const char *signIn;
    const char *codeTitle;
    const char *codeSent;
    const char *code;
    const char *go;
    const char *resend;
    const char *refused;
    const char *refusedNext;
    const char *failed;
    const char *locked;
    const char *codeWrong;
    const char *codeExpired;
    const char *tooSoon;
};

const Words &wordsIn(Language language)
{
    static const Words english{"Sign in to the patient portal", "E-mail", "Password", "Sign in",
        "Enter the code", "A code of six digits is on its way to ", "Code", "Go on",
        "Send another code", "This sign-in cannot go on", "Go back to the program and begin again.",
        "The e-mail or the password is not right.", "Too many tries. Wait a while, then try again.",
        "This code is not right.", "This code is no longer good. Send another one.",
        "A code was just sent. Wait a moment before you ask for another."};
    static const Words spanish{"Entrar en el portal de pacientes", "Correo electrónico",
        "Contraseña", "Entrar", "Escriba el código", "Un código de seis cifras va en camino a ",
        "Código", "Continuar", "Enviar otro código", "No se puede continuar",
        "Vuelva al programa y empiece de nuevo.", "El correo o la contraseña no son correctos.",
        "Demasiados intentos. Espere un rato y vuelva a intentarlo.", "Este código no es correcto.",
        "Este código ya no sirve. Pida otro.",
        "Acabamos de enviar un código. Espere un momento antes de pedir otro."};
    return language == Language::Spanish ? spanish : english;
}

std::string problemText(FormProblem problem, const Words &words)
{
    switch (problem) {
    case FormProblem::SignInFailed:
        return words.failed;
    case FormProblem::Locked:
        return words.locked;
    case FormProblem::CodeWrong:
        return words.codeWrong;
    case FormProblem::CodeExpired:
        return words.codeExpired;
    case FormProblem::ResendTooSoon:
        return words.tooSoon;
    case FormProblem::None:
        break;
    }
    return {};
}

/// Where the form leads to in the end: browsers check the redirect after it against form-action as
/// well. A source cannot be written for [::1], so there any http address has to do.
std::string formTargets(const std::string &redirectUri)
{
    static const std::string ipv4 = "http://127.0.0.1";
    if (redirectUri.rfind(ipv4, 0) != 0)
        return "'self' http:";
    return "'self' " + redirectUri.substr(0, redirectUri.find_first_of("/?", ipv4.size()));
}

std::string formStart(const ChallengeSession &session, const std::string &problem)
{
    std::string html;
    if (!problem.empty())
        html += "<p class=\"problem\" role=\"alert\">" + htmlEscaped(problem) + "</p>\n";
    // The address without its parameters, which the session knows.
    return html
        + "<form method=\"post\" action=\"authorize\">\n"
          "<input type=\"hidden\" name=\"auth_session\" value=\""
        + htmlEscaped(session.token) + "\">\n";
}

std::string field(const std::string &label, const std::string &attributes)
{
    return "<label>" + htmlEscaped(label) + "\n<input " + attributes + "></label>\n";
}

} // namespace

void sendPasswordForm(httplib::Response &response, const ChallengeSession &session,
    Language language, FormProblem problem)
{
    const Words &words = wordsIn(language);
    const std::string html = formStart(session, problemText(problem, words))
        + field(words.email,
            "name=\"username\" type=\"email\" autocomplete=\"username\" required autofocus")
        + field(words.password,
            "name=\"password\" type=\"password\" autocomplete=\"current-password\" required")
        + "<button>" + words.signIn + "</button>\n</form>";
    sendPage(response, problem == FormProblem::Locked ? 429 : 200, language, words.title, html,
        formTargets(session.redirectUri));
}

void sendCodeForm(httplib::Response &response, const ChallengeSession &session, Language language,
    FormProblem problem)
{
    const Words &words = wordsIn(language);
    const std::string html = "<p>" + std::string(words.codeSent)
        + htmlEscaped(maskedEmail(session.email)) + "</p>\n"
        + formStart(session, problemText(problem, words))
        + field(words.code,
            "name=\"code\" inputmode=\"numeric\" autocomplete=\"one-time-code\" autofocus")
        + "<button>" + words.go
        + "</button>\n<p><button class=\"plain\" name=\"resend\" value=\"true\">" + words.resend
        + "</button></p>\n</form>";
    sendPage(response, problem == FormProblem::Locked ? 429 : 200, language, words.codeTitle, html,
        formTargets(session.redirectUri));
}

void sendRefusal(httplib::Response &response, Language language, const std::string &reason)
{
    const Words &words = wordsIn(language);
    sendPage(response, 400, language, words.refused,
        std::string("<p>") + words.refusedNext + "</p>\n<p><code>" + htmlEscaped(reason)
            + "</code></p>");
}

} // namespace kinward::sandbox
