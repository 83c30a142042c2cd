#pragma once

#include <QSize>
#include <QSizeF>

namespace kinward::preview
{

/// A size that a page can have, smaller where that is too long; an ordinary sheet of paper for
/// anything else: no length, thousands of miles, a page as narrow as a hair.
QSizeF soundPageSize(const QSizeF &announced);

/// Pixels of a page's picture of that width, and within the limits.
QSize pictureSize(const QSizeF &page, int width);

} // namespace kinward::preview
