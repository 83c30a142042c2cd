#pragma once

#include <string>
#include <vector>

namespace kinward::sandbox::seed
{

/// One sheet of paper as a PDF (ISO 32000-1): a title and lines of text. `text` is UTF-8; what is
/// beyond Latin-1 becomes a question mark. Lines are not wrapped; an empty one leaves a space.
std::string simplePdf(const std::string &title, const std::vector<std::string> &lines);

} // namespace kinward::sandbox::seed
