#pragma once

#include "sandbox/base/Json.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace kinward::sandbox
{

namespace limits
{

inline constexpr std::int64_t sharedBytes = 16LL * 1024 * 1024; ///< of a file, before encryption
/// Base64 in its Bundle and base64url in its JWE, with what is around it.
inline constexpr std::size_t jweBytes = sharedBytes / 9 * 16 + 64 * 1024;
inline constexpr std::int64_t shareSeconds = 365LL * 24 * 3600;
inline constexpr int shareViews = 100;
inline constexpr int passcodeAttempts = 5;
inline constexpr std::size_t passcodeLength = 64; ///< characters
inline constexpr std::size_t noteLength = 2000;
inline constexpr std::size_t sharedDocuments = 20; ///< at once, with the practice
inline constexpr std::size_t sharedFiles = 10;

} // namespace limits

/// "https://127.0.0.1:8443" of "https://127.0.0.1:8443/fhir".
std::string originOf(const std::string &baseUrl);
/// Adds what `caregiver_extension.documents` says of sharing.
void announceShares(Json &documents, const std::string &baseUrl);

} // namespace kinward::sandbox
