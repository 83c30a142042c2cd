#pragma once

#include "sandbox/accounts/Language.h"

#include <string>
#include <vector>

namespace kinward::sandbox
{

struct CaptchaKind {
    std::string name; ///< "an animal"
    std::vector<std::string> members; ///< of this kind and of no other
};

/// What the questions of a language are made of; %1 and %2 are filled in.
struct CaptchaWords {
    std::vector<std::string> numbers; ///< from zero on
    std::vector<std::string> days; ///< in the order of the week
    std::vector<CaptchaKind> kinds;
    std::string plus;
    std::string minus;
    std::string whichIs;
    std::string dayAfter;
    std::string dayBefore;
    std::string greatest;
    std::string smallest;
};

const CaptchaWords &captchaWords(Language language);

} // namespace kinward::sandbox
