#include "sandbox/accounts/CaptchaGlyphs.h"

#include <map>

namespace kinward::sandbox
{

namespace
{

/// "06 20 46,14 34": each two digits are a point (x, then y), a comma lifts the pen.
std::vector<GlyphStroke> strokesOf(std::string_view text)
{
    std::vector<GlyphStroke> strokes;
    GlyphPoint last;
    bool isDown = false;
    for (std::size_t i = 0; i + 1 < text.size(); i += 3) {
        const GlyphPoint point{
            static_cast<float>(text[i] - '0'), static_cast<float>(text[i + 1] - '0')};
        if (isDown)
            strokes.push_back({last, point});
        last = point;
        isDown = i + 2 < text.size() && text[i + 2] == ' ';
    }
    return strokes;
}

} // namespace

const std::vector<GlyphStroke> &captchaGlyph(char letter)
{
    static const std::map<char, std::vector<GlyphStroke>> glyphs{
        {'A', strokesOf("06 20 46,14 34")},
        {'C', strokesOf("41 30 10 01 05 16 36 45")},
        {'E', strokesOf("40 00 06 46,03 33")},
        {'F', strokesOf("40 00 06,03 33")},
        {'H', strokesOf("00 06,40 46,03 43")},
        {'J', strokesOf("20 40,30 35 26 16 05 04")},
        {'K', strokesOf("00 06,40 03 46")},
        {'M', strokesOf("06 00 23 40 46")},
        {'N', strokesOf("06 00 46 40")},
        {'P', strokesOf("06 00 30 41 42 33 03")},
        {'R', strokesOf("06 00 30 41 42 33 03,23 46")},
        {'T', strokesOf("00 40,20 26")},
        {'W', strokesOf("00 16 22 36 40")},
        {'X', strokesOf("00 46,40 06")},
        {'Y', strokesOf("00 23 40,23 26")},
        {'3', strokesOf("00 40 22 32 43 45 36 16 05")},
        {'4', strokesOf("36 30 04 44")},
        {'7', strokesOf("00 40 16")},
        {'9', strokesOf("43 13 02 01 10 30 41 44 26")},
    };
    static const std::vector<GlyphStroke> none;
    const auto found = glyphs.find(letter);
    return found == glyphs.end() ? none : found->second;
}

} // namespace kinward::sandbox
