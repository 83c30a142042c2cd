#include "sandbox/accounts/HtmlPage.h"

#include "sandbox/accounts/Text.h"
#include "sandbox/base/Random.h"

#include <httplib.h>

namespace kinward::sandbox
{

namespace
{

constexpr auto style = R"(
:root { color-scheme: light dark; }
body { font: 1.0625rem/1.5 system-ui, sans-serif; max-width: 30rem; margin: 8vh auto; padding: 0 1.25rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
label { display: block; margin: 1rem 0 .25rem; font-weight: 600; }
input { box-sizing: border-box; width: 100%; font: inherit; padding: .6rem; border: 1px solid #767676; border-radius: .4rem; }
button, .button { display: inline-block; margin-top: 1.25rem; font: inherit; font-weight: 600; padding: .65rem 1.25rem;
  border: 0; border-radius: .4rem; background: #14635f; color: #fff; text-decoration: none; cursor: pointer; }
button.plain { background: none; color: inherit; text-decoration: underline; padding-left: 0; }
:focus-visible { outline: 3px solid #2f8f8a; outline-offset: 2px; }
.problem { border-left: .3rem solid #b3261e; padding: .5rem .9rem; }
)";

} // namespace

void sendPage(httplib::Response &response, int status, Language language, const std::string &title,
    const std::string &body, const std::string &formTargets)
{
    const std::string nonce = randomToken(12);
    response.status = status;
    response.set_header("Content-Security-Policy",
        "default-src 'none'; style-src 'nonce-" + nonce + "'; base-uri 'none'; form-action "
            + formTargets + "; frame-ancestors 'none'");
    response.set_header("X-Frame-Options", "DENY");
    response.set_header("X-Content-Type-Options", "nosniff");
    response.set_header("Referrer-Policy", "no-referrer");
    response.set_header("Cache-Control", "no-store");
    const std::string heading = htmlEscaped(title);
    response.set_content("<!DOCTYPE html>\n<html lang=\"" + languageTag(language)
            + "\">\n<head><meta charset=\"utf-8\"><title>" + heading
            + "</title><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
              "<style nonce=\""
            + nonce + "\">" + style + "</style></head>\n<body><main>\n<h1>" + heading + "</h1>\n"
            + body + "\n</main></body>\n</html>\n",
        "text/html; charset=utf-8");
}

} // namespace kinward::sandbox
