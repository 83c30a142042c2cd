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
    /// `mostPages`: how large a file may become (SealedDatabase::Options); 0: as the disk allows.
    explicit StoreFolder(QString path, int mostPages = 0)
        : m_path(std::move(path))
        , m_mostPages(mostPages)
    {
    }

    int mostPages() const { return m_mostPages; }
    bool prepare() const; ///< false where nothing can be written there
    QString recordsFile(const QString &key) const; ///< what the portal sent
    QString ownFile(const QString &key) const; ///< what the caregiver wrote
    /// Renames what the caregiver wrote, and what lies beside it, where it cannot be read: another
    /// file can take its place, and nothing was thrown away. The new path; empty where it fails.
    QString setOwnFileAside(const QString &key) const;
    bool removeAllOf(const QString &key) const; ///< false: something is still there
    bool removeEverything() const; ///< the same of every link, also of those nobody knows
    /// Removes records whose link is not known: nobody has the key to them. How many there were.
    int removeStrayRecords(const QStringList &knownKeys) const;

private:
    QString m_path;
    int m_mostPages;
};

} // namespace kinward::store
