#pragma once

#include "sandbox/base/Json.h"

#include <string>
#include <vector>

namespace kinward::sandbox
{

/// One resource of a file, with what its Bundle entry says about it.
struct ImportEntry {
    Json resource;
    std::string fullUrl;
    std::string method; ///< of a transaction or batch; else empty
    std::string url; ///< of the request
    std::string ifNoneExist;
};

struct ImportFile {
    std::vector<ImportEntry> entries;
    std::vector<std::string> problems;
};

/// Reads a Bundle, a single resource or NDJSON.
ImportFile readImport(const std::string &content);
/// The same from a file, plain or gzip.
ImportFile readImportFile(const std::string &path);

} // namespace kinward::sandbox
