#pragma once

#include <QString>

namespace kinward::models::wording
{

/// Times end with a full stop in some languages ("2:31 p. m."), which then ends the sentence, too.
inline QString withOneStop(QString sentence)
{
    if (sentence.endsWith(QLatin1String("..")))
        sentence.chop(1);
    return sentence.replace(QLatin1String(".. "), QLatin1String(". "));
}

} // namespace kinward::models::wording
