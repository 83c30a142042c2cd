#include "core/seal/Sealer.h"

#include <limits>
#include <openssl/evp.h>
#include <openssl/rand.h>

namespace kinward::seal
{

namespace
{

struct FreeCipher {
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, FreeCipher>;

const unsigned char *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

unsigned char *bytesOf(char *bytes) { return reinterpret_cast<unsigned char *>(bytes); }

bool fits(QByteArrayView bytes)
{
    constexpr qsizetype most = std::numeric_limits<int>::max() - Sealer::nonceBytes
        - Sealer::tagBytes; // OpenSSL counts in int
    return bytes.size() <= most;
}

} // namespace

/// The key is expanded once; a row only brings its nonce.
struct Sealer::Ciphers {
    Cipher sealing{EVP_CIPHER_CTX_new()};
    Cipher unsealing{EVP_CIPHER_CTX_new()};
};

Sealer::Sealer(const SecretKey &key)
{
    auto ciphers = std::make_unique<Ciphers>();
    const auto *bytes = bytesOf(key.bytes());
    const bool ready = !key.isEmpty() && ciphers->sealing && ciphers->unsealing
        && EVP_EncryptInit_ex2(ciphers->sealing.get(), EVP_aes_256_gcm(), bytes, nullptr, nullptr)
            == 1
        && EVP_DecryptInit_ex2(ciphers->unsealing.get(), EVP_aes_256_gcm(), bytes, nullptr, nullptr)
            == 1;
    if (ready)
        m_ciphers = std::move(ciphers);
}

Sealer::~Sealer() = default;

std::optional<QByteArray> Sealer::seal(QByteArrayView plain, QByteArrayView context)
{
    if (!m_ciphers || !fits(plain) || !fits(context))
        return std::nullopt;
    QByteArray sealed(nonceBytes + plain.size() + tagBytes, Qt::Uninitialized);
    auto *nonce = bytesOf(sealed.data());
    auto *text = nonce + nonceBytes;
    auto *tag = text + plain.size();
    auto *cipher = m_ciphers->sealing.get();
    int length = 0;
    const bool done = RAND_bytes(nonce, int(nonceBytes)) == 1
        && EVP_EncryptInit_ex2(cipher, nullptr, nullptr, nonce, nullptr) == 1
        && EVP_EncryptUpdate(cipher, nullptr, &length, bytesOf(context), int(context.size())) == 1
        && EVP_EncryptUpdate(cipher, text, &length, bytesOf(plain), int(plain.size())) == 1
        && EVP_EncryptFinal_ex(cipher, tag, &length) == 1
        && EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_GET_TAG, int(tagBytes), tag) == 1;
    return done ? std::optional(std::move(sealed)) : std::nullopt;
}

std::optional<QByteArray> Sealer::unseal(QByteArrayView sealed, QByteArrayView context)
{
    if (!m_ciphers || !fits(sealed) || !fits(context) || sealed.size() < nonceBytes + tagBytes)
        return std::nullopt;
    const auto text = sealed.sliced(nonceBytes, sealed.size() - nonceBytes - tagBytes);
    // OpenSSL takes the tag without const, and does not write to it.
    auto *tag = const_cast<char *>(text.data() + text.size());
    QByteArray plain(text.size(), Qt::Uninitialized);
    auto *out = bytesOf(plain.data());
    auto *cipher = m_ciphers->unsealing.get();
    int length = 0;
    const bool sound = EVP_DecryptInit_ex2(cipher, nullptr, nullptr, bytesOf(sealed), nullptr) == 1
        && EVP_DecryptUpdate(cipher, nullptr, &length, bytesOf(context), int(context.size())) == 1
        && EVP_DecryptUpdate(cipher, out, &length, bytesOf(text), int(text.size())) == 1
        && EVP_CIPHER_CTX_ctrl(cipher, EVP_CTRL_AEAD_SET_TAG, int(tagBytes), tag) == 1
        && EVP_DecryptFinal_ex(cipher, out, &length) == 1;
    return sound ? std::optional(std::move(plain)) : std::nullopt;
}

} // namespace kinward::seal
