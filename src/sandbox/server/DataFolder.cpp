#include "sandbox/server/DataFolder.h"

#include "sandbox/base/Random.h"

#include <fstream>

namespace kinward::sandbox
{

namespace fs = std::filesystem;

DataFolder::DataFolder(const std::string &path)
    : m_path(path)
    , m_temporary(path.empty())
{
    if (m_temporary)
        m_path = fs::temp_directory_path() / ("kinward-sandbox-" + randomToken(12));
    m_path = fs::absolute(m_path);
    fs::create_directories(m_path);
    fs::permissions(m_path, fs::perms::owner_all);
    fs::create_directories(mail());
}

DataFolder::~DataFolder()
{
    std::error_code ignored;
    if (m_temporary)
        fs::remove_all(m_path, ignored);
}

std::string DataFolder::baseUrl() const
{
    std::ifstream file(m_path / "base-url");
    std::string url;
    std::getline(file, url);
    return url;
}

void DataFolder::setBaseUrl(const std::string &baseUrl) const
{
    std::ofstream(m_path / "base-url") << baseUrl << '\n';
}

} // namespace kinward::sandbox
