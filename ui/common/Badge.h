#pragma once

#include "core/models/RecordRoles.h"
#include "ui/common/Icons.h"

#include <QString>

namespace kinward::ui
{

/// The word of a badge with the shape of its tone before it, since colour alone says nothing. A
/// word that brings its own shape, as "▲ High" does, stays as it is.
QString badgeText(const QString &word, models::Tone tone);
/// The tone's name in the style sheet: good, attention, danger or neutral.
QString toneName(models::Tone tone);
/// The colour of text in that tone; `neutral` where it has none.
QColor toneColor(const ThemeColors &colors, models::Tone tone, ColorRole neutral);

} // namespace kinward::ui
