#pragma once

#include <span>
#include <string_view>

namespace kinward::sandbox
{

enum class ParameterKind { Token, Reference, Date, String, Uri };

/// How a kind is named in a CapabilityStatement.
std::string_view nameOf(ParameterKind kind);

struct SearchParameter {
    std::string_view name;
    ParameterKind kind = ParameterKind::Token;
    std::string_view path; ///< see ElementPath.h
    std::string_view target = {}; ///< Reference only: the one type it may point to
};

/// What the portal knows of a resource type. A type that has none is not served.
struct TypeRules {
    std::string_view type;
    std::string_view permission; ///< of the caregiver's link; empty: every link may
    bool practiceWide = false; ///< the practice's own, without a patient
    std::span<const SearchParameter> parameters;

    const SearchParameter *find(std::string_view name) const;
};

/// `_id` and `_lastUpdated`, which every type has; they have no path.
std::span<const SearchParameter> commonParameters();
/// Every served type, by name.
std::span<const TypeRules> allRules();
const TypeRules *rulesOf(std::string_view type);

} // namespace kinward::sandbox
