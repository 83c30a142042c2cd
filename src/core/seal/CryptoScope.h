#pragma once

namespace kinward::seal
{

/// Stands first in work that seals or unseals on a thread of a pool: when it goes, OpenSSL frees
/// what it keeps for that thread (OPENSSL_thread_stop(3)). A pool's thread may outlive OpenSSL's
/// own end at exit, which would leave it behind.
class CryptoScope final
{
public:
    CryptoScope() = default;
    ~CryptoScope();
    CryptoScope(const CryptoScope &) = delete;
    CryptoScope &operator=(const CryptoScope &) = delete;
};

} // namespace kinward::seal
