#pragma once

#include "sandbox/base/Json.h"

#include <string>

namespace httplib
{
struct Response;
}

namespace kinward::sandbox
{

/// A JSON answer of one of the endpoints for people and access.
struct HttpAnswer {
    int status = 200;
    Json body = Json::object();
    int retryAfter = 0; ///< seconds; 0: no Retry-After
};

/// With `Cache-Control: no-store` (RFC 6749 §5.1): these answers carry codes and tokens.
void send(httplib::Response &response, const HttpAnswer &answer);

/// An answer of RFC 6749 §5.2.
HttpAnswer oauthError(int status, const std::string &error, const std::string &description = {});
/// 429 with `error` "rate_limited".
HttpAnswer rateLimited(int retryAfter);

} // namespace kinward::sandbox
