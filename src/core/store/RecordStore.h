#pragma once

#include "core/base/Result.h"
#include "core/fhir/RawResource.h"

#include <QDateTime>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

#include <optional>

namespace kinward::store
{

/// The records of one patient link: exactly what the portal sent. Models read here; only `net`
/// writes. Lives on the GUI thread; calls are quick, and signals come after the change is complete.
class RecordStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Adds or replaces by type and id, all or nothing. Errors: StorageFailed.
    virtual Result<void> put(const QList<fhir::RawResource> &resources) = 0;
    /// Removes those of `type` whose id is not among `ids` (the deletion pass). Errors:
    /// StorageFailed.
    virtual Result<void> retainOnly(const QString &type, const QSet<QString> &ids) = 0;
    /// Notes when a section was last read in full. Errors: StorageFailed.
    virtual Result<void> setSyncedAt(const QString &sectionKey, const QDateTime &when) = 0;
    /// Forgets every record. Errors: StorageFailed.
    virtual Result<void> clear() = 0;

    virtual QList<fhir::RawResource> all(const QString &type) const = 0;
    virtual std::optional<fhir::RawResource> find(const QString &type, const QString &id) const = 0;
    virtual int count(const QString &type) const = 0;
    /// Invalid where the section was never read in full.
    virtual QDateTime syncedAt(const QString &sectionKey) const = 0;

Q_SIGNALS:
    /// Records of these resource types were added, replaced or removed.
    void changed(const QSet<QString> &types);
    void syncedAtChanged(const QString &sectionKey);
};

} // namespace kinward::store
