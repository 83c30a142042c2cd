#pragma once

#include <csignal>

namespace kinward::sandbox
{

/// SIGTERM and SIGINT, waited for instead of handled. To be made before any thread.
class StopSignal
{
public:
    explicit StopSignal(bool dieWithParent);
    void wait() const;

private:
    sigset_t m_signals{};
};

} // namespace kinward::sandbox
