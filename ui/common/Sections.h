#pragma once

#include "core/care/Section.h"

#include <QString>

namespace kinward::ui
{

/// The section's name as it stands in the navigation.
QString sectionName(care::Section section);
/// The name of its icon.
QString sectionIcon(care::Section section);

} // namespace kinward::ui
