#include <openssl/crypto.h>

// Linked into each program, and done before anything else of OpenSSL is used: it is not to clean up
// at exit. QThread::wait() returns before the thread is really over, and a thread that ends after
// OpenSSL did would leave behind, or still use, what OpenSSL keeps for it. The system takes the
// memory back either way. OPENSSL_init_crypto(3), OPENSSL_INIT_NO_ATEXIT.
namespace
{

[[maybe_unused]] const int noCleanup = OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, nullptr);

} // namespace
