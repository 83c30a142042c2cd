#include "sandbox/messages/MarksEndpoint.h"

#include "sandbox/fhir/ElementPath.h"
#include "sandbox/fhir/FhirHttp.h"
#include "sandbox/fhir/Reference.h"
#include "sandbox/fhir/Search.h"

#include <algorithm>

namespace kinward::sandbox
{

namespace
{

constexpr auto tagSystem = "https://kinward.org/fhir/mailbox";
constexpr std::size_t mostMarks = 500;

bool isMark(const Json &mark)
{
    const auto isFlag
        = [&mark](const char *key) { return !mark.contains(key) || mark[key].is_boolean(); };
    return mark.is_object() && mark.contains("message") && mark["message"].is_string()
        && isFlag("read") && isFlag("archived");
}

bool areMarks(const Json &body)
{
    if (!body.is_object() || !body.contains("marks") || !body["marks"].is_array())
        return false;
    const Json &marks = body["marks"];
    return marks.size() <= mostMarks && std::all_of(marks.begin(), marks.end(), isMark);
}

void setTag(Json &message, const char *code, bool isSet)
{
    Json tags = message["meta"].value("tag", Json::array());
    const Json tag = {{"system", tagSystem}, {"code", code}};
    const auto there = std::find(tags.begin(), tags.end(), tag);
    if (isSet && there == tags.end())
        tags.push_back(tag);
    else if (!isSet && there != tags.end())
        tags.erase(there);
    if (tags.empty())
        message["meta"].erase("tag");
    else
        message["meta"]["tag"] = tags;
}

/// On what somebody received, having read it is also `received` (docs/portal-api.yaml, search).
void setReceived(Json &message, bool isRead, const std::string &now)
{
    message["status"] = isRead ? "completed" : "in-progress";
    if (!isRead)
        message.erase("received");
    else if (!message.contains("received"))
        message["received"] = now;
}

} // namespace

MarksEndpoint::MarksEndpoint(ResourceStore &store, const RecordGate &gate)
    : m_store(store)
    , m_gate(gate)
{
}

void MarksEndpoint::registerRoutes(httplib::Server &server, const std::string &basePath)
{
    server.Post(basePath + "/caregiver/messages/marks",
        [this](const auto &request, auto &response) { mark(request, response); });
}

void MarksEndpoint::mark(const httplib::Request &request, httplib::Response &response)
{
    const std::optional<Grant> grant = m_gate.admit(request, response);
    if (!grant)
        return;
    const auto kind = AuditedAction::Kind::Update;
    if (const auto problem = refuseType(*grant, *rulesOf("Communication"), kind))
        return answerProblem(response, *problem);
    const Json body = Json::parse(request.body, nullptr, false);
    if (!areMarks(body))
        return answerProblem(response, {400, "invalid", "The body is not a list of marks."});
    Json answer = {{"marked", Json::array()}, {"unknown", Json::array()}};
    Database::Transaction transaction(m_store.database());
    for (const Json &mark : body["marks"]) {
        const auto message = mark["message"].get<std::string>();
        answer[markOne(*grant, message, mark) ? "marked" : "unknown"].push_back(message);
    }
    transaction.commit();
    response.set_content(answer.dump(), "application/json");
}

bool MarksEndpoint::markOne(const Grant &grant, const std::string &message, const Json &mark)
{
    const std::optional<Reference> target = parseReference(message);
    if (!target || target->type != "Communication")
        return false;
    const auto found = readVisible(m_store, grant, target->type, target->id);
    if (!found || found->deleted)
        return false;
    const Json before = Json::parse(found->body);
    Json after = before;
    if (mark.contains("archived"))
        setTag(after, "archived", mark["archived"].get<bool>());
    if (mark.contains("read")) {
        const bool isRead = mark["read"].get<bool>();
        setTag(after, "read", isRead);
        if (after.contains("payload") && textAt(after, "sender.reference") != grant.person())
            setReceived(after, isRead, toInstant(m_store.clock().now()));
    }
    if (after == before)
        return true;
    m_store.put(std::move(after));
    recordAction(m_store, grant, {AuditedAction::Kind::Update, target->type, target->id, {}, 200});
    return true;
}

} // namespace kinward::sandbox
