#pragma once

#include "core/care/PatientLink.h"
#include "core/care/Section.h"
#include "core/store/RecordStore.h"

#include <QList>
#include <QSet>
#include <QString>

namespace kinward::exports
{

struct EmergencyItem {
    QString text; ///< "Penicillin"
    QString note; ///< "Hives · severe"
};

struct EmergencySection {
    QString title;
    QList<EmergencyItem> items;
    QString whenEmpty; ///< why there are no items: none recorded, recorded as none known,
                       ///< or not shared
};

/// What an emergency room asks first, from the records on this computer: allergies, conditions,
/// medicines (prescribed here or only reported), vaccines, care team, contacts; only what is active
/// now.
struct EmergencySummary {
    QString name;
    QString birthDate; ///< "03/14/1942"
    QString practice;
    QList<EmergencySection> sections;
};

/// `withheld` are sections that the practice does not share: their being empty means nothing.
EmergencySummary emergencySummary(const store::RecordStore &store, const care::PatientLink &link,
    const QSet<care::Section> &withheld);

} // namespace kinward::exports
