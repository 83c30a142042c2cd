#include "net/http/RetryWait.h"

#include <QRandomGenerator>

#include <algorithm>

namespace kinward::net
{

std::chrono::milliseconds waitAfter(
    const Error &error, std::chrono::milliseconds &delay, std::chrono::milliseconds longest)
{
    using std::chrono::milliseconds;
    const milliseconds jitter(QRandomGenerator::global()->bounded(int(delay.count() / 4) + 1));
    const milliseconds asked(error.retryAfter.value_or(std::chrono::seconds(0)));
    const auto wait = std::max(delay + jitter, asked);
    delay = std::min(longest, delay * 2);
    return wait;
}

} // namespace kinward::net
