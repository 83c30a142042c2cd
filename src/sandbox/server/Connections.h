#pragma once

#include <map>
#include <mutex>
#include <openssl/ssl.h>

namespace kinward::sandbox
{

/// The open TLS connections of a server, so that it can stop at once: cpp-httplib waits for idle
/// keep-alive connections to run into their timeout.
class Connections
{
public:
    Connections() = default;
    Connections(const Connections &) = delete;
    Connections &operator=(const Connections &) = delete;

    /// Follows all connections of `context`. Must outlive it.
    void follow(SSL_CTX *context);
    /// Shuts every connection down, and those still to come as soon as they begin.
    void shutDown();

    /// Ends one connection with a TCP reset, no TLS farewell and no answer.
    static void reset(const SSL *connection);

private:
    static void onInfo(const SSL *connection, int where, int result);
    static void onFree(
        void *parent, void *pointer, CRYPTO_EX_DATA *data, int index, long number, void *argument);

    std::mutex m_mutex;
    std::map<const SSL *, int> m_sockets;
    bool m_stopping = false;
};

} // namespace kinward::sandbox
