#include "sandbox/server/CertificateAuthority.h"

#include <cstdio>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>
#include <stdexcept>
#include <sys/stat.h>

namespace kinward::sandbox
{

namespace
{

namespace fs = std::filesystem;

constexpr long hour = 3600;
constexpr long day = 24 * hour;

struct FileCloser {
    void operator()(std::FILE *file) const { std::fclose(file); }
};
using FilePointer = std::unique_ptr<std::FILE, FileCloser>;

void require(bool succeeded, const char *what)
{
    if (!succeeded)
        throw std::runtime_error(std::string("certificates: ") + what);
}

/// Since when and until when, in seconds from now.
struct Validity {
    long from = -hour;
    long until = 30 * day;
};

void addExtension(X509 *certificate, X509 *issuer, int kind, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value);
    require(extension != nullptr, value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

void setSerialNumber(X509 *certificate)
{
    unsigned char bytes[16];
    require(RAND_bytes(bytes, sizeof bytes) == 1, "random");
    bytes[0] &= 0x7fU; // positive (RFC 5280 §4.1.2.2)
    BIGNUM *number = BN_bin2bn(bytes, sizeof bytes, nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate));
    BN_free(number);
}

Identity blank(const char *commonName, const Validity &validity)
{
    Identity identity;
    identity.key.reset(EVP_EC_gen("P-256"));
    identity.certificate.reset(X509_new());
    X509 *certificate = identity.certificate.get();
    require(identity.key && certificate, "key");
    X509_set_version(certificate, X509_VERSION_3);
    setSerialNumber(certificate);
    X509_gmtime_adj(X509_getm_notBefore(certificate), validity.from);
    X509_gmtime_adj(X509_getm_notAfter(certificate), validity.until);
    X509_set_pubkey(certificate, identity.key.get());
    X509_NAME *name = X509_get_subject_name(certificate);
    const auto *text = reinterpret_cast<const unsigned char *>(commonName);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, text, -1, -1, 0);
    return identity;
}

Identity makeAuthority()
{
    Identity identity = blank("Kinward demo portal CA", {-hour, 365 * day});
    X509 *certificate = identity.certificate.get();
    X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
    addExtension(certificate, certificate, NID_basic_constraints, "critical,CA:TRUE,pathlen:0");
    addExtension(certificate, certificate, NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(certificate, certificate, NID_subject_key_identifier, "hash");
    require(X509_sign(certificate, identity.key.get(), EVP_sha256()) > 0, "signing");
    return identity;
}

Identity makeLeaf(const Identity &authority, const Validity &validity, const char *names)
{
    Identity identity = blank("Kinward demo portal", validity);
    X509 *certificate = identity.certificate.get();
    X509 *issuer = authority.certificate.get();
    X509_set_issuer_name(certificate, X509_get_subject_name(issuer));
    addExtension(certificate, issuer, NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate, issuer, NID_key_usage, "critical,digitalSignature");
    addExtension(certificate, issuer, NID_ext_key_usage, "serverAuth");
    addExtension(certificate, issuer, NID_subject_alt_name, names);
    addExtension(certificate, issuer, NID_authority_key_identifier, "keyid:always");
    require(X509_sign(certificate, authority.key.get(), EVP_sha256()) > 0, "signing");
    return identity;
}

/// Made readable by the owner alone before the first byte is in it.
FilePointer openForWriting(const fs::path &path)
{
    const mode_t before = umask(S_IRWXG | S_IRWXO);
    FilePointer file(std::fopen(path.c_str(), "w"));
    umask(before);
    require(file != nullptr, path.c_str());
    return file;
}

Identity load(const fs::path &certificateFile, const fs::path &keyFile)
{
    Identity identity;
    if (const FilePointer file{std::fopen(certificateFile.c_str(), "r")})
        identity.certificate.reset(PEM_read_X509(file.get(), nullptr, nullptr, nullptr));
    if (const FilePointer file{std::fopen(keyFile.c_str(), "r")})
        identity.key.reset(PEM_read_PrivateKey(file.get(), nullptr, nullptr, nullptr));
    return identity;
}

bool isUsable(const Identity &identity)
{
    if (!identity.certificate || !identity.key)
        return false;
    int days = 0;
    int seconds = 0;
    ASN1_TIME_diff(&days, &seconds, nullptr, X509_get0_notAfter(identity.certificate.get()));
    return days > 31 && X509_check_private_key(identity.certificate.get(), identity.key.get()) == 1;
}

} // namespace

CertificateAuthority::CertificateAuthority(const fs::path &folder)
    : m_folder(folder)
    , m_identity(load(certificateFile(), folder / "ca.key"))
{
    if (isUsable(m_identity))
        return;
    m_identity = makeAuthority();
    const FilePointer key = openForWriting(folder / "ca.key");
    require(
        PEM_write_PrivateKey(key.get(), m_identity.key.get(), nullptr, nullptr, 0, nullptr, nullptr)
            == 1,
        "ca.key");
    const FilePointer certificate = openForWriting(certificateFile());
    require(PEM_write_X509(certificate.get(), m_identity.certificate.get()) == 1, "ca.pem");
}

Identity CertificateAuthority::issue(WrongCertificate wrong) const
{
    constexpr auto here = "DNS:localhost,IP:127.0.0.1,IP:::1";
    switch (wrong) {
    case WrongCertificate::None:
        break;
    case WrongCertificate::Expired:
        return makeLeaf(m_identity, {-30 * day, -day}, here);
    case WrongCertificate::NotYetValid:
        return makeLeaf(m_identity, {day, 30 * day}, here);
    case WrongCertificate::OtherHost:
        return makeLeaf(m_identity, {}, "DNS:portal.example");
    case WrongCertificate::UnknownCa:
        return makeLeaf(makeAuthority(), {}, here);
    }
    return makeLeaf(m_identity, {}, here);
}

} // namespace kinward::sandbox
