#include "core/care/AllergyIntolerance.h"

#include <algorithm>
#include <array>

namespace kinward::care
{

namespace
{

constexpr QStringView snomed(u"http://snomed.info/sct");

/// "No known allergy", and the concept that it replaced.
constexpr std::array noneOfAnyKind{QStringView(u"716186003"), QStringView(u"160244002")};
/// … drug, food, environmental, latex, animal, insect allergy.
constexpr std::array noneOfOneKind{QStringView(u"409137002"), QStringView(u"429625007"),
    QStringView(u"428607008"), QStringView(u"716184000"), QStringView(u"716220001"),
    QStringView(u"428197003")};

template <std::size_t N>
bool hasOneOf(const CodeableConcept &code, const std::array<QStringView, N> &codes)
{
    return std::any_of(codes.begin(), codes.end(),
        [&code](QStringView wanted) { return code.hasCode(snomed, wanted); });
}

} // namespace

bool AllergyIntolerance::saysNoneKnown() const
{
    return saysNoneOfAnyKind() || hasOneOf(code, noneOfOneKind);
}

bool AllergyIntolerance::saysNoneOfAnyKind() const { return hasOneOf(code, noneOfAnyKind); }

} // namespace kinward::care
