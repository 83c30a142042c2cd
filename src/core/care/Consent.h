#pragma once

#include "core/care/Attachment.h"
#include "core/care/CodeableConcept.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace kinward::care
{

/// FHIR Consent.provision: a rule, and exceptions to it. Depth is limited by the reader.
struct ConsentProvision {
    QString type; ///< deny, permit
    Period period;
    QList<Reference> actors;
    QStringList actions;
    QStringList purposes;
    QStringList securityLabels;
    QStringList classes; ///< kinds of records
    QList<ConsentProvision> provisions;
};

/// FHIR Consent (R4 §6.2).
struct Consent {
    ResourceMeta meta;
    QString status; ///< draft, proposed, active, rejected, inactive, entered-in-error
    CodeableConcept scope;
    QList<CodeableConcept> categories;
    PartialDateTime dateTime;
    QList<Reference> performers; ///< who agrees
    QList<Reference> organizations; ///< who keeps it
    std::optional<Attachment> source; ///< sourceAttachment
    Reference sourceReference;
    CodeableConcept policyRule;
    QStringList policies; ///< their URIs
    std::optional<ConsentProvision> provision;
};

} // namespace kinward::care
