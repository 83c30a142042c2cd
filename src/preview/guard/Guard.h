#pragma once

namespace kinward::preview
{

/// Gives away, for good, what a process that reads a stranger's file has no need of: memory and
/// time without bounds, files to write, the network, other programs. To be called once, when what
/// is loaded at the start is loaded, and before the first byte of the file is read.
///
/// False where this system refuses it; then nothing may be read.
bool lockDown();

} // namespace kinward::preview
