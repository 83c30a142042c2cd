#include "core/seal/CryptoScope.h"

#include <openssl/crypto.h>

namespace kinward::seal
{

CryptoScope::~CryptoScope() { OPENSSL_thread_stop(); }

} // namespace kinward::seal
