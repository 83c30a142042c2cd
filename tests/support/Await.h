#pragma once

#include <QFuture>
#include <QTest>

namespace kinward::test
{

/// Lets the event loop turn until the future is finished; false where that takes too long.
template <typename T> bool finishes(const QFuture<T> &future, int milliseconds = 30000)
{
    return QTest::qWaitFor([&future] { return future.isFinished(); }, milliseconds);
}

/// The result of a future that must finish.
template <typename T> T await(const QFuture<T> &future)
{
    if (!finishes(future))
        qFatal("a future does not finish");
    return future.result();
}

} // namespace kinward::test
