#include "sandbox/accounts/CaptchaPicture.h"

#include "sandbox/accounts/Canvas.h"
#include "sandbox/accounts/CaptchaGlyphs.h"

#include <cmath>
#include <random>

namespace kinward::sandbox
{

namespace
{

constexpr int width = 400;
constexpr int height = 120;
constexpr int letters = 5;
constexpr float unit = 10.5F; ///< pixels of a glyph's unit

float between(std::mt19937 &random, float low, float high)
{
    return std::uniform_real_distribution<float>(low, high)(random);
}

/// Turns, leans and shifts the points of one glyph.
struct Placement {
    GlyphPoint centre;
    float angle = 0;
    float lean = 0;
    float size = unit;

    GlyphPoint operator()(GlyphPoint point) const
    {
        const float y = (point.y - 3) * size;
        const float x = (point.x - 2) * size + lean * y;
        return {centre.x + x * std::cos(angle) - y * std::sin(angle),
            centre.y + x * std::sin(angle) + y * std::cos(angle)};
    }
};

void drawLetter(Canvas &canvas, char letter, int position, std::mt19937 &random)
{
    Placement place;
    place.centre = {(static_cast<float>(position) + 0.5F) * (width - 20.0F) / letters + 10.0F
            + between(random, -4, 4),
        height / 2.0F + between(random, -10, 10)};
    place.angle = between(random, -0.28F, 0.28F);
    place.lean = between(random, -0.18F, 0.18F);
    place.size = unit * between(random, 0.88F, 1.08F);
    const float thickness = between(random, 5.5F, 7.5F);
    const auto grey = static_cast<unsigned char>(between(random, 10, 60));
    for (const GlyphStroke &stroke : captchaGlyph(letter))
        canvas.line(place(stroke.from), place(stroke.to), thickness, grey);
}

void drawNoise(Canvas &canvas, std::mt19937 &random)
{
    for (int i = 0; i < 6; ++i) {
        const GlyphPoint from{between(random, -20, 120), between(random, 0, height)};
        const GlyphPoint to{
            between(random, width - 120.0F, width + 20.0F), between(random, 0, height)};
        const GlyphPoint middle{(from.x + to.x) / 2, between(random, 0, height)};
        const auto grey = static_cast<unsigned char>(between(random, 80, 150));
        canvas.line(from, middle, 1.8F, grey);
        canvas.line(middle, to, 1.8F, grey);
    }
    for (int i = 0; i < 160; ++i) {
        const GlyphPoint at{between(random, 0, width), between(random, 0, height)};
        canvas.line(at, at, between(random, 1.5F, 3), 120);
    }
}

} // namespace

CaptchaPicture drawCaptcha()
{
    std::random_device seed;
    std::mt19937 random(seed());
    // The answer comes from the system's generator itself: the picture's look may be guessed, the
    // answer must not.
    std::uniform_int_distribution<std::size_t> pick(0, captchaAlphabet.size() - 1);
    CaptchaPicture picture;
    Canvas canvas(width, height);
    drawNoise(canvas, random);
    for (int i = 0; i < letters; ++i) {
        picture.answer += captchaAlphabet[pick(seed)];
        drawLetter(canvas, picture.answer.back(), i, random);
    }
    picture.png = canvas.png();
    return picture;
}

} // namespace kinward::sandbox
