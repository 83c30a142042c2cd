#include "ui/visit/Pipe.h"

#include "ui/visit/channel/MessageReader.h"

#include <QMetaObject>

#include <cerrno>
#include <mutex>
#include <thread>
#include <utility>
#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#else
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace kinward::visit
{

namespace
{

constexpr int standardInput = 0;
constexpr int standardOutput = 1;
constexpr int standardError = 2;
constexpr int pieceBytes = 64 * 1024;

#ifdef Q_OS_WIN

/// A descriptor of our own for `standard`, which becomes what `instead` is.
int takeAway(int standard)
{
    const int own = _dup(standard);
    _setmode(own, _O_BINARY);
    if (standard == standardInput) {
        const int nothing = _open("NUL", _O_RDONLY);
        _dup2(nothing, standard);
        _close(nothing);
    } else {
        _dup2(standardError, standard);
    }
    return own;
}

qsizetype readSome(int descriptor, QByteArray &piece)
{
    return _read(descriptor, piece.data(), unsigned(piece.size()));
}

qsizetype writeSome(int descriptor, QByteArrayView bytes)
{
    return _write(descriptor, bytes.data(), unsigned(bytes.size()));
}

#else

int takeAway(int standard)
{
    const int own = ::fcntl(standard, F_DUPFD_CLOEXEC, standardError + 1);
    if (standard == standardInput) {
        const int nothing = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
        ::dup2(nothing, standard);
        ::close(nothing);
    } else {
        ::dup2(standardError, standard);
        ::signal(SIGPIPE, SIG_IGN); // that nobody listens any more is told by write()
    }
    return own;
}

qsizetype readSome(int descriptor, QByteArray &piece)
{
    for (;;) {
        const auto count = ::read(descriptor, piece.data(), std::size_t(piece.size()));
        if (count >= 0 || errno != EINTR)
            return count;
    }
}

qsizetype writeSome(int descriptor, QByteArrayView bytes)
{
    for (;;) {
        const auto count = ::write(descriptor, bytes.data(), std::size_t(bytes.size()));
        if (count >= 0 || errno != EINTR)
            return count;
    }
}

#endif

} // namespace

/// What the pipe and its thread share. The thread cannot be woken from its waiting on every system,
/// so it may outlive the pipe until the process ends.
struct Pipe::Reader {
    std::mutex mutex;
    Pipe *pipe = nullptr; ///< null when it is gone
    int input = -1;
    MessageReader<ToRoom> messages; ///< GUI thread

    void hand(const QByteArray &bytes)
    {
        const std::lock_guard lock(mutex);
        if (pipe)
            QMetaObject::invokeMethod(pipe, [target = pipe, bytes] { target->take(bytes); });
    }
};

Pipe::Pipe(QObject *parent)
    : QObject(parent)
    , m_reader(std::make_shared<Reader>())
    , m_output(takeAway(standardOutput))
{
    m_reader->pipe = this;
    m_reader->input = takeAway(standardInput);
}

Pipe::~Pipe()
{
    const std::lock_guard lock(m_reader->mutex);
    m_reader->pipe = nullptr;
}

void Pipe::start()
{
    std::thread([reader = m_reader] {
        QByteArray piece(pieceBytes, Qt::Uninitialized);
        qsizetype count = 0;
        do {
            count = readSome(reader->input, piece);
            reader->hand(count > 0 ? piece.left(count) : QByteArray());
        } while (count > 0);
    }).detach();
}

void Pipe::take(const QByteArray &bytes)
{
    if (m_isOver)
        return;
    m_reader->messages.append(bytes);
    while (const auto message = m_reader->messages.next())
        Q_EMIT received(*message);
    m_isOver = bytes.isEmpty() || m_reader->messages.isBroken();
    if (m_isOver)
        Q_EMIT ended();
}

void Pipe::say(const FromRoom &message)
{
    const QByteArray bytes = encode(message);
    for (QByteArrayView rest = bytes; !rest.isEmpty();) {
        const auto count = writeSome(m_output, rest);
        if (count <= 0) {
            if (!std::exchange(m_isOver, true))
                Q_EMIT ended();
            return;
        }
        rest = rest.sliced(count);
    }
}

} // namespace kinward::visit
