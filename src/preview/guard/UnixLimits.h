#pragma once

namespace kinward::preview
{

/// setrlimit: memory, processor time, no files to write, few open ones, no core file. False where
/// one is refused.
bool limitResources();

} // namespace kinward::preview
