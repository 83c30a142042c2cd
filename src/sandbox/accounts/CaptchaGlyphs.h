#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kinward::sandbox
{

struct GlyphPoint {
    float x = 0;
    float y = 0;
};

struct GlyphStroke {
    GlyphPoint from;
    GlyphPoint to;
};

/// Letters and digits that nobody takes for another: no O/0/Q/D, I/1/L, S/5, Z/2, B/8, G/6, U/V.
inline constexpr std::string_view captchaAlphabet = "ACEFHJKMNPRTWXY3479";

/// The strokes of one of captchaAlphabet, in a box 4 wide and 6 high, y downwards.
const std::vector<GlyphStroke> &captchaGlyph(char letter);

} // namespace kinward::sandbox
