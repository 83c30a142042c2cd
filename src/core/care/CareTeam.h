#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/PartialDateTime.h"
#include "core/care/Patient.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <QList>
#include <QString>

namespace kinward::care
{

struct CareTeamParticipant {
    QList<CodeableConcept> roles;
    Reference member;
    Reference onBehalfOf;
    Period period;
};

/// FHIR CareTeam (R4 §9.8).
struct CareTeam {
    ResourceMeta meta;
    QString status; ///< proposed, active, suspended, inactive, entered-in-error
    QString name;
    QList<CodeableConcept> categories;
    Period period;
    QList<CareTeamParticipant> participants;
    QList<Reference> managingOrganizations;
    QList<CodeableConcept> reasons;
    QList<ContactPoint> telecom;
    QStringList notes;
};

} // namespace kinward::care
