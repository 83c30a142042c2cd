#include "core/seal/KeyedHash.h"

#include <array>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

namespace kinward::seal
{

namespace
{

struct FreeMac {
    void operator()(EVP_MAC *mac) const { EVP_MAC_free(mac); }
    void operator()(EVP_MAC_CTX *context) const { EVP_MAC_CTX_free(context); }
};

const unsigned char *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

} // namespace

struct KeyedHash::Context {
    std::unique_ptr<EVP_MAC_CTX, FreeMac> mac;
};

KeyedHash::KeyedHash(const SecretKey &key)
{
    const std::unique_ptr<EVP_MAC, FreeMac> hmac(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
    auto context = std::make_unique<Context>();
    context->mac.reset(EVP_MAC_CTX_new(hmac.get()));
    char digest[] = "SHA256";
    const std::array<OSSL_PARAM, 2> parameters{
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0),
        OSSL_PARAM_construct_end()};
    if (!key.isEmpty() && context->mac
        && EVP_MAC_init(
               context->mac.get(), bytesOf(key.bytes()), SecretKey::size, parameters.data())
            == 1)
        m_context = std::move(context);
}

KeyedHash::~KeyedHash() = default;

void KeyedHash::add(QByteArrayView bytes)
{
    if (m_context
        && EVP_MAC_update(m_context->mac.get(), bytesOf(bytes), std::size_t(bytes.size())) != 1)
        m_context.reset();
}

QByteArray KeyedHash::result()
{
    constexpr qsizetype size = 32;
    if (!m_context)
        return {};
    QByteArray hash(size, Qt::Uninitialized);
    std::size_t length = 0;
    auto *mac = m_context->mac.get();
    const bool done = EVP_MAC_final(mac, reinterpret_cast<unsigned char *>(hash.data()), &length,
                          std::size_t(size))
        == 1;
    if (!done || EVP_MAC_init(mac, nullptr, 0, nullptr) != 1) // the same key anew
        m_context.reset();
    return done ? hash : QByteArray();
}

QByteArray KeyedHash::of(QByteArrayView bytes)
{
    add(bytes);
    return result();
}

} // namespace kinward::seal
