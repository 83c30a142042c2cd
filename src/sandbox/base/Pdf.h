#pragma once

#include <string>
#include <vector>

namespace kinward::sandbox
{

/// One page of US letter paper (PDF 1.4, ISO 32000-1) with a title and lines of text: ASCII only,
/// and no more lines than the page has room for (40).
std::string simplePdf(const std::string &title, const std::vector<std::string> &lines);

} // namespace kinward::sandbox
