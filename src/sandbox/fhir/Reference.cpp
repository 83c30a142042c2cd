#include "sandbox/fhir/Reference.h"

#include <algorithm>

namespace kinward::sandbox
{

namespace
{

bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isTypeName(std::string_view name)
{
    return !name.empty() && name.front() >= 'A' && name.front() <= 'Z'
        && std::all_of(name.begin(), name.end(), isLetter);
}

/// Takes the part after the last slash off the end of `text`.
std::string_view takeLast(std::string_view &text)
{
    const std::size_t slash = text.rfind('/');
    const std::string_view last = slash == std::string_view::npos ? text : text.substr(slash + 1);
    text = slash == std::string_view::npos ? std::string_view() : text.substr(0, slash);
    return last;
}

template <typename Element, typename Visit> void walk(Element &root, const Visit &visit)
{
    if (root.is_object()) {
        const auto found = root.find("reference");
        if (found != root.end() && found->is_string())
            visit(root);
    }
    if (root.is_structured()) {
        for (auto &child : root)
            walk(child, visit);
    }
}

} // namespace

bool isValidId(std::string_view id)
{
    return !id.empty() && id.size() <= 64 && std::all_of(id.begin(), id.end(), [](char c) {
        return isLetter(c) || isDigit(c) || c == '-' || c == '.';
    });
}

std::optional<Reference> parseReference(std::string_view text)
{
    if (text.find('?') != std::string_view::npos || text.find('#') != std::string_view::npos)
        return std::nullopt;
    if (const std::size_t history = text.find("/_history/"); history != std::string_view::npos)
        text = text.substr(0, history);
    const std::string_view id = takeLast(text);
    const std::string_view type = takeLast(text);
    if (!isTypeName(type) || !isValidId(id))
        return std::nullopt;
    return Reference{std::string(type), std::string(id)};
}

std::optional<Reference> referenceIn(const Json &element)
{
    if (!element.is_object())
        return std::nullopt;
    const auto found = element.find("reference");
    if (found == element.end() || !found->is_string())
        return std::nullopt;
    return parseReference(found->get_ref<const std::string &>());
}

void forEachReference(Json &root, const std::function<void(Json &)> &visit) { walk(root, visit); }

void forEachReference(const Json &root, const std::function<void(const Json &)> &visit)
{
    walk(root, visit);
}

} // namespace kinward::sandbox
