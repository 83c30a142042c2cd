#include "HostWatch.h"
#include "PdfMaker.h"
#include "preview/guard/Guard.h"
#include "preview/guard/Sanitized.h"

#include <QFile>
#include <QTest>

#include <arpa/inet.h>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace kinward;
using test::HostWatch;

namespace
{

/// Does that in a child under guard. What it returned, 0 … 200; -1 where the child did not live to
/// return or the guard was refused.
template <typename Deed> int underGuard(Deed deed)
{
    constexpr int noGuard = 201;
    const pid_t child = fork();
    if (child == 0) {
        if (!preview::lockDown())
            _exit(noGuard);
        _exit(deed());
    }
    int status = 0;
    if (waitpid(child, &status, 0) != child || !WIFEXITED(status) || WEXITSTATUS(status) == noGuard)
        return -1;
    return WEXITSTATUS(status);
}

constexpr int done = 0;

/// 0: it could be done, else why it could not.
int errnoUnless(bool could) { return could ? done : errno; }

QByteArray factOf(qint64 process, const char *file, const QByteArray &name)
{
    QFile facts(QStringLiteral("/proc/%1/%2").arg(process).arg(QLatin1String(file)));
    if (!facts.open(QIODevice::ReadOnly))
        return "?";
    for (const auto &line : facts.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.sliced(name.size()).simplified();
    }
    return "none";
}

} // namespace

/// What the process that reads strangers' files can still do (Linux).
class TstPreviewGuard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProcessIsGuarded();
    void noNetwork();
    void nothingIsWritten();
    void nobodyElse();
    void limitsHold();
    void onlyFontsAreRead();
    void whatItNeedsIsLeft();
};

void TstPreviewGuard::theProcessIsGuarded()
{
    HostWatch watch;
    QVERIFY(watch.open(test::pdfOfPages(1)));
    const qint64 id = watch.host.processId();
    QCOMPARE(factOf(id, "status", "Seccomp:"), QByteArray("2"));
    QCOMPARE(factOf(id, "status", "NoNewPrivs:"), QByteArray("1"));
    QCOMPARE(factOf(id, "limits", "Max file size"), QByteArray("0 0 bytes"));
    QCOMPARE(factOf(id, "limits", "Max core file size"), QByteArray("0 0 bytes"));
    QCOMPARE(factOf(id, "limits", "Max cpu time"), QByteArray("120 120 seconds"));
    QCOMPARE(factOf(id, "limits", "Max open files"), QByteArray("64 64 files"));
    if (preview::isSanitized)
        return;
    QCOMPARE(factOf(id, "limits", "Max data size"), QByteArray("805306368 805306368 bytes"));
    QCOMPARE(factOf(id, "limits", "Max address space"), QByteArray("4294967296 4294967296 bytes"));
}

void TstPreviewGuard::noNetwork()
{
    for (const int family : {AF_INET, AF_INET6, AF_UNIX, AF_NETLINK}) {
        QCOMPARE(underGuard([family] { return errnoUnless(socket(family, SOCK_STREAM, 0) >= 0); }),
            EPERM);
        QCOMPARE(underGuard([family] { return errnoUnless(socket(family, SOCK_DGRAM, 0) >= 0); }),
            EPERM);
    }
    // One that was open before is closed: connecting it finds nothing.
    const int before = socket(AF_INET, SOCK_STREAM, 0);
    QVERIFY(before > STDERR_FILENO);
    QCOMPARE(underGuard([before] {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        address.sin_port = htons(9);
        return errnoUnless(
            ::connect(before, reinterpret_cast<sockaddr *>(&address), sizeof(address)) == 0);
    }),
        EPERM);
    QCOMPARE(underGuard([before] {
        char byte = 0;
        return errnoUnless(::read(before, &byte, 1) >= 0);
    }),
        EBADF);
    ::close(before);
    QCOMPARE(underGuard([] {
        int pair[2];
        return errnoUnless(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
    }),
        EPERM);
}

void TstPreviewGuard::nothingIsWritten()
{
    const QByteArray path = QByteArray("/tmp/kinward-guard-") + QByteArray::number(getpid());
    const char *const name = path.constData();
    for (const int flags : {O_WRONLY | O_CREAT, O_RDWR | O_CREAT, O_RDWR, O_WRONLY | O_TRUNC,
             O_RDONLY | O_CREAT, O_RDONLY | O_TRUNC}) {
        QCOMPARE(underGuard([=] { return errnoUnless(open(name, flags, 0600) >= 0); }), EPERM);
        QCOMPARE(underGuard([=] {
            return errnoUnless(syscall(__NR_openat, AT_FDCWD, name, flags, 0600) >= 0);
        }),
            EPERM);
    }
    QCOMPARE(
        underGuard([] { return errnoUnless(open("/tmp", O_TMPFILE | O_RDWR, 0600) >= 0); }), EPERM);
    QCOMPARE(underGuard([] { return errnoUnless(memfd_create("x", 0) >= 0); }), EPERM);
    QCOMPARE(underGuard([=] { return errnoUnless(mkdir(name, 0700) == 0); }), EPERM);
    QCOMPARE(underGuard([=] { return errnoUnless(symlink("/etc/hostname", name) == 0); }), EPERM);
    QVERIFY(!QFile::exists(QString::fromUtf8(path)));
    QFile there(QString::fromUtf8(path));
    QVERIFY(there.open(QIODevice::WriteOnly));
    QCOMPARE(underGuard([=] { return errnoUnless(unlink(name) == 0); }), EPERM);
    QCOMPARE(underGuard([=] { return errnoUnless(rename(name, "/tmp/kinward-elsewhere") == 0); }),
        EPERM);
    QCOMPARE(underGuard([=] { return errnoUnless(truncate(name, 0) == 0); }), EPERM);
    QCOMPARE(underGuard([=] { return errnoUnless(chmod(name, 0777) == 0); }), EPERM);
    there.remove();
}

void TstPreviewGuard::nobodyElse()
{
    QCOMPARE(underGuard([] {
        char *const arguments[] = {const_cast<char *>("/bin/true"), nullptr};
        execv("/bin/true", arguments);
        return errno;
    }),
        EPERM);
    QCOMPARE(underGuard([] {
        const pid_t child = fork();
        if (child == 0)
            _exit(0);
        return errnoUnless(child > 0);
    }),
        EPERM);
    const pid_t parent = getpid();
    QCOMPARE(underGuard([=] { return errnoUnless(::kill(parent, 0) == 0); }), EPERM);
    QCOMPARE(underGuard(
                 [=] { return errnoUnless(ptrace(PTRACE_ATTACH, parent, nullptr, nullptr) == 0); }),
        EPERM);
    QCOMPARE(underGuard([] {
        return errnoUnless(
            mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
            != MAP_FAILED);
    }),
        EPERM);
    QCOMPARE(underGuard([] { return errnoUnless(chdir("/") == 0); }), EPERM);
    QCOMPARE(underGuard([] { return errnoUnless(setuid(0) == 0); }), EPERM);
}

void TstPreviewGuard::limitsHold()
{
    QCOMPARE(underGuard([] {
        rlimit more{RLIM_INFINITY, RLIM_INFINITY};
        return errnoUnless(setrlimit(RLIMIT_FSIZE, &more) == 0);
    }),
        EPERM);
    if (preview::isSanitized)
        return;
    QCOMPARE(underGuard([] {
        constexpr std::size_t much = 1024UL * 1024 * 1024;
        return errnoUnless(
            mmap(nullptr, much, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
            != MAP_FAILED);
    }),
        ENOMEM);
}

void TstPreviewGuard::onlyFontsAreRead()
{
    const long version
        = syscall(__NR_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1 || preview::isSanitized)
        QSKIP("without Landlock other files can be read, though not told of");
    QCOMPARE(underGuard([] { return errnoUnless(open("/etc/passwd", O_RDONLY) >= 0); }), EACCES);
    QCOMPARE(
        underGuard([] { return errnoUnless(open("/proc/self/environ", O_RDONLY) >= 0); }), EACCES);
    QCOMPARE(
        underGuard([] { return errnoUnless(open("/", O_RDONLY | O_DIRECTORY) >= 0); }), EACCES);
    if (QFile::exists(QStringLiteral("/usr/share/fonts")))
        QCOMPARE(
            underGuard([] { return errnoUnless(open("/usr/share/fonts", O_RDONLY) >= 0); }), done);
}

void TstPreviewGuard::whatItNeedsIsLeft()
{
    QCOMPARE(underGuard([] {
        constexpr std::size_t some = 100UL * 1024 * 1024;
        void *const memory = std::malloc(some);
        if (!memory)
            return ENOMEM;
        std::memset(memory, 1, some);
        std::free(memory);
        int sum = 0;
        std::thread other([&] { sum = 42; });
        other.join();
        return sum == 42 ? done : EAGAIN;
    }),
        done);
    QCOMPARE(underGuard([] { return errnoUnless(::write(STDOUT_FILENO, "", 0) == 0); }), done);
}

QTEST_GUILESS_MAIN(TstPreviewGuard)

#include "tst_previewguard.moc"
