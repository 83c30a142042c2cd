#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <QList>

namespace kinward::care
{

struct AuditEventAgent {
    Reference who;
    QString name; ///< as the system that wrote the event knows them
    QList<CodeableConcept> roles;
    bool isRequestor = false; ///< who started it
};

struct AuditEventEntity {
    Reference what;
    QString name;
    QString description;
    Coding type;
};

/// FHIR AuditEvent (R4 §6.4): who did what with the record.
struct AuditEvent {
    ResourceMeta meta;
    Coding type;
    QList<Coding> subtypes;
    QString action; ///< C, R, U, D, E
    PartialDateTime recorded;
    QString outcome; ///< 0 success, 4 minor failure, 8 serious failure, 12 major failure
    QString outcomeDescription;
    QList<CodeableConcept> purposes;
    QList<AuditEventAgent> agents;
    Reference observer; ///< source.observer
    QList<AuditEventEntity> entities;
};

} // namespace kinward::care
