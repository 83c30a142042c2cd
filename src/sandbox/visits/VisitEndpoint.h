#pragma once

#include "sandbox/visits/Meetings.h"
#include "sandbox/visits/PasswordTries.h"
#include "sandbox/visits/VisitRooms.h"

#include <httplib.h>

namespace kinward::sandbox
{

/// `/visit/…`: how the pages of the meeting rooms come together, wait, are admitted and find each
/// other. Picture and sound go from browser to browser and never come by here.
class VisitEndpoint
{
public:
    VisitEndpoint(VisitRooms &rooms, const Clock &clock, int lockSeconds);
    void registerRoutes(httplib::Server &server, const std::string &basePath);
    /// Before the server stops: nobody waits for news any more.
    void stop() { m_meetings.stop(); }

private:
    using Request = httplib::Request;
    using Response = httplib::Response;
    void joinAsCaregiver(const Request &, Response &);
    void joinAsPractice(const Request &, Response &);
    void enter(Response &, const VisitRoom &, Side side, const std::string &name);
    void openRoom(const Request &, Response &);
    void news(const Request &, Response &);
    void act(const Request &, Response &);
    Meetings::Outcome perform(
        const std::string &action, const std::string &token, const Json &sent);

    VisitRooms &m_rooms;
    PasswordTries m_tries;
    Meetings m_meetings;
};

} // namespace kinward::sandbox
