#pragma once

#include "core/care/PatientLink.h"
#include "net/auth/SecretVault.h"
#include "net/auth/TokenSet.h"

#include <QUrl>

namespace kinward::net {

/// One patient link that this computer knows: what is needed to go on without signing in.
struct KnownLink {
    QString key; ///< random, made here; names the vault's entries, and nothing else on disk
    QUrl base;
    care::PatientLink link;
    TokenSet tokens;
};

/// The known links, in the vault only: an index and an entry a link (some keychains refuse large entries).
class LinkBook final : public QObject
{
    Q_OBJECT

public:
    explicit LinkBook(SecretVault &vault, QObject *parent = nullptr);

    /// Reads all entries; those that cannot be read are left out. Errors: KeychainUnavailable.
    QFuture<Result<QList<KnownLink>>> load();
    QFuture<Result<void>> save(const KnownLink &link);
    QFuture<Result<void>> forget(const QString &key);
    QFuture<Result<void>> forgetAll();

private:
    SecretVault &m_vault;
    QStringList m_keys;
};

} // namespace kinward::net
