#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace kinward::sandbox
{

/// An open file. Failures to open and to read are std::runtime_error.
class StoredFile
{
public:
    enum class Mode { Read, Write };
    StoredFile(
        const std::filesystem::path &path, Mode mode); ///< Write makes it, for its owner only
    ~StoredFile();
    StoredFile(StoredFile &&other) noexcept;
    StoredFile(const StoredFile &) = delete;
    StoredFile &operator=(const StoredFile &) = delete;

    std::int64_t size() const;
    /// How many bytes there were at `offset`; 0 at the end.
    std::size_t read(std::int64_t offset, char *buffer, std::size_t size) const;
    /// False: the disk is full.
    bool write(std::int64_t offset, const char *bytes, std::size_t size);
    void cutAt(std::int64_t size);
    void sync(); ///< returns when it is on the disk

private:
    int m_descriptor = -1;
};

/// SHA-1 of the whole file in base64, as R4 §2.24.0.5 wants an Attachment's `hash`. Read piece by
/// piece.
std::string sha1Base64(const StoredFile &file);

} // namespace kinward::sandbox
