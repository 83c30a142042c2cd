#include "sandbox/server/Connections.h"

#include <sys/socket.h>

namespace kinward::sandbox
{

namespace
{

int contextIndex()
{
    static const int index = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return index;
}

} // namespace

void Connections::follow(SSL_CTX *context)
{
    SSL_CTX_set_ex_data(context, contextIndex(), this);
    SSL_CTX_set_info_callback(context, &Connections::onInfo);
}

void Connections::onInfo(const SSL *connection, int where, int /*result*/)
{
    if ((where & SSL_CB_HANDSHAKE_START) == 0)
        return;
    // OpenSSL tells of the end of a connection by freeing what is attached to it.
    static const int index = SSL_get_ex_new_index(0, nullptr, nullptr, nullptr, &onFree);
    auto *self = static_cast<Connections *>(
        SSL_CTX_get_ex_data(SSL_get_SSL_CTX(connection), contextIndex()));
    SSL_set_ex_data(const_cast<SSL *>(connection), index, self);
    const std::lock_guard guard(self->m_mutex);
    const int socket = SSL_get_fd(connection);
    self->m_sockets[connection] = socket;
    if (self->m_stopping)
        ::shutdown(socket, SHUT_RDWR);
}

void Connections::onFree(void *parent, void *pointer, CRYPTO_EX_DATA *, int, long, void *)
{
    if (!pointer)
        return;
    auto *self = static_cast<Connections *>(pointer);
    const std::lock_guard guard(self->m_mutex);
    self->m_sockets.erase(static_cast<const SSL *>(parent));
}

void Connections::shutDown()
{
    const std::lock_guard guard(m_mutex);
    m_stopping = true;
    for (const auto &[connection, socket] : m_sockets)
        ::shutdown(socket, SHUT_RDWR);
}

void Connections::reset(const SSL *connection)
{
    // Connecting to nowhere dissolves a TCP connection, and the peer gets a RST.
    sockaddr nowhere{};
    nowhere.sa_family = AF_UNSPEC;
    static_cast<void>(::connect(SSL_get_fd(connection), &nowhere, sizeof nowhere));
}

} // namespace kinward::sandbox
