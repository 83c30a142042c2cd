#include "sandbox/files/FileStore.h"

#include <stdexcept>

namespace kinward::sandbox
{

namespace fs = std::filesystem;

FileStore::FileStore(fs::path folder)
    : m_folder(std::move(folder))
{
    fs::create_directories(m_folder);
    fs::permissions(m_folder, fs::perms::owner_all);
}

StoredFile FileStore::open(const std::string &id, StoredFile::Mode mode) const
{
    return {pathOf(id), mode};
}

void FileStore::remove(const std::string &id) const
{
    std::error_code ignored;
    fs::remove(pathOf(id), ignored);
}

std::vector<std::string> FileStore::ids() const
{
    std::vector<std::string> ids;
    for (const fs::directory_entry &entry : fs::directory_iterator(m_folder))
        ids.push_back(entry.path().filename().string());
    return ids;
}

fs::path FileStore::pathOf(const std::string &id) const
{
    if (id.empty() || id.find_first_not_of("0123456789abcdef-") != std::string::npos)
        throw std::invalid_argument("this is no id of a file");
    return m_folder / id;
}

} // namespace kinward::sandbox
