#pragma once

#include "core/care/PatientLink.h"
#include "core/seal/SecretKey.h"
#include "net/auth/SecretVault.h"
#include "net/auth/TokenSet.h"

#include <QUrl>

#include <optional>

namespace kinward::net
{

/// The keys of a link's sealed files. Withdrawn access destroys the first; with both gone, nobody
/// can read what is on disk any more.
struct LinkKeys {
    seal::SecretKey records; ///< what the portal sent
    seal::SecretKey own; ///< what the caregiver wrote

    static LinkKeys generate()
    {
        return {seal::SecretKey::generate(), seal::SecretKey::generate()};
    }
};

/// One patient link that this computer knows: what is needed to go on without signing in.
struct KnownLink {
    QString key; ///< random, made here; names the vault's entries and the sealed files
    QUrl base;
    care::PatientLink link;
    TokenSet tokens;
    LinkKeys keys = {};
};

/// The known links, in the vault only: an index, and two entries a link (some keychains refuse more
/// than 2 kB): what is known with the refresh token, and the access token, which may be a large one
/// and is left out where it is.
class LinkBook final : public QObject
{
    Q_OBJECT

public:
    explicit LinkBook(SecretVault &vault, QObject *parent = nullptr);

    /// Reads all entries; those that cannot be read are left out. Errors: KeychainUnavailable.
    QFuture<Result<QList<KnownLink>>> load();
    QFuture<Result<void>> save(const KnownLink &link);
    /// Errors: KeychainUnavailable (something may still be there).
    QFuture<Result<void>> forget(const QString &key);
    QFuture<Result<void>> forgetAll();
    /// Of every link in the index, also of those that could not be read; nothing where there is no
    /// index to be read.
    std::optional<QStringList> keys() const;

private:
    QFuture<Result<void>> readIndex();
    QFuture<Result<void>> writeIndex();
    QFuture<Result<void>> removeEntries(const QStringList &keys);

    SecretVault &m_vault;
    QStringList m_keys;
    bool m_indexRead = false;
};

} // namespace kinward::net
