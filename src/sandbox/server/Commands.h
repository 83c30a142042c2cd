#pragma once

#include "sandbox/server/Options.h"

namespace kinward::sandbox
{

/// Each returns the exit status; std::runtime_error is for the caller to report.
int serve(const ServeOptions &options);
int makeInvite(const InviteOptions &options); ///< prints the https link
int endLink(const EndLinkOptions &options);
int changeLink(const ChangeLinkOptions &options);
int patientToken(const PatientTokenOptions &options); ///< prints a token set

} // namespace kinward::sandbox
