#pragma once

#include "sandbox/accounts/CaptchaGlyphs.h"

#include <string>
#include <vector>

namespace kinward::sandbox
{

/// A white sheet in shades of grey, with lines whose edges are smooth.
class Canvas
{
public:
    Canvas(int width, int height);

    /// A line with round ends, `thickness` pixels wide; 0 is black. What lies outside is cut off.
    void line(GlyphPoint from, GlyphPoint to, float thickness, unsigned char grey);
    std::string png() const;

private:
    int m_width;
    int m_height;
    std::vector<unsigned char> m_pixels;
};

} // namespace kinward::sandbox
