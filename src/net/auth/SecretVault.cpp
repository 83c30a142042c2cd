#include "net/auth/SecretVault.h"

#include "core/base/Logging.h"
#include "net/auth/Pkce.h"
#include "net/http/Later.h"

#include <qt6keychain/keychain.h>

namespace kinward::net
{

namespace
{

/// Runs a job and ends the promise with what `read` makes of it, even where the vault is gone by
/// then. The job deletes itself (its autoDelete).
template <typename T, typename Read>
QFuture<Result<T>> run(QKeychain::Job *job, const QString &name, Read read)
{
    job->setInsecureFallback(false);
    job->setKey(name);
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    QObject::connect(
        job, &QKeychain::Job::finished, job, [promise, read](QKeychain::Job *finished) {
            if (finished->error() != QKeychain::NoError
                && finished->error() != QKeychain::EntryNotFound)
                qCWarning(lcAuth) << "keychain error" << finished->error();
            promise->addResult(read(*finished));
            promise->finish();
        });
    job->start();
    return promise->future();
}

tl::unexpected<Error> unavailable(const QKeychain::Job &job)
{
    return failure(
        ErrorKind::KeychainUnavailable, QStringLiteral("keychain error %1").arg(int(job.error())));
}

} // namespace

SecretVault::SecretVault(QString service, QObject *parent)
    : QObject(parent)
    , m_service(std::move(service))
{
}

QFuture<Result<bool>> SecretVault::probe()
{
    const auto name = QStringLiteral("probe.") + randomToken(6);
    const auto secret = randomToken(6).toLatin1();
    auto written = chain<QByteArray>(
        this, write(name, secret), [this, name](const Result<void> &) { return read(name); });
    return chain<bool>(this, written, [this, name, secret](const Result<QByteArray> &found) {
        const bool same = *found == secret;
        const auto persistent
            = [this, same](const Result<void> &) { return Result<bool>(same && m_persistent); };
        return remove(name).then(this, persistent);
    });
}

QFuture<Result<QByteArray>> SecretVault::read(const QString &name)
{
    if (const auto kept = m_memory.constFind(name); kept != m_memory.cend())
        return later<QByteArray>(*kept);
    const auto guard = QPointer(this);
    return run<QByteArray>(new QKeychain::ReadPasswordJob(m_service), name,
        [guard](const QKeychain::Job &job) -> Result<QByteArray> {
            if (job.error() == QKeychain::NoError)
                return static_cast<const QKeychain::ReadPasswordJob &>(job).binaryData();
            if (job.error() == QKeychain::EntryNotFound)
                return failure(ErrorKind::NotFound);
            if (guard)
                guard->setPersistent(false);
            return unavailable(job);
        });
}

QFuture<Result<void>> SecretVault::write(const QString &name, const QByteArray &secret)
{
    m_memory.insert(name, secret); // until the keychain has it
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(secret);
    const auto guard = QPointer(this);
    return run<void>(
        job, name, [guard, name, secret](const QKeychain::Job &finished) -> Result<void> {
            if (guard)
                guard->written(name, secret, finished.error() == QKeychain::NoError);
            return {};
        });
}

void SecretVault::written(const QString &name, const QByteArray &secret, bool accepted)
{
    const bool wasPersistent = m_persistent;
    if (accepted && m_memory.value(name) == secret) // not where a newer value is on its way
        m_memory.remove(name);
    setPersistent(accepted);
    if (accepted && !wasPersistent) {
        const auto left = m_memory;
        for (auto it = left.cbegin(); it != left.cend(); ++it)
            write(it.key(), it.value());
    }
}

QFuture<Result<void>> SecretVault::remove(const QString &name)
{
    m_memory.remove(name);
    return run<void>(new QKeychain::DeletePasswordJob(m_service), name,
        [](const QKeychain::Job &job) -> Result<void> {
            if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound)
                return {};
            return unavailable(job);
        });
}

void SecretVault::setPersistent(bool persistent)
{
    if (m_persistent == persistent)
        return;
    m_persistent = persistent;
    Q_EMIT persistenceChanged(persistent);
}

} // namespace kinward::net
