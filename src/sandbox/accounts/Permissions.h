#pragma once

#include <set>
#include <string>

namespace kinward::sandbox
{

/// The permissions of the API's PatientLink.
const std::set<std::string> &allPermissions();

/// The resource types that a link with these permissions may read, the practice's own among them.
std::set<std::string> readableTypes(const std::set<std::string> &permissions);
/// The resource types that it may create.
std::set<std::string> writableTypes(const std::set<std::string> &permissions);

/// Words to a text with blanks between them, and back: how sets are kept in a column.
std::string joined(const std::set<std::string> &words);
std::set<std::string> split(const std::string &text);

} // namespace kinward::sandbox
