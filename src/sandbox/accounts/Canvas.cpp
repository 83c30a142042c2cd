#include "sandbox/accounts/Canvas.h"

#include <algorithm>
#include <cmath>
#include <png.h>
#include <stdexcept>

namespace kinward::sandbox
{

namespace
{

float distanceToLine(GlyphPoint point, GlyphPoint from, GlyphPoint to)
{
    const float dx = to.x - from.x;
    const float dy = to.y - from.y;
    const float squared = dx * dx + dy * dy;
    const float along = squared == 0
        ? 0
        : std::clamp(((point.x - from.x) * dx + (point.y - from.y) * dy) / squared, 0.0F, 1.0F);
    return std::hypot(point.x - from.x - along * dx, point.y - from.y - along * dy);
}

} // namespace

Canvas::Canvas(int width, int height)
    : m_width(width)
    , m_height(height)
    , m_pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), 255)
{
}

void Canvas::line(GlyphPoint from, GlyphPoint to, float thickness, unsigned char grey)
{
    const float reach = thickness / 2 + 1;
    const int left = std::max(0, static_cast<int>(std::min(from.x, to.x) - reach));
    const int right = std::min(m_width - 1, static_cast<int>(std::max(from.x, to.x) + reach));
    const int top = std::max(0, static_cast<int>(std::min(from.y, to.y) - reach));
    const int bottom = std::min(m_height - 1, static_cast<int>(std::max(from.y, to.y) + reach));
    for (int y = top; y <= bottom; ++y) {
        for (int x = left; x <= right; ++x) {
            const GlyphPoint at{static_cast<float>(x), static_cast<float>(y)};
            const float cover
                = std::clamp(thickness / 2 + 0.5F - distanceToLine(at, from, to), 0.0F, 1.0F);
            auto &pixel = m_pixels[static_cast<std::size_t>(y) * static_cast<std::size_t>(m_width)
                + static_cast<std::size_t>(x)];
            const float mixed
                = static_cast<float>(pixel) * (1 - cover) + static_cast<float>(grey) * cover;
            pixel = static_cast<unsigned char>(std::lround(mixed));
        }
    }
}

std::string Canvas::png() const
{
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(m_width);
    image.height = static_cast<png_uint_32>(m_height);
    image.format = PNG_FORMAT_GRAY;
    png_alloc_size_t size = 0;
    if (!png_image_write_get_memory_size(image, size, 0, m_pixels.data(), 0, nullptr))
        throw std::runtime_error("PNG: no size");
    std::string bytes(size, '\0');
    if (!png_image_write_to_memory(&image, bytes.data(), &size, 0, m_pixels.data(), 0, nullptr))
        throw std::runtime_error("PNG: not written");
    bytes.resize(size);
    return bytes;
}

} // namespace kinward::sandbox
