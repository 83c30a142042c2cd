#pragma once

#include <filesystem>
#include <string>

namespace kinward::sandbox
{

/// The folder a portal keeps everything in, readable by its owner only. A temporary one is removed
/// at the end.
class DataFolder
{
public:
    explicit DataFolder(const std::string &path); ///< empty: a temporary folder
    ~DataFolder();
    DataFolder(const DataFolder &) = delete;
    DataFolder &operator=(const DataFolder &) = delete;

    std::filesystem::path path() const { return m_path; }
    std::string database() const { return (m_path / "portal.sqlite3").string(); }
    std::filesystem::path files() const { return m_path / "files"; }
    std::string mail() const { return (m_path / "mail").string(); }

    /// The base address of the portal that was last started here; empty when none was.
    std::string baseUrl() const;
    void setBaseUrl(const std::string &baseUrl) const;

private:
    std::filesystem::path m_path;
    bool m_temporary = false;
};

} // namespace kinward::sandbox
