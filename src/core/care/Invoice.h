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

/// A part of how an Invoice's total comes about: charges, taxes, what somebody else paid.
struct InvoicePart {
    QString type; ///< base, surcharge, deduction, discount, tax, informational
    QString label;
    Money amount; ///< deductions and discounts below zero, however they were sent
};

/// Money that came in for an Invoice (extension `urn:kinward:invoice-payment`, see
/// portal-api.yaml).
struct InvoicePayment {
    PartialDateTime date;
    Money amount;
    QString method; ///< "Card", as the practice says it
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
    QList<InvoicePart> parts; ///< totalPriceComponent
    QList<InvoicePayment> payments;
    Reference account;
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
