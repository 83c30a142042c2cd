#pragma once

#include "sandbox/files/StoredFile.h"

#include <filesystem>
#include <string>
#include <vector>

namespace kinward::sandbox
{

/// The files of a portal: one folder, which only its owner can read, with a file for each id. Bytes
/// go in and out piece by piece. Ids are the portal's own UUIDs; anything else is
/// std::invalid_argument, so that none leads out of the folder.
class FileStore
{
public:
    explicit FileStore(std::filesystem::path folder);

    StoredFile open(const std::string &id, StoredFile::Mode mode) const;
    void remove(const std::string &id) const; ///< one that is not there is no error
    std::vector<std::string> ids() const;

private:
    std::filesystem::path pathOf(const std::string &id) const;

    std::filesystem::path m_folder;
};

} // namespace kinward::sandbox
