#include "preview/ImageFile.h"
#include "preview/Program.h"
#include "preview/frames/Limits.h"
#include "preview/guard/Guard.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace kinward::preview;

namespace
{

bool send(const Frame &frame)
{
    const QByteArray header = frame.header();
    const auto put = [](const QByteArray &bytes) {
        return std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout)
            == std::size_t(bytes.size());
    };
    return put(header) && put(frame.payload) && std::fflush(stdout) == 0;
}

/// What a file may make Qt say is not told to anybody: it may be a piece of the file.
void sayNothing(
    QtMsgType /*type*/, const QMessageLogContext & /*context*/, const QString & /*text*/)
{
}

/// What has arrived, at least a byte; 0 at the end, below 0 where it cannot be read. Qt's files and
/// the C library's would wait for a whole piece, while the other side waits for the answer.
qsizetype readSome(QByteArray &piece)
{
#ifdef Q_OS_WIN
    return _read(0, piece.data(), unsigned(piece.size()));
#else
    for (;;) {
        const auto count = ::read(STDIN_FILENO, piece.data(), std::size_t(piece.size()));
        if (count >= 0 || errno != EINTR)
            return count;
    }
#endif
}

int serve()
{
    Program program;
    FrameReader reader(limits::requestBytes);
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    for (;;) {
        while (const auto asked = reader.next()) {
            if (!send(program.answer(*asked)))
                return EXIT_FAILURE;
        }
        if (reader.isBroken())
            return EXIT_FAILURE;
        const auto count = readSome(piece);
        if (count <= 0)
            return count == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
        reader.append(QByteArrayView(piece).first(count));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    qInstallMessageHandler(sayNothing);
    // Qt draws large pictures with threads of its own. GLib's event loop, which they would get,
    // wants more of the system than the guard leaves.
    qputenv("QT_NO_GLIB", "1");
    const QCoreApplication application(argc, argv);
#ifdef Q_OS_WIN
    _setmode(0, _O_BINARY);
    _setmode(1, _O_BINARY);
#endif
    ImageFile::loadDecoders();
    // Nothing is read by a process that kept what it might be robbed of.
    return lockDown() ? serve() : EXIT_FAILURE;
}
