#include "core/care/DiagnosticReport.h"

#include <algorithm>

namespace kinward::care
{

bool DiagnosticReport::hasCategory(QStringView category) const
{
    return std::any_of(categories.begin(), categories.end(),
        [category](const CodeableConcept &kind) { return kind.hasCode(category); });
}

} // namespace kinward::care
