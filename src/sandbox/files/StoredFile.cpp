#include "sandbox/files/StoredFile.h"

#include "sandbox/base/Base64.h"

#include <cerrno>
#include <fcntl.h>
#include <memory>
#include <openssl/evp.h>
#include <stdexcept>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace kinward::sandbox
{

namespace
{

[[noreturn]] void fail(const char *what)
{
    throw std::system_error(errno, std::generic_category(), what);
}

} // namespace

StoredFile::StoredFile(const std::filesystem::path &path, Mode mode)
    : m_descriptor(::open(path.c_str(),
        (mode == Mode::Read ? O_RDONLY : O_RDWR | O_CREAT) | O_CLOEXEC | O_NOFOLLOW,
        S_IRUSR | S_IWUSR))
{
    if (m_descriptor < 0)
        fail("a file cannot be opened");
}

StoredFile::~StoredFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

StoredFile::StoredFile(StoredFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

std::int64_t StoredFile::size() const
{
    struct stat facts {
    };
    if (::fstat(m_descriptor, &facts) != 0)
        fail("a file cannot be looked at");
    return facts.st_size;
}

std::size_t StoredFile::read(std::int64_t offset, char *buffer, std::size_t size) const
{
    ssize_t got = -1;
    do {
        got = ::pread(m_descriptor, buffer, size, offset);
    } while (got < 0 && errno == EINTR);
    if (got < 0)
        fail("a file cannot be read");
    return static_cast<std::size_t>(got);
}

bool StoredFile::write(std::int64_t offset, const char *bytes, std::size_t size)
{
    while (size > 0) {
        const ssize_t done = ::pwrite(m_descriptor, bytes, size, offset);
        if (done < 0 && errno == EINTR)
            continue;
        if (done < 0 && (errno == ENOSPC || errno == EDQUOT || errno == EFBIG))
            return false;
        if (done < 0)
            fail("a file cannot be written");
        bytes += done;
        offset += done;
        size -= static_cast<std::size_t>(done);
    }
    return true;
}

void StoredFile::cutAt(std::int64_t size)
{
    if (::ftruncate(m_descriptor, size) != 0)
        fail("a file cannot be cut");
}

void StoredFile::sync()
{
    if (::fdatasync(m_descriptor) != 0)
        fail("a file cannot be kept");
}

std::string sha1Base64(const StoredFile &file)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(
        EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    if (!context || EVP_DigestInit_ex(context.get(), EVP_sha1(), nullptr) != 1)
        throw std::runtime_error("SHA-1 failed");
    std::vector<char> piece(std::size_t{256} * 1024);
    std::int64_t offset = 0;
    while (const std::size_t got = file.read(offset, piece.data(), piece.size())) {
        EVP_DigestUpdate(context.get(), piece.data(), got);
        offset += static_cast<std::int64_t>(got);
    }
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    EVP_DigestFinal_ex(context.get(), digest, &size);
    return toBase64({reinterpret_cast<const char *>(digest), size});
}

} // namespace kinward::sandbox
