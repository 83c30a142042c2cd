#pragma once

#include <QString>

namespace kinward::visit
{

/// A URL scheme of the programs that meetings, calls and mail are handed over to. The room asks the
/// person before, and the program opens no other.
bool isHandOverScheme(const QString &scheme);

} // namespace kinward::visit
