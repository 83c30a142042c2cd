#pragma once

#include "core/store/RecordStore.h"

#include <QHash>

#include <functional>

namespace kinward::store
{

/// Keeps the records for as long as the program runs.
class MemoryRecordStore final : public RecordStore
{
    Q_OBJECT

public:
    using RecordStore::RecordStore;

    Result<void> take(const StorePage &page) override;
    Result<void> retainOnly(const QString &source, const QSet<QString> &ids) override;
    Result<void> remove(const QString &source, const QSet<QString> &ids) override;
    Result<void> setProgress(const QString &source, const QByteArray &progress) override;
    QByteArray progress(const QString &source) const override;
    Result<void> setSyncedAt(const QString &sectionKey, const QDateTime &when) override;
    Result<void> setDerived(const QString &name, const QByteArray &content) override;
    QByteArray derived(const QString &name) const override { return m_derived.value(name); }
    Result<void> clear() override;

    QList<fhir::RawResource> all(const QString &type) const override;
    std::optional<fhir::RawResource> find(const QString &type, const QString &id) const override;
    int count(const QString &type) const override;
    int countOf(const QString &source) const override;
    IdsPiece someIdsOf(const QString &source, qint64 from = 0) const override;
    QDateTime syncedAt(const QString &sectionKey) const override;

private:
    void tell(const QSet<QString> &types);
    Result<void> removeWhere(
        const QString &source, const std::function<bool(const QString &id)> &isGone);

    struct Kept {
        fhir::RawResource resource;
        QString source;
    };

    QHash<QString, QHash<QString, Kept>> m_byType;
    QHash<QString, QByteArray> m_progress;
    QHash<QString, QDateTime> m_syncedAt;
    QHash<QString, QByteArray> m_derived;
};

} // namespace kinward::store
