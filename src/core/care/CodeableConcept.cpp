#include "core/care/CodeableConcept.h"

#include <algorithm>

namespace kinward::care
{

QString CodeableConcept::label() const
{
    const Coding *shown = nullptr;
    for (const Coding &coding : codings) {
        if (!coding.display.isEmpty() && (!shown || (coding.userSelected && !shown->userSelected)))
            shown = &coding;
    }
    if (shown)
        return shown->display;
    if (!text.isEmpty())
        return text;
    for (const Coding &coding : codings) {
        if (!coding.code.isEmpty())
            return coding.code;
    }
    return {};
}

bool CodeableConcept::hasCode(QStringView code) const
{
    return std::any_of(codings.begin(), codings.end(),
        [code](const Coding &coding) { return coding.code == code; });
}

bool CodeableConcept::hasCode(QStringView system, QStringView code) const
{
    return std::any_of(codings.begin(), codings.end(), [system, code](const Coding &coding) {
        return coding.system == system && coding.code == code;
    });
}

} // namespace kinward::care
