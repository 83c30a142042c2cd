// bench-observe PICTURE PROGRAM [ARGUMENT…]: starts the program and watches the display until
// nothing changes any more. Says when its window was mapped, first drawn, and complete; how much
// processor time it took until then, and how much memory all its processes take at rest. Then ends
// it.

#include "Measure.h"
#include "Screen.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <csignal>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace kinward::bench
{

namespace
{

using namespace std::chrono_literals;

/// A line of text that still changes, a clock, a blinking cursor: the page is there all the same.
constexpr double restless = 0.01;
constexpr auto quiet = 2s; ///< so long nothing but that: the start is over
constexpr auto patience = 40s;
constexpr auto rest = 3s; ///< then memory is looked at

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The fields of /proc/PID/stat from the third on; the second may hold blanks.
QList<QByteArray> statOf(int process)
{
    const QByteArray stat = contentOf(QStringLiteral("/proc/%1/stat").arg(process));
    return stat.mid(stat.lastIndexOf(')') + 2).split(' ');
}

QList<int> descendants(int ancestor)
{
    QHash<int, QList<int>> children;
    const QStringList names = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs);
    for (const QString &name : names) {
        bool isNumber = false;
        const int process = name.toInt(&isNumber);
        if (isNumber)
            children[statOf(process).value(1).toInt()].append(process);
    }
    QList<int> found = children.value(ancestor);
    for (qsizetype i = 0; i < found.size(); ++i)
        found += children.value(found.at(i));
    return found;
}

/// KiB of all of them, what they share counted once (proc_pid_smaps_rollup: Pss).
qint64 proportionalSize(const QList<int> &processes)
{
    static const QRegularExpression line(
        QStringLiteral("^Pss:\\s+(\\d+)"), QRegularExpression::MultilineOption);
    qint64 sum = 0;
    for (const int process : processes) {
        const auto rollup
            = QString::fromLatin1(contentOf(QStringLiteral("/proc/%1/smaps_rollup").arg(process)));
        sum += line.match(rollup).captured(1).toLongLong();
    }
    return sum;
}

/// Milliseconds of processor time of all of them so far.
double processorTime(const QList<int> &processes)
{
    double ticks = 0;
    for (const int process : processes) {
        const auto stat = statOf(process);
        ticks += stat.value(11).toDouble() + stat.value(12).toDouble();
    }
    return ticks * 1e3 / double(sysconf(_SC_CLK_TCK));
}

void end(int program)
{
    kill(program, SIGTERM);
    for (int i = 0; i < 30 && waitpid(program, nullptr, WNOHANG) == 0; ++i)
        usleep(100'000);
    for (const int left : descendants(getpid())) {
        kill(left, SIGKILL);
        waitpid(left, nullptr, 0);
    }
}

QJsonObject observe(const QString &picture, char **command)
{
    prctl(PR_SET_CHILD_SUBREAPER, 1); // a program's helpers stay ours when their parent ends
    Screen screen;
    const auto start = Screen::Clock::now();
    const int program = fork();
    if (program == 0) {
        execvp(command[0], command);
        _exit(127);
    }
    const auto since = [start](const std::optional<Screen::Clock::time_point> &when) {
        return when ? std::chrono::duration<double, std::milli>(*when - start).count() : -1;
    };
    auto moving = start;
    while (Screen::Clock::now() - start < patience) {
        screen.watch(200ms);
        const auto changed = screen.changed(restless);
        moving = changed.value_or(moving);
        if (changed && Screen::Clock::now() - moving > quiet)
            break;
    }
    const double processor = processorTime(descendants(getpid()));
    screen.watch(rest);
    const QJsonObject figures{{QStringLiteral("mapped"), since(screen.mapped())},
        {QStringLiteral("drawn"), since(screen.drawn())},
        {QStringLiteral("complete"), since(screen.settled(restless))},
        {QStringLiteral("processor"), processor},
        {QStringLiteral("memory"), double(proportionalSize(descendants(getpid()))) / 1024},
        {QStringLiteral("title"), screen.title()}};
    screen.picture().save(picture);
    end(program);
    return figures;
}

} // namespace

} // namespace kinward::bench

int main(int argc, char *argv[])
{
    if (argc < 3)
        qFatal("usage: bench-observe PICTURE PROGRAM [ARGUMENT…]");
    kinward::bench::report(kinward::bench::observe(QString::fromLocal8Bit(argv[1]), argv + 2));
    return 0;
}
