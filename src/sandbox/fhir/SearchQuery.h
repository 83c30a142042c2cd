#pragma once

#include "sandbox/fhir/DateRange.h"
#include "sandbox/fhir/Outcome.h"
#include "sandbox/fhir/SearchParameters.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kinward::sandbox
{

/// R4 §3.1.1.4.5
enum class DatePrefix {
    Equal,
    NotEqual,
    Greater,
    Less,
    GreaterEqual,
    LessEqual,
    Starts,
    Ends,
    Approximate
};

/// One parameter of a search. Several of them must all hold, of its values one.
struct Criterion {
    enum class Modifier { None, Missing, Not, Exact, Contains };
    struct Date {
        DatePrefix prefix = DatePrefix::Equal;
        DateRange range;
    };
    struct Value {
        std::string text; ///< String, Uri; the code of a Token; the id of a Reference
        std::string qualifier; ///< the system of a Token, the type of a Reference
        bool qualified = false; ///< a Token's system was given, be it empty
        Date date;
    };

    const SearchParameter *parameter = nullptr;
    Modifier modifier = Modifier::None;
    bool missing = false; ///< Modifier::Missing
    std::vector<Value> values;
};

/// A search of one type, read and checked (R4 §3.1.1).
struct SearchQuery {
    struct Position {
        std::int64_t sortKey = 0;
        std::int64_t key = 0;
    };
    using Parameters = std::multimap<std::string, std::string>;

    static constexpr int defaultCount = 100;
    static constexpr int highestCount = 500;

    const TypeRules *rules = nullptr;
    std::vector<Criterion> criteria;
    int count = defaultCount;
    const SearchParameter *sortBy = nullptr; ///< a Date parameter; none: `_lastUpdated`
    bool descending = false;
    std::vector<std::string> elements;
    bool wantsTotal = false;
    bool countOnly = false;
    std::optional<Position> after; ///< where the page before ended
    Parameters given; ///< as asked, for the links of the answer
};

std::variant<SearchQuery, Problem> parseSearch(
    const TypeRules &rules, const SearchQuery::Parameters &parameters);

} // namespace kinward::sandbox
