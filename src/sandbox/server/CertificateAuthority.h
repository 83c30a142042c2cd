#pragma once

#include "sandbox/server/Options.h"

#include <filesystem>
#include <memory>
#include <openssl/evp.h>
#include <openssl/x509.h>

namespace kinward::sandbox
{

struct OpenSslDeleter {
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
using KeyPointer = std::unique_ptr<EVP_PKEY, OpenSslDeleter>;
using CertificatePointer = std::unique_ptr<X509, OpenSslDeleter>;

/// A certificate with its private key (EC P-256).
struct Identity {
    CertificatePointer certificate;
    KeyPointer key;
};

/// The demo portal's own certificate authority: `ca.pem` and `ca.key` in the data folder, made when
/// they are not there, so that a portal started again on the same data is trusted still. Throws
/// std::runtime_error.
class CertificateAuthority
{
public:
    explicit CertificateAuthority(const std::filesystem::path &folder);

    std::filesystem::path certificateFile() const { return m_folder / "ca.pem"; }
    /// A new certificate for 127.0.0.1, ::1 and localhost, or one that a client must refuse.
    Identity issue(WrongCertificate wrong) const;

private:
    std::filesystem::path m_folder;
    Identity m_identity;
};

} // namespace kinward::sandbox
