#pragma once

#include "core/seal/SecretKey.h"

#include <QByteArray>

#include <optional>

namespace kinward::shl
{

/// Encrypts to JSON Web Encryption in its compact form (RFC 7516 §7.1): "dir", the key itself (RFC
/// 7518 §4.5), and A256GCM (§5.3), not compressed, "cty" saying what it is. Nothing where there is
/// no key, or the system has no random numbers. Any thread.
std::optional<QByteArray> encryptedCompact(
    QByteArrayView plain, const seal::SecretKey &key, const QByteArray &contentType);

/// base64url without padding (RFC 7515 §2).
QByteArray base64Url(QByteArrayView bytes);

} // namespace kinward::shl
