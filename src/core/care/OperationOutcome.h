#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/ResourceMeta.h"

#include <QList>
#include <QStringList>

namespace kinward::care
{

struct OutcomeIssue {
    QString severity; ///< fatal, error, warning, information
    QString code; ///< issue-type code, e.g. not-found
    CodeableConcept details; ///< may hold words for people, in the portal's language
    QString diagnostics; ///< for developers; may hold record content, so never logged
    QStringList expressions; ///< FHIRPath of what is wrong (or, before, `location`)

    bool isFailure() const
    {
        return severity == QLatin1String("fatal") || severity == QLatin1String("error");
    }
};

/// FHIR OperationOutcome (R4 §2.29): what a portal says of a request.
struct OperationOutcome {
    ResourceMeta meta;
    QList<OutcomeIssue> issues;
};

} // namespace kinward::care
