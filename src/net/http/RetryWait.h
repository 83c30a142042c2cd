#pragma once

#include "core/base/Error.h"

#include <chrono>

namespace kinward::net
{

/// How long to wait after a failure that may pass: `delay` with some jitter, so that not everybody
/// comes back at once; longer where the portal asks for more. `delay` doubles for the next failure,
/// up to `longest`.
std::chrono::milliseconds waitAfter(
    const Error &error, std::chrono::milliseconds &delay, std::chrono::milliseconds longest);

} // namespace kinward::net
