#pragma once

namespace kinward::preview
{

// The sanitizers map terabytes of shadow, read /proc/self/maps and feel through pipes whether
// memory is there. A build with them, which nobody is given, guards a little less.
#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool isSanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool isSanitized = true;
#else
inline constexpr bool isSanitized = false;
#endif
#else
inline constexpr bool isSanitized = false;
#endif

} // namespace kinward::preview
