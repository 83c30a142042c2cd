#pragma once

#include "sandbox/accounts/Language.h"

#include <string>
#include <vector>

namespace kinward::sandbox
{

struct CaptchaQuestion {
    std::string text;
    std::vector<std::string> answers; ///< each is right: "seven", "7"
};

/// A question in plain words that a person answers without looking: a small sum, the odd one out,
/// the order of things.
CaptchaQuestion askCaptcha(Language language);

} // namespace kinward::sandbox
