#pragma once

#include "sandbox/base/Json.h"

#include <string>

namespace kinward::sandbox
{

/// R5's Appointment.virtualService, as the extension that R4 programs may read: where a video visit
/// takes place.
Json virtualService(const std::string &address, const std::string &password);

} // namespace kinward::sandbox
