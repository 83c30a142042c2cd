#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/PartialDateTime.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace kinward::care
{

/// One thing to do of a care plan.
struct CarePlanActivity {
    QString label; ///< detail.code, description or the reference's display
    QString status; ///< not-started, scheduled, in-progress, completed, …
    QString when; ///< scheduled[x] as people read it
    QString location;
};

/// FHIR CarePlan (R4 §9.5).
struct CarePlan {
    ResourceMeta meta;
    QString status; ///< draft, active, on-hold, revoked, completed, …
    QString intent;
    QString title;
    QString description; ///< else the narrative's plain text
    QList<CodeableConcept> categories;
    Period period;
    Reference author;
    QList<Reference> addresses; ///< the conditions it is for
    QList<Reference> goals;
    QList<Reference> careTeams;
    QList<CarePlanActivity> activities;
    QStringList notes;

    bool isActive() const
    {
        return status == QLatin1String("active") || status == QLatin1String("on-hold");
    }
};

struct GoalTarget {
    QString measure;
    QString detail; ///< detail[x] as people read it
    PartialDateTime due;
};

/// FHIR Goal (R4 §9.6).
struct Goal {
    ResourceMeta meta;
    QString lifecycleStatus; ///< proposed, active, completed, cancelled, …
    CodeableConcept achievementStatus;
    CodeableConcept description;
    PartialDateTime start;
    QList<GoalTarget> targets;
    QList<Reference> addresses;
    QStringList notes;
};

} // namespace kinward::care
