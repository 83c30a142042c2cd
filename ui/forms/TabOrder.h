#pragma once

class QLayout;

namespace kinward::ui
{

/// Makes Tab visit what is in a layout in the order in which it stands there, whenever it was made;
/// also what is in its scroll areas.
void setTabOrderAsLaidOut(const QLayout &layout);

} // namespace kinward::ui
