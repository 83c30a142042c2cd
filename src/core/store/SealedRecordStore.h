#pragma once

#include "core/store/RecordStore.h"
#include "core/store/SealedDatabase.h"

#include <QHash>

namespace kinward::store
{

/// Keeps the records sealed on disk. What is read comes from there each time: there is no second
/// copy in memory. Reading 10,000 records takes some tens of milliseconds.
class SealedRecordStore final : public RecordStore
{
    Q_OBJECT

public:
    explicit SealedRecordStore(std::unique_ptr<SealedDatabase> database, QObject *parent = nullptr);

    SealedDatabase &database() const { return *m_database; }

    Result<void> take(const StorePage &page) override;
    Result<void> retainOnly(const QString &source, const QSet<QString> &ids) override;
    Result<void> remove(const QString &source, const QSet<QString> &ids) override;
    Result<void> setProgress(const QString &source, const QByteArray &progress) override;
    QByteArray progress(const QString &source) const override;
    Result<void> setSyncedAt(const QString &sectionKey, const QDateTime &when) override;
    Result<void> setDerived(const QString &name, const QByteArray &content) override;
    QByteArray derived(const QString &name) const override;
    Result<void> clear() override;
    void settle() override { m_database->settle(); }

    QList<fhir::RawResource> all(const QString &type) const override;
    Reading reading(const QSet<QString> &types) const override;
    std::optional<fhir::RawResource> find(const QString &type, const QString &id) const override;
    int count(const QString &type) const override;
    int countOf(const QString &source) const override;
    IdsPiece someIdsOf(const QString &source, qint64 from = 0) const override;
    QDateTime syncedAt(const QString &sectionKey) const override;

    /// Everything that can be read, to another store. Errors: those of `other`.
    Result<void> copyTo(RecordStore &other) const;

private:
    bool takeResource(
        const StorePage &page, const fhir::RawResource &resource, QList<fhir::RecordKey> &records);
    bool putProgress(const QString &source, const QByteArray &progress);
    bool dropDerived();
    Result<void> removeOf(const QString &source, const std::function<std::optional<int>()> &work);
    Result<void> outcome(bool done) const;
    QStringList sections() const;

    std::unique_ptr<SealedDatabase> m_database;
    mutable QHash<QString, int> m_counts; ///< by type, of those that were asked for
};

} // namespace kinward::store
