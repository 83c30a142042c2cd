#pragma once

#include "sandbox/base/Json.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace kinward::sandbox
{

/// The target of a literal reference.
struct Reference {
    std::string type;
    std::string id;

    std::string toString() const { return type + "/" + id; }
    bool operator==(const Reference &) const = default;
};

/// Reads `Type/id`, `Type/id/_history/n`, or an absolute address that ends so; nothing else.
std::optional<Reference> parseReference(std::string_view text);
/// The literal reference in a Reference element, if there is one.
std::optional<Reference> referenceIn(const Json &element);
/// Calls `visit` for every element below `root` that has a string `reference`.
void forEachReference(Json &root, const std::function<void(Json &element)> &visit);
void forEachReference(const Json &root, const std::function<void(const Json &element)> &visit);

/// FHIR's `id` data type (R4 §2.24.0.1).
bool isValidId(std::string_view id);

} // namespace kinward::sandbox
