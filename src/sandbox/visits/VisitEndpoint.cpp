#include "sandbox/visits/VisitEndpoint.h"

#include "sandbox/accounts/HttpAnswer.h"
#include "sandbox/accounts/Text.h"
#include "sandbox/fhir/ElementPath.h"

#include <charconv>
#include <poll.h>

namespace kinward::sandbox
{

namespace
{

constexpr std::size_t mostBytes = std::size_t{64} * 1024;
constexpr std::size_t mostNameCharacters = 80;

void refuse(httplib::Response &response, int status, const char *error)
{
    send(response, {status, {{"error", error}}, 0});
}

/// The object that was sent; nothing: the request is answered.
std::optional<Json> readObject(const httplib::Request &request, httplib::Response &response)
{
    if (request.body.size() > mostBytes) {
        refuse(response, 413, "too_long");
        return std::nullopt;
    }
    Json sent = Json::parse(request.body, nullptr, false);
    if (sent.is_object())
        return sent;
    refuse(response, 400, "invalid_request");
    return std::nullopt;
}

/// A name that may be shown to the other side; empty: it is none.
std::string nameIn(const Json &sent)
{
    const std::string name = trimmed(withoutControls(textAt(sent, "name")));
    const std::optional<std::size_t> length = codePoints(name);
    return length && *length <= mostNameCharacters ? name : std::string();
}

bool isSignal(const Json &sent)
{
    return sent.contains("call") && sent["call"].is_number_unsigned() && sent.contains("data")
        && sent["data"].is_string();
}

std::string tokenOf(const httplib::Request &request)
{
    constexpr std::string_view scheme = "Bearer ";
    const std::string header = request.get_header_value("Authorization");
    return header.compare(0, scheme.size(), scheme) == 0 ? header.substr(scheme.size())
                                                         : std::string();
}

std::uint64_t numberOf(const httplib::Request &request, const char *name)
{
    const std::string text = request.get_param_value(name);
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

/// A browser that waits for its answer says nothing, except that it hangs up.
bool hasHungUp(const httplib::Request &request)
{
    pollfd socket{request.ssl ? SSL_get_fd(request.ssl) : -1, POLLIN, 0};
    return ::poll(&socket, 1, 0) > 0;
}

void answer(httplib::Response &response, Meetings::Outcome outcome)
{
    switch (outcome) {
    case Meetings::Outcome::Done:
        response.status = 204;
        break;
    case Meetings::Outcome::Unknown:
        refuse(response, 401, "not_in_a_room");
        break;
    case Meetings::Outcome::NotAllowed:
        refuse(response, 403, "practice_only");
        break;
    case Meetings::Outcome::NotPossible:
        refuse(response, 409, "not_possible");
        break;
    }
}

} // namespace

VisitEndpoint::VisitEndpoint(VisitRooms &rooms, const Clock &clock, int lockSeconds)
    : m_rooms(rooms)
    , m_tries(clock, lockSeconds)
{
}

void VisitEndpoint::registerRoutes(httplib::Server &server, const std::string &basePath)
{
    server.Post("/visit/([A-Za-z0-9_-]{1,64})/join",
        [this](const auto &request, auto &response) { joinAsCaregiver(request, response); });
    server.Post("/visit/practice/([A-Za-z0-9_-]{1,64})/join",
        [this](const auto &request, auto &response) { joinAsPractice(request, response); });
    server.Get("/visit/session/news",
        [this](const auto &request, auto &response) { news(request, response); });
    server.Post("/visit/session/(signal|admit|refuse|end|leave)",
        [this](const auto &request, auto &response) { act(request, response); });
    server.Get(basePath + "/demo/visits", [this](const Request &, Response &response) {
        send(response, {200, {{"visits", m_rooms.toJson()}}, 0});
    });
    server.Post(basePath + "/demo/visits",
        [this](const auto &request, auto &response) { openRoom(request, response); });
}

/// The practice's own work: an appointment becomes a video visit.
void VisitEndpoint::openRoom(const Request &request, Response &response)
{
    const std::optional<Json> sent = readObject(request, response);
    if (!sent)
        return;
    constexpr std::string_view type = "Appointment/";
    const std::string appointment = textAt(*sent, "appointment");
    const std::optional<VisitRoom> room = appointment.compare(0, type.size(), type) == 0
        ? m_rooms.openFor(appointment.substr(type.size()))
        : std::nullopt;
    if (!room)
        return refuse(response, 404, "unknown_appointment");
    send(response, {200, m_rooms.toJson(*room), 0});
}

/// A room that is none answers as one whose password was wrong, and counts as that does.
void VisitEndpoint::joinAsCaregiver(const Request &request, Response &response)
{
    const std::optional<Json> sent = readObject(request, response);
    if (!sent)
        return;
    const std::string name = nameIn(*sent);
    const std::string password = trimmed(textAt(*sent, "password"));
    if (name.empty() || password.empty())
        return refuse(response, 400, name.empty() ? "name_needed" : "password_needed");
    const std::string key = request.matches[1].str();
    const std::optional<VisitRoom> room = m_rooms.findByRoom(key);
    if (const int seconds = m_tries.begin(key, room.has_value()); seconds > 0)
        return send(response, {429, {{"error", "locked"}, {"retry_after", seconds}}, seconds});
    if (!equalInConstantTime(room ? room->password : std::string(), password)) {
        const int left = m_tries.left(key, room.has_value());
        return send(response, {401, {{"error", "wrong_password"}, {"attempts_left", left}}, 0});
    }
    m_tries.wasRight(key);
    enter(response, *room, Side::Caregiver, name);
}

void VisitEndpoint::joinAsPractice(const Request &request, Response &response)
{
    const std::optional<Json> sent = readObject(request, response);
    if (!sent)
        return;
    const std::string name = nameIn(*sent);
    if (name.empty())
        return refuse(response, 400, "name_needed");
    const std::optional<VisitRoom> room = m_rooms.findByPractice(request.matches[1].str());
    if (!room)
        return refuse(response, 404, "unknown_address");
    enter(response, *room, Side::Practice, name);
}

void VisitEndpoint::enter(
    Response &response, const VisitRoom &room, Side side, const std::string &name)
{
    if (m_rooms.isOver(room))
        return refuse(response, 410, "over");
    const std::optional<std::string> token = m_meetings.enter(room.room, side, name);
    if (!token)
        return refuse(response, 409, "too_many_waiting");
    send(response, {200, {{"token", *token}}, 0});
}

void VisitEndpoint::news(const Request &request, Response &response)
{
    std::optional<Json> told = m_meetings.watch(tokenOf(request), numberOf(request, "version"),
        numberOf(request, "heard"), [&request] { return hasHungUp(request); });
    if (!told)
        return answer(response, Meetings::Outcome::Unknown);
    send(response, {200, std::move(*told), 0});
}

void VisitEndpoint::act(const Request &request, Response &response)
{
    const std::optional<Json> sent = readObject(request, response);
    if (!sent)
        return;
    const std::string action = request.matches[1].str();
    if (action == "signal" && !isSignal(*sent))
        return refuse(response, 400, "invalid_request");
    answer(response, perform(action, tokenOf(request), *sent));
}

Meetings::Outcome VisitEndpoint::perform(
    const std::string &action, const std::string &token, const Json &sent)
{
    if (action == "signal")
        return m_meetings.signal(
            token, sent["call"].get<std::uint64_t>(), sent["data"].get<std::string>());
    if (action == "admit")
        return m_meetings.admit(token, textAt(sent, "id"));
    if (action == "refuse")
        return m_meetings.refuse(token, textAt(sent, "id"));
    if (action == "end")
        return m_meetings.end(token);
    m_meetings.leave(token);
    return Meetings::Outcome::Done;
}

} // namespace kinward::sandbox
