#pragma once

#include <nlohmann/json.hpp>

namespace kinward::sandbox
{

using Json = nlohmann::ordered_json;

} // namespace kinward::sandbox
