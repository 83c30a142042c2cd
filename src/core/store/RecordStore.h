#pragma once

#include "core/base/Result.h"
#include "core/fhir/RawResource.h"
#include "core/seal/SecretKey.h"
#include "core/store/StoreFault.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QObject>
#include <QSet>
#include <QString>

#include <functional>
#include <optional>

namespace kinward::store
{

/// What one answer of the portal brings.
struct StorePage {
    /// The search: a resource type, or `Type?parameter=value` for a part of a type. What is of
    /// another type belongs to the search of its own type. Empty: each to that of its own type.
    QString source;
    QList<fhir::RawResource> resources;
    /// How far the search has come with this page, kept together with it or not at all.
    std::optional<QByteArray> progress = {};
};

/// A piece of the ids of a search.
struct IdsPiece {
    QSet<QString> ids;
    qint64 next = 0; ///< where the next piece begins; 0 after the last one
};

/// The records of one patient link: exactly what the portal sent. Models read here; only `net`
/// writes records. Lives on the GUI thread; calls are quick, and signals come after the change is
/// complete.
class RecordStore : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Adds or replaces by type and id, all or nothing. Errors: StorageFailed.
    virtual Result<void> take(const StorePage &page) = 0;
    Result<void> put(const QList<fhir::RawResource> &resources) { return take({{}, resources}); }
    /// Removes those that `source` brought last and whose id is not among `ids` (the deletion
    /// pass). Errors: StorageFailed.
    virtual Result<void> retainOnly(const QString &source, const QSet<QString> &ids) = 0;
    /// Removes those of these ids that `source` brought last. Errors: StorageFailed.
    virtual Result<void> remove(const QString &source, const QSet<QString> &ids) = 0;
    /// How far a search has come, as `net` wrote it; empty where nothing is known. Errors:
    /// StorageFailed.
    virtual Result<void> setProgress(const QString &source, const QByteArray &progress) = 0;
    virtual QByteArray progress(const QString &source) const = 0;
    /// Notes when a section was last read in full. Errors: StorageFailed.
    virtual Result<void> setSyncedAt(const QString &sectionKey, const QDateTime &when) = 0;
    /// Keeps something that was worked out from the records, with them and for as long as none of
    /// them changes. Errors: StorageFailed.
    virtual Result<void> setDerived(const QString &name, const QByteArray &content) = 0;
    /// Empty where there is nothing, or records changed since.
    virtual QByteArray derived(const QString &name) const = 0;
    /// Forgets every record. Errors: StorageFailed.
    virtual Result<void> clear() = 0;
    /// Leaves everything on disk as closing does: the program may be ended at any moment from now
    /// on. The store goes on.
    virtual void settle() { }
    /// Forgets every record, and destroys the file and the key they were kept with. What comes
    /// afterwards is kept in memory. Errors: StorageFailed (something is still there, unreadable).
    virtual Result<void> destroy() { return clear(); }
    /// After destroy(): keeps what comes with a new key, where there is a place for it.
    virtual void beginAnew(const seal::SecretKey &) { }

    virtual QList<fhir::RawResource> all(const QString &type) const = 0;
    /// Reads every record of some types, as they all are at one moment. To be called once, on any
    /// thread, also after the store is gone. Nothing where that does not work: all() will tell, on
    /// the store's own thread.
    using Reading = std::function<std::optional<QList<fhir::RawResource>>()>;
    virtual Reading reading(const QSet<QString> &types) const;
    virtual std::optional<fhir::RawResource> find(const QString &type, const QString &id) const = 0;
    virtual int count(const QString &type) const = 0;
    /// How many `source` brought last.
    virtual int countOf(const QString &source) const = 0;
    /// The ids of what `source` brought last, from a place on: of a long record all at once would
    /// take longer than a frame. What changes between two pieces is in them or not.
    virtual IdsPiece someIdsOf(const QString &source, qint64 from = 0) const = 0;
    /// All of them at once.
    QSet<QString> idsOf(const QString &source) const;
    /// Invalid where the section was never read in full.
    virtual QDateTime syncedAt(const QString &sectionKey) const = 0;
    /// What has become of the file, until the person was told: DiskFull and NotWritable, the
    /// records are in memory now; Damaged, KeyLost and TooNew, they were dropped and have to be
    /// read anew.
    virtual StoreFault fault() const { return StoreFault::None; }
    virtual void acknowledgeFault() { }

Q_SIGNALS:
    /// These were added or replaced; comes before their `changed`. Where that comes without it,
    /// anything of those types may be another or gone.
    void taken(const QList<kinward::fhir::RecordKey> &records);
    /// Records of these resource types were added, replaced or removed.
    void changed(const QSet<QString> &types);
    void syncedAtChanged(const QString &sectionKey);
    void faultFound(kinward::store::StoreFault fault);
};

/// The source that a resource of a page belongs to (see StorePage::source).
QString sourceOf(const StorePage &page, const fhir::RawResource &resource);

} // namespace kinward::store
