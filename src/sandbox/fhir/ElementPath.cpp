#include "sandbox/fhir/ElementPath.h"

#include <string>

namespace kinward::sandbox
{

namespace
{

void flattenInto(const Json &element, std::vector<const Json *> &found)
{
    if (!element.is_array()) {
        found.push_back(&element);
        return;
    }
    for (const Json &item : element)
        flattenInto(item, found);
}

void descend(const Json &root, std::string_view path, std::vector<const Json *> &found)
{
    std::vector<const Json *> level{&root};
    while (!path.empty()) {
        const std::size_t dot = path.find('.');
        const std::string name(path.substr(0, dot));
        path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
        std::vector<const Json *> next;
        for (const Json *element : level) {
            if (!element->is_object())
                continue;
            if (const auto child = element->find(name); child != element->end())
                flattenInto(*child, next);
        }
        level = std::move(next);
    }
    found.insert(found.end(), level.begin(), level.end());
}

} // namespace

std::vector<const Json *> elementsAt(const Json &resource, std::string_view path)
{
    std::vector<const Json *> found;
    while (!path.empty()) {
        const std::size_t bar = path.find('|');
        descend(resource, path.substr(0, bar), found);
        path = bar == std::string_view::npos ? std::string_view() : path.substr(bar + 1);
    }
    return found;
}

std::string textAt(const Json &resource, std::string_view path)
{
    const std::vector<const Json *> found = elementsAt(resource, path);
    if (found.size() != 1 || !found.front()->is_string())
        return {};
    return found.front()->get<std::string>();
}

} // namespace kinward::sandbox
