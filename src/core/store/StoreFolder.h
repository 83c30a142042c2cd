#pragma once

#include <QString>
#include <QStringList>

namespace kinward::store
{

/// Where the sealed files of every patient link lie. Their names are the links' random keys. Any
/// thread.
class StoreFolder final
{
public:
    /// Made, for its owner alone, when it is first needed.
    explicit StoreFolder(QString path)
        : m_path(std::move(path))
    {
    }

    bool prepare() const; ///< false where nothing can be written there
    QString recordsFile(const QString &key) const; ///< what the portal sent
    QString ownFile(const QString &key) const; ///< what the caregiver wrote
    bool removeAllOf(const QString &key) const; ///< false: something is still there
    /// Removes records whose link is not known: nobody has the key to them. How many there were.
    int removeStrayRecords(const QStringList &knownKeys) const;

private:
    QString m_path;
};

} // namespace kinward::store
