#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/Quantity.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

namespace kinward::care
{

struct InvoiceLine {
    int sequence = 0;
    QString label;
    Money amount;
};

/// FHIR Invoice (R4 §13.11).
struct Invoice {
    ResourceMeta meta;
    QString status; ///< draft, issued, balanced, cancelled, entered-in-error
    QString number; ///< first identifier's value
    PartialDateTime date;
    Reference issuer;
    Money totalNet;
    Money totalGross;
    QString paymentTerms;
    QList<InvoiceLine> lines;
    QStringList notes;

    bool isDue() const { return status == QLatin1String("issued"); }
};

struct BenefitLine {
    int sequence = 0;
    QString label;
    Money net;
};

struct BenefitTotal {
    CodeableConcept category; ///< submitted, benefit, copay, …
    Money amount;
};

/// FHIR ExplanationOfBenefit (R4 §13.10): what the insurer said of a claim.
struct ExplanationOfBenefit {
    ResourceMeta meta;
    QString status; ///< active, cancelled, draft, entered-in-error
    CodeableConcept type;
    QString outcome;
    PartialDateTime created;
    PartialDateTime serviced; ///< billablePeriod.start
    Reference insurer;
    Reference provider;
    QList<BenefitLine> lines;
    QList<BenefitTotal> totals;
    Money payment;
};

} // namespace kinward::care
