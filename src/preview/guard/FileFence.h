#pragma once

namespace kinward::preview
{

/// Of all files of the computer, leaves the system's fonts to be read (Landlock, Linux 5.13). Best
/// effort: nothing but pictures leaves the process anyway.
void fenceFiles();

} // namespace kinward::preview
