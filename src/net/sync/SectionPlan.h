#pragma once

#include "core/care/Section.h"
#include "net/portal/PortalDescription.h"

#include <QList>
#include <QPair>
#include <QString>

namespace kinward::net {

/// One search of a section: its first page. `next` links lead on.
struct SectionSearch {
    QString resourceType;
    QList<QPair<QString, QString>> parameters;
};

/// What is asked of the portal for a section; parameters that `/metadata` does not name are left out.
QList<SectionSearch> searchesFor(care::Section section, const PortalDescription &portal, const QString &patientId);
/// What every page needs: the patient, the practice and its members.
QList<SectionSearch> searchesForPeople(const PortalDescription &portal, const QString &patientId);
/// The key under which RecordStore keeps the time of a section's last full read.
QString syncKey(care::Section section);

} // namespace kinward::net
