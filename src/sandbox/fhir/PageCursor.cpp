#include "sandbox/fhir/PageCursor.h"

#include "sandbox/base/Base64.h"
#include "sandbox/base/Random.h"

#include <array>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace kinward::sandbox
{

namespace
{

std::string loadKey(Database &database)
{
    Database::Transaction transaction(database);
    database.execute("CREATE TABLE IF NOT EXISTS cursor_key(value TEXT NOT NULL)");
    std::string key;
    {
        Statement read = database.prepare("SELECT value FROM cursor_key");
        if (read.step())
            key = read.text(0);
    }
    if (key.empty()) {
        key = randomToken();
        database.prepare("INSERT INTO cursor_key VALUES(?)").bind(1, key).step();
    }
    transaction.commit();
    return key;
}

Problem badCursor() { return {400, "invalid", "This page link is not one of ours."}; }

} // namespace

PageCursor::PageCursor(Database &database)
    : m_key(loadKey(database))
{
}

std::string PageCursor::seal(
    const SearchQuery &query, const SearchQuery::Position &end, const Grant &grant) const
{
    Json asked = Json::array();
    for (const auto &[name, value] : query.given)
        asked.push_back({name, value});
    const Json content = {{"type", query.rules->type}, {"link", grant.linkId},
        {"sort", end.sortKey}, {"key", end.key}, {"query", asked}};
    const std::string text = toBase64Url(content.dump());
    return text + "." + signatureOf(text);
}

std::variant<SearchQuery, Problem> PageCursor::open(
    const TypeRules &rules, const std::string &text, const Grant &grant) const
{
    const std::size_t dot = text.rfind('.');
    if (dot == std::string::npos)
        return badCursor();
    const std::string signature = text.substr(dot + 1);
    const std::string expected = signatureOf(text.substr(0, dot));
    if (signature.size() != expected.size()
        || CRYPTO_memcmp(signature.data(), expected.data(), expected.size()) != 0)
        return badCursor();

    const Json content = Json::parse(fromBase64Url(text.substr(0, dot)).value_or("null"));
    if (content["type"] != rules.type || content["link"] != grant.linkId)
        return badCursor();
    SearchQuery::Parameters parameters;
    for (const Json &pair : content["query"])
        parameters.emplace(pair[0].get<std::string>(), pair[1].get<std::string>());
    std::variant<SearchQuery, Problem> parsed = parseSearch(rules, parameters);
    if (auto *query = std::get_if<SearchQuery>(&parsed))
        query->after = {content["sort"].get<std::int64_t>(), content["key"].get<std::int64_t>()};
    return parsed;
}

std::string PageCursor::signatureOf(const std::string &text) const
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    HMAC(EVP_sha256(), m_key.data(), static_cast<int>(m_key.size()),
        reinterpret_cast<const unsigned char *>(text.data()), text.size(), digest.data(), &size);
    return toBase64Url({reinterpret_cast<const char *>(digest.data()), size});
}

} // namespace kinward::sandbox
