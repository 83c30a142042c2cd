#pragma once

#include "sandbox/accounts/Language.h"

#include <string>

namespace httplib
{
struct Response;
}

namespace kinward::sandbox
{

/// Sends a small page that loads nothing, runs nothing and can be put in no frame. `title` is plain
/// text, `body` HTML. `formTargets` are the sources a form of it may lead to, e.g. "'self'
/// http://127.0.0.1:4321".
void sendPage(httplib::Response &response, int status, Language language, const std::string &title,
    const std::string &body, const std::string &formTargets = "'none'");

} // namespace kinward::sandbox
