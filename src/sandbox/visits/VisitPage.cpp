#include "sandbox/visits/VisitPage.h"

#include <httplib.h>

namespace kinward::sandbox
{

namespace
{

constexpr auto policy = "default-src 'none'; script-src 'self'; style-src 'self'; "
                        "connect-src 'self'; media-src 'self' blob:; base-uri 'none'; "
                        "form-action 'none'; frame-ancestors 'none'";

void serve(httplib::Server &server, const char *path, const char *content, const char *type)
{
    server.Get(path, [content, type](const httplib::Request &, httplib::Response &response) {
        response.set_header("Content-Security-Policy", policy);
        response.set_header("Cross-Origin-Opener-Policy", "same-origin");
        response.set_header("Permissions-Policy",
            "camera=(self), microphone=(self), display-capture=(self), unload=(self), "
            "geolocation=()");
        response.set_header("Cache-Control", "no-store");
        response.set_content(content, type);
    });
}

} // namespace

void registerVisitPage(httplib::Server &server)
{
    constexpr auto script = "text/javascript; charset=utf-8";
    serve(server, "/visit/[A-Za-z0-9_-]{1,64}", visitHtml, "text/html; charset=utf-8");
    serve(server, "/visit/practice/[A-Za-z0-9_-]{1,64}", visitHtml, "text/html; charset=utf-8");
    serve(server, R"(/visit/page\.css)", visitCss, "text/css; charset=utf-8");
    serve(server, R"(/visit/page\.js)", visitPageScript, script);
    serve(server, R"(/visit/call\.js)", visitCallScript, script);
    serve(server, R"(/visit/media\.js)", visitMediaScript, script);
    serve(server, R"(/visit/room\.js)", visitRoomScript, script);
    serve(server, R"(/visit/words\.js)", visitWordsScript, script);
}

} // namespace kinward::sandbox
