#pragma once

#include <QIcon>
#include <QString>

namespace kinward::ui {

class Theme;

/// One of our own 24 px line icons (resources/icons/NAME.svg) in the theme's ink; sharp at any scale.
QIcon icon(const QString &name, const Theme &theme);
QIcon icon(const QString &name, const QColor &color);

} // namespace kinward::ui
