#pragma once

#include "core/store/RecordStore.h"

#include <QHash>

namespace kinward::store
{

/// Keeps the records for as long as the program runs.
class MemoryRecordStore final : public RecordStore
{
    Q_OBJECT

public:
    using RecordStore::RecordStore;

    Result<void> put(const QList<fhir::RawResource> &resources) override;
    Result<void> retainOnly(const QString &type, const QSet<QString> &ids) override;
    Result<void> setSyncedAt(const QString &sectionKey, const QDateTime &when) override;
    Result<void> clear() override;

    QList<fhir::RawResource> all(const QString &type) const override;
    std::optional<fhir::RawResource> find(const QString &type, const QString &id) const override;
    int count(const QString &type) const override;
    QDateTime syncedAt(const QString &sectionKey) const override;

private:
    QHash<QString, QHash<QString, fhir::RawResource>> m_byType;
    QHash<QString, QDateTime> m_syncedAt;
};

} // namespace kinward::store
