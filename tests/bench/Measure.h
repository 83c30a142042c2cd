#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>

namespace kinward::bench
{

/// Seconds that `work` takes by the wall.
template <typename Work> double secondsOf(Work &&work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// Milliseconds that this thread has computed so far.
inline double processorMs()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

/// Seconds that this thread computes for `work`; what else the machine does is not in it.
template <typename Work> double processorSecondsOf(Work &&work)
{
    const double before = processorMs();
    work();
    return (processorMs() - before) / 1e3;
}

/// What the person waits for, and how much of it this thread computed: on a machine that does other
/// things as well only the second is the program's own.
struct Times {
    QList<double> wall; ///< ms
    QList<double> processor; ///< ms

    template <typename Work> void measure(Work &&work)
    {
        const double before = processorMs();
        wall.append(secondsOf(work) * 1e3);
        processor.append(processorMs() - before);
    }
};

/// The value below which `share` (0…1) of the values lie. `values` must not be empty.
inline double quantile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto last = values.size() - 1;
    return values.at(std::min(last, qsizetype(share * double(values.size()))));
}

/// The middle, the 99th of a hundred and the longest of them.
inline QJsonObject spread(const Times &times)
{
    return {{QStringLiteral("p50"), quantile(times.processor, 0.5)},
        {QStringLiteral("p99"), quantile(times.processor, 0.99)},
        {QStringLiteral("most"), quantile(times.processor, 1)},
        {QStringLiteral("wall99"), quantile(times.wall, 0.99)},
        {QStringLiteral("count"), times.wall.size()}};
}

/// Hands the figures to tests/bench/bench: one line of JSON on stdout.
inline void report(const QJsonObject &figures)
{
    std::puts(QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
}

} // namespace kinward::bench
