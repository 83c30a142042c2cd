#pragma once

namespace httplib
{
class Server;
}

namespace kinward::sandbox
{

/// Serves `/shl/viewer`, the page that opens a link shared outside in any browser. It loads nothing
/// from elsewhere and runs nothing but its own script; the key in its fragment never gets here.
void registerViewer(httplib::Server &server);

/// The files of the folder viewer, as they were built in.
extern const char *const viewerHtml;
extern const char *const viewerCss;
extern const char *const viewerScript;

} // namespace kinward::sandbox
