#pragma once

#include "core/seal/SecretKey.h"

#include <QByteArray>
#include <QString>

#include <atomic>

namespace kinward::store
{

/// The files of one sealed database, and whether they are as they were written. Any thread.
class SealedFile final
{
public:
    explicit SealedFile(QString path)
        : m_path(std::move(path))
    {
    }

    const QString &path() const { return m_path; }
    bool create() const; ///< where there is none, for its owner alone; false: it cannot be written
    bool remove() const; ///< with everything beside it; false: something is still there
    bool hasLeftovers() const; ///< the program ended before everything was in the file itself

    /// The keyed digest over the whole file that was left beside it; empty where there is none.
    QByteArray writtenDigest() const;
    void writeDigest(const seal::SecretKey &key) const;
    void removeDigest() const;
    /// Empty where the file cannot be read, or `stopped` became true meanwhile.
    QByteArray digest(const seal::SecretKey &key, const std::atomic_bool &stopped) const;

    enum class Check { Sound, Damaged, Stopped };
    /// Compares the file with the digest that was left beside it.
    Check checkDigest(const QByteArray &expected, const seal::SecretKey &key,
        const std::atomic_bool &stopped) const;
    /// Where there is no digest: asks SQLite, and unseals every row. With a connection of its own.
    Check checkRows(const seal::SecretKey &key, const std::atomic_bool &stopped) const;

private:
    QString beside(const char *suffix) const { return m_path + QLatin1String(suffix); }

    QString m_path;
};

} // namespace kinward::store
