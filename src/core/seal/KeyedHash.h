#pragma once

#include "core/seal/SecretKey.h"

#include <QByteArray>

#include <memory>

namespace kinward::seal
{

/// HMAC-SHA-256 (RFC 2104): the same for the same bytes under the same key, and telling nothing of
/// either. One thread at a time.
class KeyedHash final
{
public:
    explicit KeyedHash(const SecretKey &key);
    ~KeyedHash();

    /// Further bytes of what is hashed.
    void add(QByteArrayView bytes);
    /// The 32 bytes over everything added since the last result; empty where there is no key.
    QByteArray result();
    QByteArray of(QByteArrayView bytes);

private:
    struct Context;
    std::unique_ptr<Context> m_context; ///< none without a key
};

} // namespace kinward::seal
