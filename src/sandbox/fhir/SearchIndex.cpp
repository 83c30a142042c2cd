#include "sandbox/fhir/SearchIndex.h"

#include "sandbox/fhir/DateRange.h"
#include "sandbox/fhir/ElementPath.h"
#include "sandbox/fhir/Reference.h"
#include "sandbox/fhir/SearchParameters.h"

namespace kinward::sandbox
{

namespace
{

constexpr auto tables = R"(
CREATE TABLE IF NOT EXISTS index_token(
    resource INTEGER NOT NULL, parameter TEXT NOT NULL, system TEXT NOT NULL, code TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS index_token_resource ON index_token(resource, parameter);
CREATE INDEX IF NOT EXISTS index_token_code ON index_token(parameter, code);
CREATE TABLE IF NOT EXISTS index_reference(
    resource INTEGER NOT NULL, parameter TEXT NOT NULL, type TEXT NOT NULL, id TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS index_reference_resource ON index_reference(resource, parameter);
CREATE TABLE IF NOT EXISTS index_date(
    resource INTEGER NOT NULL, parameter TEXT NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS index_date_resource ON index_date(resource, parameter);
CREATE TABLE IF NOT EXISTS index_string(
    resource INTEGER NOT NULL, parameter TEXT NOT NULL, folded TEXT NOT NULL, exact TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS index_string_resource ON index_string(resource, parameter);
)";

std::string textOf(const Json &element, const char *key)
{
    const auto found = element.find(key);
    return found != element.end() && found->is_string() ? found->get<std::string>() : "";
}

void run(Statement &statement)
{
    statement.step();
    statement.reset();
}

} // namespace

std::string folded(std::string text)
{
    for (char &c : text) {
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return text;
}

void SearchIndex::createTables(Database &database) { database.execute(tables); }

SearchIndex::SearchIndex(Database &database)
    : m_database(database)
    , m_token(database.prepare("INSERT INTO index_token VALUES(?, ?, ?, ?)"))
    , m_reference(database.prepare("INSERT INTO index_reference VALUES(?, ?, ?, ?)"))
    , m_date(database.prepare("INSERT INTO index_date VALUES(?, ?, ?, ?)"))
    , m_string(database.prepare("INSERT INTO index_string VALUES(?, ?, ?, ?)"))
{
}

void SearchIndex::add(std::int64_t resource, const Json &body)
{
    const TypeRules *rules = rulesOf(body.value("resourceType", ""));
    if (!rules)
        return;
    addMessages(resource, body);
    for (const SearchParameter &parameter : rules->parameters) {
        for (const Json *element : elementsAt(body, parameter.path)) {
            switch (parameter.kind) {
            case ParameterKind::Token:
                addToken(resource, parameter.name, *element);
                break;
            case ParameterKind::Reference:
                addReference(resource, parameter.name, parameter.target, *element);
                break;
            case ParameterKind::Date:
                addDate(resource, parameter.name, *element);
                break;
            case ParameterKind::String:
                addString(resource, parameter.name, *element);
                break;
            case ParameterKind::Uri:
                addUri(resource, parameter.name, *element);
                break;
            }
        }
    }
}

void SearchIndex::addMessages(std::int64_t resource, const Json &body)
{
    if (body["resourceType"] == "AuditEvent")
        return; // It is its agent's alone.
    forEachReference(body, [&](const Json &element) {
        addReference(resource, messageParameter, "Communication", element);
    });
}

void SearchIndex::erase(std::int64_t resource)
{
    for (const char *table : {"index_token", "index_reference", "index_date", "index_string"}) {
        Statement statement
            = m_database.prepare(std::string("DELETE FROM ") + table + " WHERE resource = ?");
        statement.bind(1, resource).step();
    }
}

void SearchIndex::addToken(std::int64_t resource, std::string_view parameter, const Json &element)
{
    if (element.is_string()) {
        addCode(resource, parameter, {}, element.get<std::string>());
    } else if (element.is_boolean()) {
        addCode(resource, parameter, {}, element.get<bool>() ? "true" : "false");
    } else if (element.is_object()) {
        if (const auto codings = element.find("coding"); codings != element.end()) {
            for (const Json &coding : *codings)
                addToken(resource, parameter, coding);
        } else {
            const std::string code = textOf(element, "code");
            addCode(resource, parameter, textOf(element, "system"),
                code.empty() ? textOf(element, "value") : code);
        }
    }
}

void SearchIndex::addCode(std::int64_t resource, std::string_view parameter,
    const std::string &system, const std::string &code)
{
    if (system.empty() && code.empty())
        return;
    m_token.bind(1, resource).bind(2, parameter).bind(3, system).bind(4, code);
    run(m_token);
}

void SearchIndex::addReference(
    std::int64_t resource, std::string_view parameter, std::string_view target, const Json &element)
{
    const std::optional<Reference> reference = referenceIn(element);
    if (!reference || (!target.empty() && reference->type != target))
        return;
    m_reference.bind(1, resource)
        .bind(2, parameter)
        .bind(3, reference->type)
        .bind(4, reference->id);
    run(m_reference);
}

void SearchIndex::addDate(std::int64_t resource, std::string_view parameter, const Json &element)
{
    const std::optional<DateRange> range = dateRangeOf(element);
    if (!range)
        return;
    m_date.bind(1, resource).bind(2, parameter).bind(3, range->low).bind(4, range->high);
    run(m_date);
}

void SearchIndex::addString(std::int64_t resource, std::string_view parameter, const Json &element)
{
    if (element.is_object()) { // HumanName: any of its parts may be asked for
        for (const char *key : {"family", "given", "prefix", "suffix", "text"}) {
            for (const Json *part : elementsAt(element, key))
                addString(resource, parameter, *part);
        }
        return;
    }
    if (!element.is_string())
        return;
    const auto text = element.get<std::string>();
    m_string.bind(1, resource).bind(2, parameter).bind(3, folded(text)).bind(4, text);
    run(m_string);
}

void SearchIndex::addUri(std::int64_t resource, std::string_view parameter, const Json &element)
{
    if (!element.is_string())
        return;
    const auto uri = element.get<std::string>();
    addCode(resource, parameter, {}, uri);
    // A canonical may carry |version; it is found without as well.
    if (const std::size_t bar = uri.find('|'); bar != std::string::npos)
        addCode(resource, parameter, {}, uri.substr(0, bar));
}

} // namespace kinward::sandbox
