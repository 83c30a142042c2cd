#pragma once

#include "sandbox/base/Json.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace kinward::sandbox
{

/// What one message may hold, as the portal announces it (docs/portal-api.yaml, MessageLimits).
namespace limits
{
inline constexpr std::size_t subjectLength = 120; ///< Unicode code points
inline constexpr std::size_t bodyLength = 8000; ///< Unicode code points
inline constexpr std::size_t recipients = 3;
inline constexpr std::size_t attachments = 5;
inline constexpr std::size_t attachmentBytes = std::size_t{10} * 1024 * 1024; ///< of one file
inline constexpr std::size_t messageBytes = std::size_t{20} * 1024 * 1024; ///< of all of them
inline constexpr std::size_t titleLength = 255; ///< of a file's name
} // namespace limits

/// "Image/PNG; q=1" → "image/png".
std::string mediaTypeOf(std::string_view contentType);
/// Whether `type` is `accepted`, or of its family: "image/*".
bool fitsMediaType(std::string_view accepted, std::string_view type);
bool isTypeAccepted(std::string_view mediaType);
Json messageLimits(const std::string &marksEndpoint);

} // namespace kinward::sandbox
