#pragma once

#include <map>
#include <string>
#include <string_view>

namespace httplib
{
struct Request;
}

namespace kinward::sandbox
{

/// The parameters of an `application/x-www-form-urlencoded` body. Parameters of the address are not
/// among them: secrets must not travel there (RFC 6749 §2.3.1), and httplib would mix the two.
class Form
{
public:
    static Form ofBody(const httplib::Request &request);
    static Form ofText(std::string_view encoded);

    bool has(const std::string &name) const { return m_values.count(name) > 0; }
    /// Empty when absent.
    std::string value(const std::string &name) const;
    /// False when the body is no form, a parameter came twice (RFC 6749 §3.1) or a value is no
    /// UTF-8.
    bool isValid() const { return m_valid; }

private:
    void add(std::string_view pair);

    std::map<std::string, std::string> m_values;
    bool m_valid = true;
};

} // namespace kinward::sandbox
