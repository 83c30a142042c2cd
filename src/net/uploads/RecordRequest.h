#pragma once

#include "net/auth/AuthorizedClient.h"

namespace kinward::net
{

/// A request for records of a type, or for one (`Type/id`); refusals come as responses.
inline HttpRequest recordRequest(
    const AuthorizedClient &client, HttpRequest::Method method, const QString &path)
{
    HttpRequest request;
    request.method = method;
    request.url = client.base();
    request.url.setPath(request.url.path() + QLatin1Char('/') + path);
    request.accept = "application/fhir+json";
    request.wantsRefusal = true;
    return request;
}

} // namespace kinward::net
