#pragma once

#include "sandbox/server/Options.h"

namespace kinward::sandbox
{

/// Each returns the exit status; std::runtime_error is for the caller to report.
int serve(const ServeOptions &options);
int makeInvite(const InviteOptions &options); ///< prints the https link
int endLink(const EndLinkOptions &options);

} // namespace kinward::sandbox
