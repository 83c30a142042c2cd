#pragma once

#include "core/base/Result.h"

#include <QCoreApplication>
#include <QFuture>
#include <QPointer>
#include <QPromise>

#include <memory>

namespace kinward::net
{

/// Gives `result` to the promise from the event loop: whoever waits may be half destroyed at this
/// moment, and a ready future would run its continuation before the caller is done with it.
template <typename T> void finishLater(QPromise<Result<T>> promise, Result<T> result)
{
    auto finish = [promise = std::move(promise), result = std::move(result)]() mutable {
        promise.addResult(std::move(result));
        promise.finish();
    };
    if (auto *application = QCoreApplication::instance())
        QMetaObject::invokeMethod(application, std::move(finish), Qt::QueuedConnection);
    else
        finish();
}

/// A future that is ready the next time the event loop turns.
template <typename T> QFuture<Result<T>> later(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    auto future = promise.future();
    finishLater(std::move(promise), std::move(result));
    return future;
}

/// One request after another: `next` gets the first one's value and gives the future that the
/// answer comes from. An error goes straight through; so does Cancelled where `context` is gone by
/// then.
template <typename T, typename First, typename Next>
QFuture<Result<T>> chain(QObject *context, const QFuture<Result<First>> &first, Next next)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto finish = [promise](const Result<T> &result) {
        promise->addResult(result);
        promise->finish();
    };
    auto asker = QPointer<QObject>(context);
    auto source = first;
    source.then([asker, finish, next = std::move(next)](const Result<First> &value) mutable {
        if (!value)
            finish(failure(value.error()));
        else if (!asker)
            finish(failure(ErrorKind::Cancelled));
        else
            next(value).then(finish);
    });
    return promise->future();
}

} // namespace kinward::net
