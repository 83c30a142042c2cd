#pragma once

#include <QCoreApplication>
#include <QString>

#include <algorithm>
#include <array>

namespace kinward::models::wording
{

/// A code of FHIR and what people call it.
struct CodeWord {
    QLatin1String code;
    const char *word; ///< marked with QT_TRANSLATE_NOOP
};

/// The word for a code; a code that FHIR did not know yet is shown as it was sent. `context` is
/// where the translators find the words.
template <std::size_t N>
QString wordFor(const char *context, const QString &code, const std::array<CodeWord, N> &words)
{
    const auto found = std::find_if(
        words.begin(), words.end(), [&code](const CodeWord &entry) { return entry.code == code; });
    return found == words.end() ? code : QCoreApplication::translate(context, found->word);
}

} // namespace kinward::models::wording
