#include "core/seal/SecretKey.h"

#include <algorithm>
#include <memory>
#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

namespace kinward::seal
{

namespace
{

struct FreeKdf {
    void operator()(EVP_KDF *kdf) const { EVP_KDF_free(kdf); }
    void operator()(EVP_KDF_CTX *context) const { EVP_KDF_CTX_free(context); }
};

/// OpenSSL takes input without const, and does not write to it.
OSSL_PARAM octets(const char *name, QByteArrayView bytes)
{
    return OSSL_PARAM_construct_octet_string(
        name, const_cast<char *>(bytes.data()), std::size_t(bytes.size()));
}

} // namespace

SecretKey::~SecretKey() { wipe(); }

SecretKey SecretKey::generate()
{
    SecretKey key;
    key.m_set = RAND_priv_bytes(key.m_bytes.data(), int(size)) == 1;
    return key;
}

SecretKey SecretKey::fromBytes(QByteArrayView bytes)
{
    SecretKey key;
    key.m_set = bytes.size() == qsizetype(size);
    if (key.m_set)
        std::copy(bytes.begin(), bytes.end(), key.m_bytes.begin());
    return key;
}

QByteArrayView SecretKey::bytes() const
{
    return m_set ? QByteArrayView(m_bytes.data(), qsizetype(size)) : QByteArrayView();
}

SecretKey SecretKey::derived(QByteArrayView purpose) const
{
    return isEmpty() ? SecretKey() : hkdfSha256(bytes(), {}, purpose);
}

void SecretKey::wipe()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
    m_set = false;
}

SecretKey hkdfSha256(QByteArrayView input, QByteArrayView salt, QByteArrayView info)
{
    const std::unique_ptr<EVP_KDF, FreeKdf> kdf(EVP_KDF_fetch(nullptr, "HKDF", nullptr));
    const std::unique_ptr<EVP_KDF_CTX, FreeKdf> context(EVP_KDF_CTX_new(kdf.get()));
    if (!context)
        return {};
    char digest[] = "SHA256";
    std::array<OSSL_PARAM, 5> parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
        octets(OSSL_KDF_PARAM_KEY, input), octets(OSSL_KDF_PARAM_INFO, info),
        salt.isEmpty() ? OSSL_PARAM_construct_end() : octets(OSSL_KDF_PARAM_SALT, salt),
        OSSL_PARAM_construct_end()};
    std::array<unsigned char, SecretKey::size> output{};
    const bool done
        = EVP_KDF_derive(context.get(), output.data(), output.size(), parameters.data()) == 1;
    const auto key = done
        ? SecretKey::fromBytes(QByteArrayView(output.data(), qsizetype(output.size())))
        : SecretKey();
    OPENSSL_cleanse(output.data(), output.size());
    return key;
}

} // namespace kinward::seal
