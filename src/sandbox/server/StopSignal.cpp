#include "sandbox/server/StopSignal.h"

#include <pthread.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/prctl.h>
#endif

namespace kinward::sandbox
{

StopSignal::StopSignal(bool dieWithParent)
{
    sigemptyset(&m_signals);
    sigaddset(&m_signals, SIGTERM);
    sigaddset(&m_signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &m_signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
#ifdef __linux__
    if (dieWithParent) {
        const pid_t parent = getppid();
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (parent == 1 || getppid() != parent) // it ended before we asked
            kill(getpid(), SIGTERM);
    }
#else
    static_cast<void>(dieWithParent);
#endif
}

void StopSignal::wait() const
{
    int signal = 0;
    sigwait(&m_signals, &signal);
}

} // namespace kinward::sandbox
