#include "core/shl/Jwe.h"

#include "core/seal/Sealer.h"

namespace kinward::shl
{

using seal::Sealer;

QByteArray base64Url(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size())
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> encryptedCompact(
    QByteArrayView plain, const seal::SecretKey &key, const QByteArray &contentType)
{
    // The text of the header is what it authenticates (RFC 7516 §5.1, step 14).
    const QByteArray header
        = base64Url("{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"cty\":\"" + contentType + "\"}");
    const auto sealed = Sealer(key).seal(plain, header);
    if (!sealed)
        return std::nullopt;
    const QByteArrayView parts(*sealed);
    const auto textBytes = parts.size() - Sealer::nonceBytes - Sealer::tagBytes;
    // Without an encrypted key: that part is empty.
    return header + ".." + base64Url(parts.first(Sealer::nonceBytes)) + '.'
        + base64Url(parts.sliced(Sealer::nonceBytes, textBytes)) + '.'
        + base64Url(parts.last(Sealer::tagBytes));
}

} // namespace kinward::shl
