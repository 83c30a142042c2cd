#include "core/uploads/FileReading.h"

#include "core/uploads/JpegPlace.h"

#include <QFile>

#include <algorithm>
#include <openssl/evp.h>

namespace kinward::uploads
{

namespace
{

constexpr qint64 pieceBytes = 1024 * 1024;

/// A hash that OpenSSL works out: some times faster than QCryptographicHash.
class Digest
{
public:
    explicit Digest(const EVP_MD *kind)
        : m_context(EVP_MD_CTX_new(), &EVP_MD_CTX_free)
    {
        m_isGood = m_context && EVP_DigestInit_ex(m_context.get(), kind, nullptr) == 1;
    }
    void add(const QByteArray &bytes)
    {
        m_isGood = m_isGood
            && EVP_DigestUpdate(m_context.get(), bytes.constData(), size_t(bytes.size())) == 1;
    }
    QByteArray result() ///< empty where something failed
    {
        QByteArray value(EVP_MAX_MD_SIZE, '\0');
        unsigned int size = 0;
        m_isGood = m_isGood
            && EVP_DigestFinal_ex(
                   m_context.get(), reinterpret_cast<unsigned char *>(value.data()), &size)
                == 1;
        return m_isGood ? value.left(int(size)) : QByteArray();
    }

private:
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> m_context;
    bool m_isGood = false;
};

} // namespace

std::optional<FilePlan> planOf(const Upload &upload)
{
    QFile file(upload.path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    if (upload.details.stripsPlace) {
        if (const auto parts = partsWithoutPlace(file))
            return FilePlan{*parts, sizeOf(*parts)};
    }
    return FilePlan{{{0, upload.fileSize, {}}}, upload.fileSize};
}

std::optional<FileDigests> digestsOf(const QString &path, const FilePlan &plan,
    const std::shared_ptr<const std::atomic_bool> &isStopped)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    Digest sha256(EVP_sha256());
    Digest sha1(EVP_sha1());
    for (qint64 offset = 0; offset < plan.size; offset += pieceBytes) {
        const auto wanted = std::min(pieceBytes, plan.size - offset);
        const auto piece = readParts(file, plan.parts, offset, wanted);
        if (piece.size() != wanted || isStopped->load())
            return std::nullopt;
        sha256.add(piece);
        sha1.add(piece);
    }
    FileDigests digests{sha256.result(), sha1.result()};
    return digests.sha256.isEmpty() || digests.sha1.isEmpty() ? std::nullopt
                                                              : std::optional(std::move(digests));
}

QByteArray sha256Of(const QByteArray &bytes)
{
    Digest sha256(EVP_sha256());
    sha256.add(bytes);
    return sha256.result();
}

} // namespace kinward::uploads
