#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace kinward
{

/// What went wrong, in the few kinds that a caregiver can do something different about.
/// `ui` turns a kind into a sentence and a next step; nothing else of an Error reaches the screen.
enum class ErrorKind {
    Offline, ///< no network, unknown host, connection refused
    Timeout, ///< the portal did not answer in time
    PortalUnavailable, ///< the portal answered 5xx
    RateLimited, ///< 429, or a lockout; Error::retryAfter says how long
    CaptivePortal, ///< a sign-in page of the network answered instead of the portal
    CertificateRejected, ///< TLS certificate not valid for this portal
    ClockWrong, ///< TLS certificate outside its dates because this computer's clock is
    SignInNeeded, ///< the session is over: tokens refused and not refreshable
    AccessEnded, ///< the link to the patient was withdrawn or has ended
    Forbidden, ///< 403: this access level lacks what was asked for
    NotFound, ///< 404 or 410
    Rejected, ///< the portal refused what was sent (400, 409, 412, 422)
    Malformed, ///< the answer could not be understood
    KeychainUnavailable, ///< no unlocked password store on this computer
    StorageFailed, ///< disk full or folder not writable
    Cancelled, ///< the asker went away or cancelled
};

/// One status type for every operation that can fail.
struct Error {
    ErrorKind kind = ErrorKind::Malformed;
    int httpStatus = 0; ///< 0 where no HTTP answer was received
    QString detail; ///< for developers' logs only after redaction; never shown, never contains
                    ///< record content
    std::optional<std::chrono::seconds> retryAfter
        = std::nullopt; ///< from Retry-After or RateLimit (RFC 9110 §10.2.3)
};

} // namespace kinward
