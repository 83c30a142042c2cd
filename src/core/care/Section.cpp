#include "core/care/Section.h"

namespace kinward::care
{

namespace
{

struct SectionFacts {
    QLatin1String permission;
    QLatin1String mainResource;
};

/// In the order of Section.
constexpr std::array facts{
    SectionFacts{QLatin1String("appointments"), QLatin1String("Appointment")},
    SectionFacts{QLatin1String("questionnaires"), QLatin1String("QuestionnaireResponse")},
    SectionFacts{QLatin1String("prescriptions"), QLatin1String("MedicationRequest")},
    // A portal without DiagnosticReport still has single results to show; without Observation it
    // has nothing.
    SectionFacts{QLatin1String("labs"), QLatin1String("Observation")},
    SectionFacts{QLatin1String("billing"), QLatin1String("Invoice")},
    SectionFacts{QLatin1String("messages"), QLatin1String("Communication")},
};
static_assert(facts.size() == allSections.size());

const SectionFacts &factsOf(Section section) { return facts[std::size_t(section)]; }

} // namespace

QLatin1String permissionOf(Section section) { return factsOf(section).permission; }

QLatin1String mainResourceOf(Section section) { return factsOf(section).mainResource; }

} // namespace kinward::care
