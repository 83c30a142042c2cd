#pragma once

#include <QByteArrayView>

#include <array>

namespace kinward::seal
{

/// A key of 256 bits, or none. Every copy is overwritten with zeros when it goes. Any thread.
class SecretKey final
{
public:
    static constexpr std::size_t size = 32; ///< bytes

    SecretKey() = default; ///< none
    ~SecretKey();
    SecretKey(const SecretKey &other) = default;
    SecretKey &operator=(const SecretKey &other) = default;

    /// A new one from OpenSSL's generator for private values; none where the system has no random
    /// numbers.
    static SecretKey generate();
    /// None where these are not `size` bytes.
    static SecretKey fromBytes(QByteArrayView bytes);

    bool isEmpty() const { return !m_set; }
    /// Valid for as long as the key is; empty where there is none.
    QByteArrayView bytes() const;
    /// A key of its own for one purpose (HKDF-SHA-256 without salt): who knows it learns nothing of
    /// this one or of those for other purposes. Of none: none.
    SecretKey derived(QByteArrayView purpose) const;
    void wipe(); ///< none from now on

private:
    std::array<unsigned char, size> m_bytes{};
    bool m_set = false;
};

/// HKDF-SHA-256 (RFC 5869), its first 32 bytes.
SecretKey hkdfSha256(QByteArrayView input, QByteArrayView salt, QByteArrayView info);

} // namespace kinward::seal
