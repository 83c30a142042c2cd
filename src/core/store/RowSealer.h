#pragma once

#include "core/seal/KeyedHash.h"
#include "core/seal/Sealer.h"

#include <optional>

namespace kinward::store
{

/// What names a row, as UTF-8. On disk there are only keyed hashes of it.
struct RowNames {
    QByteArray name; ///< of this row alone
    QByteArray kind; ///< rows that are read together
    QByteArray source; ///< rows that came from one place and go together
};

/// The same as it is on disk: 16 bytes each.
struct HiddenNames {
    QByteArray name;
    QByteArray kind;
    QByteArray source;
};

/// Rows as they are on disk. The key of the file is split: one seals contents, one hides names. One
/// thread at a time.
class RowSealer final
{
public:
    explicit RowSealer(const seal::SecretKey &key);

    QByteArray hideName(QByteArrayView name) { return hide('n', name); }
    QByteArray hideKind(QByteArrayView kind) { return hide('k', kind); }
    QByteArray hideSource(QByteArrayView source) { return hide('s', source); }
    HiddenNames hide(const RowNames &names);

    /// The content, bound to its table, its names and the format's version.
    std::optional<QByteArray> seal(const HiddenNames &names, QByteArrayView content);
    /// Nothing where a byte of it, or of its names, is not as it was sealed.
    std::optional<QByteArray> unseal(const HiddenNames &names, QByteArrayView sealed);

private:
    QByteArray hide(char column, QByteArrayView text);
    static QByteArray context(const HiddenNames &names);

    seal::KeyedHash m_names;
    seal::Sealer m_contents;
};

} // namespace kinward::store
