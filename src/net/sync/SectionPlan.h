#pragma once

#include "core/care/Section.h"
#include "net/portal/PortalDescription.h"

#include <QDateTime>
#include <QList>
#include <QPair>
#include <QString>

namespace kinward::store
{
class RecordStore;
}

namespace kinward::net
{

/// One search of a section: its first page. `next` links lead on.
struct SectionSearch {
    QString resourceType;
    QList<QPair<QString, QString>> parameters;
    /// Names the search in the store: the type, and what narrows it.
    QString source;
    /// The portal can say what changed (`/metadata` offers `_lastUpdated`).
    bool tellsChanges = false;

    /// The address of the first page. `bare`: with the patient only, for portals that refuse a
    /// parameter they announced.
    QUrl url(const QUrl &base, bool bare = false) const;
    /// The same for what changed at or after `since`, a time of the portal's own clock.
    QUrl changesUrl(const QUrl &base, const QDateTime &since) const;
    /// The same for the ids alone (`_elements`, R4 §3.1.1.5.8).
    QUrl idsUrl(const QUrl &base) const;
    /// The practice's own records rather than the patient's: there may be far more than anybody
    /// needs.
    bool isOfPractice() const;
    /// How long such a search is beside others, in the records of people with a long history: 0 is
    /// short.
    int usualLength() const;
};

inline constexpr int defaultPageSize = 200;

/// What is asked of the portal for a section; parameters that `/metadata` does not name are left
/// out. The section's main resource (care::mainResourceOf) is there in any case, other types where
/// the portal offers them.
QList<SectionSearch> searchesFor(care::Section section, const PortalDescription &portal,
    const QString &patientId, int pageSize = defaultPageSize);
/// What every page needs: the patient, the practice and its members.
QList<SectionSearch> searchesForPeople(
    const PortalDescription &portal, const QString &patientId, int pageSize = defaultPageSize);
/// The key under which RecordStore keeps the time of a section's last full read.
QString syncKey(care::Section section);
/// When the section was read in full that waits longest for it: nothing of the record is older.
/// Invalid where none was.
QDateTime oldestSync(const store::RecordStore &records);

} // namespace kinward::net
