#pragma once

#include "net/http/HttpRequest.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace kinward::net
{

/// An HTTP-date (RFC 9110 §5.6.7) in its usual form, UTC; invalid where it is something else.
QDateTime httpDate(const QByteArray &text);

/// How long the portal asks to be left alone: Retry-After (seconds or a date), else `t` or `reset`
/// of RateLimit.
std::optional<std::chrono::seconds> retryAfterOf(
    const HttpResponse &response, const QDateTime &now);

} // namespace kinward::net
