#pragma once

#include <QString>

class QComboBox;

namespace kinward::ui
{

/// What a screen reader calls a box to choose from. Set again in another language. The box must be
/// in its place: its parent gets the label. Qt tells readers on Linux the choice in place of the
/// name (QAccessibleComboBox), and the name only from a label beside the box: so there is one that
/// nobody sees.
void setChooserName(QComboBox *box, const QString &name);

} // namespace kinward::ui
