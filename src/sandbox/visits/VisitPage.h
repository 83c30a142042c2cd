#pragma once

namespace httplib
{
class Server;
}

namespace kinward::sandbox
{

/// Serves the page of the meeting rooms: `/visit/ROOM` for the caregiver, `/visit/practice/SECRET`
/// for the practice, whether there is such a room or not. It loads nothing from elsewhere and runs
/// nothing but its own scripts.
void registerVisitPage(httplib::Server &server);

/// The files of the folder page, as they were built in.
extern const char *const visitHtml;
extern const char *const visitCss;
extern const char *const visitPageScript;
extern const char *const visitCallScript;
extern const char *const visitMediaScript;
extern const char *const visitRoomScript;
extern const char *const visitWordsScript;

} // namespace kinward::sandbox
