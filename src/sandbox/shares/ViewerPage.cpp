#include "sandbox/shares/ViewerPage.h"

#include <httplib.h>

namespace kinward::sandbox
{

namespace
{

constexpr auto policy
    = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
      "img-src blob:; frame-src blob:; base-uri 'none'; form-action 'none'; "
      "frame-ancestors 'none'";

void serve(httplib::Server &server, const char *path, const char *content, const char *type)
{
    server.Get(path, [content, type](const httplib::Request &, httplib::Response &response) {
        response.set_header("Content-Security-Policy", policy);
        response.set_header("Cross-Origin-Opener-Policy", "same-origin");
        response.set_header("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        response.set_header("Cache-Control", "no-cache");
        response.set_content(content, type);
    });
}

} // namespace

void registerViewer(httplib::Server &server)
{
    serve(server, "/shl/viewer", viewerHtml, "text/html; charset=utf-8");
    serve(server, R"(/shl/viewer\.css)", viewerCss, "text/css; charset=utf-8");
    serve(server, R"(/shl/viewer\.js)", viewerScript, "text/javascript; charset=utf-8");
}

} // namespace kinward::sandbox
