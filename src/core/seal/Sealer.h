#pragma once

#include "core/seal/SecretKey.h"

#include <QByteArray>

#include <memory>
#include <optional>

namespace kinward::seal
{

/// Seals bytes with AES-256-GCM (NIST SP 800-38D). What is sealed is the nonce, the ciphertext and
/// the tag, one after the other. The nonce is 96 fresh random bits, which is good for 2^32 sealings
/// a key. One thread at a time.
class Sealer final
{
public:
    static constexpr qsizetype nonceBytes = 12;
    static constexpr qsizetype tagBytes = 16;

    explicit Sealer(const SecretKey &key);
    ~Sealer();

    /// `context` is not sealed but bound to it: unseal wants the same. Nothing where there is no
    /// key, or the system has no random numbers.
    std::optional<QByteArray> seal(QByteArrayView plain, QByteArrayView context);
    /// Nothing where this was not sealed by this key for this context, byte for byte.
    std::optional<QByteArray> unseal(QByteArrayView sealed, QByteArrayView context);

private:
    struct Ciphers;
    std::unique_ptr<Ciphers> m_ciphers; ///< none without a key
};

} // namespace kinward::seal
