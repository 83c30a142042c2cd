#include "app/EndSignals.h"

#include "core/base/Logging.h"

#ifdef Q_OS_UNIX

#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace kinward::app
{

namespace
{

constexpr std::array endings{SIGTERM, SIGINT, SIGHUP};

// A handler knows no object, and may do no more than write into a pipe.
std::atomic_int pipeOfHandler = -1;
static_assert(std::atomic_int::is_always_lock_free);

extern "C" void noteEnding(int)
{
    const int before = errno;
    const char any = 'e';
    // Full means that enough is in it already.
    [[maybe_unused]] const auto written = ::write(pipeOfHandler.load(), &any, 1);
    errno = before;
}

/// Whoever started the program wants it to live on, e.g. with nohup.
bool isIgnored(int ending)
{
    struct sigaction present = {};
    return ::sigaction(ending, nullptr, &present) == 0 && present.sa_handler == SIG_IGN;
}

void setUp(int end)
{
    ::fcntl(end, F_SETFD, FD_CLOEXEC);
    ::fcntl(end, F_SETFL, ::fcntl(end, F_GETFL) | O_NONBLOCK);
}

} // namespace

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
    std::array<int, 2> ends{};
    if (::pipe(ends.data()) != 0) {
        qCWarning(lcApp) << "no pipe for the system's wish to end the program, errno" << errno;
        return;
    }
    m_readEnd = ends[0];
    m_writeEnd = ends[1];
    setUp(m_readEnd);
    setUp(m_writeEnd);
    pipeOfHandler = m_writeEnd;
    auto *notifier = new QSocketNotifier(m_readEnd, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 16> bytes{};
        if (::read(m_readEnd, bytes.data(), bytes.size()) > 0)
            Q_EMIT endRequested();
    });
    struct sigaction action = {};
    action.sa_handler = &noteEnding;
    action.sa_flags = int(SA_RESTART | SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    for (const int ending : endings) {
        if (!isIgnored(ending))
            ::sigaction(ending, &action, nullptr);
    }
}

EndSignals::~EndSignals()
{
    for (const int ending : endings) {
        if (!isIgnored(ending))
            ::signal(ending, SIG_DFL);
    }
    pipeOfHandler = -1;
    for (const int end : {m_readEnd, m_writeEnd}) {
        if (end >= 0)
            ::close(end);
    }
}

} // namespace kinward::app

#else

namespace kinward::app
{

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
{
}

EndSignals::~EndSignals() = default;

} // namespace kinward::app

#endif
