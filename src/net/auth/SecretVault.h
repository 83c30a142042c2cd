#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QFuture>
#include <QHash>
#include <QObject>

namespace kinward::net
{

/// Secrets by name, in the OS keychain (QtKeychain). Where there is no unlocked keychain they are
/// kept in memory only, and `isPersistent` says so; never in plain text on disk. GUI thread.
class SecretVault final : public QObject
{
    Q_OBJECT

public:
    /// `service` keeps the demo's and the real secrets apart.
    explicit SecretVault(QString service, QObject *parent = nullptr);

    /// Tries a write, a read and a removal, once, to learn whether this computer keeps secrets.
    QFuture<Result<bool>> probe();
    bool isPersistent() const { return m_persistent; }

    /// Errors: NotFound, KeychainUnavailable.
    QFuture<Result<QByteArray>> read(const QString &name);
    /// Falls back to memory where the keychain refuses; the value is never lost while the program
    /// runs. What is kept in memory moves to the keychain with the first write that it accepts
    /// again.
    QFuture<Result<void>> write(const QString &name, const QByteArray &secret);
    /// Errors: KeychainUnavailable (it may still be there).
    QFuture<Result<void>> remove(const QString &name);

Q_SIGNALS:
    void persistenceChanged(bool persistent);

private:
    void written(const QString &name, const QByteArray &secret, bool accepted);
    void setPersistent(bool persistent);

    QString m_service;
    QHash<QString, QByteArray> m_memory; ///< not (yet) in the keychain
    bool m_persistent = true;
};

} // namespace kinward::net
