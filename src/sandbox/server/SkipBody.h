#pragma once

#include <httplib.h>

namespace kinward::sandbox
{

/// The body of a request that is not served has to be taken from the connection, or it would be
/// read as the next one. To be called before anything else reads it.
void skipBody(const httplib::Request &request);

} // namespace kinward::sandbox
