#include "sandbox/server/SkipBody.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace kinward::sandbox
{

void skipBody(const httplib::Request &request)
{
    auto left = std::strtoull(request.get_header_value("Content-Length").c_str(), nullptr, 10);
    auto *connection = const_cast<SSL *>(request.ssl);
    std::array<char, 4096> buffer{};
    while (left > 0) {
        const auto want = std::min<unsigned long long>(left, buffer.size());
        const int size = SSL_read(connection, buffer.data(), static_cast<int>(want));
        if (size <= 0)
            return;
        left -= static_cast<unsigned long long>(size);
    }
}

} // namespace kinward::sandbox
