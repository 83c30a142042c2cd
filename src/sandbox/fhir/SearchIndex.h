#pragma once

#include "sandbox/base/Database.h"
#include "sandbox/base/Json.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace kinward::sandbox
{

/// The values of search parameters, taken out of each resource when it is stored.
class SearchIndex
{
public:
    explicit SearchIndex(Database &database);

    static void createTables(Database &database);
    /// `resource` is the key of the row in `resources`.
    void add(std::int64_t resource, const Json &body);
    void erase(std::int64_t resource);

    /// Under this name stands which Communications a resource refers to, by whichever element. It
    /// is no search parameter: it decides who may see the resource.
    static constexpr std::string_view messageParameter = "_message";

private:
    void addMessages(std::int64_t resource, const Json &body);
    void addToken(std::int64_t resource, std::string_view parameter, const Json &element);
    void addCode(std::int64_t resource, std::string_view parameter, const std::string &system,
        const std::string &code);
    void addReference(std::int64_t resource, std::string_view parameter, std::string_view target,
        const Json &element);
    void addDate(std::int64_t resource, std::string_view parameter, const Json &element);
    void addString(std::int64_t resource, std::string_view parameter, const Json &element);
    void addUri(std::int64_t resource, std::string_view parameter, const Json &element);

    Database &m_database;
    Statement m_token;
    Statement m_reference;
    Statement m_date;
    Statement m_string;
};

/// Lower case for A–Z: how text is kept and asked for.
std::string folded(std::string text);

} // namespace kinward::sandbox
