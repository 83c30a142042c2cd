#pragma once

#include <string>

namespace kinward::sandbox
{

struct CaptchaPicture {
    std::string answer; ///< five of captchaAlphabet
    std::string png; ///< bytes of a PNG, 400 × 120
};

/// Draws five letters, each turned, leaning and shifted, behind thin lines and specks.
CaptchaPicture drawCaptcha();

} // namespace kinward::sandbox
