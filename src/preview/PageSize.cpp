#include "preview/PageSize.h"

#include "preview/frames/Limits.h"

#include <algorithm>
#include <cmath>

namespace kinward::preview
{

QSizeF soundPageSize(const QSizeF &announced)
{
    constexpr QSizeF letter(612, 792);
    constexpr double longest = 1e6; // of whatever unit: it is shown smaller then
    constexpr double slimmest = 100;
    const double width = announced.width();
    const double height = announced.height();
    if (!std::isfinite(width) || !std::isfinite(height) || width < 1 || height < 1
        || std::max(width, height) > longest
        || std::max(width, height) > slimmest * std::min(width, height))
        return letter;
    return announced * std::min(1.0, limits::pageLength / std::max(width, height));
}

QSize pictureSize(const QSizeF &page, int width)
{
    const double ratio = page.height() / page.width();
    const double widest = std::min({double(width), double(limits::pageSide),
        limits::pageSide / ratio, std::sqrt(limits::pagePixels / ratio)});
    const int across = std::max(1, int(widest));
    return {across, std::clamp(int(across * ratio), 1, limits::pageSide)};
}

} // namespace kinward::preview
