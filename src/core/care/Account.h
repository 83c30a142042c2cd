#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/Quantity.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <QList>

namespace kinward::care
{

/// A sum that an Account comes to: R5 Account.balance, in R4 its cross-version extension
/// `extension-Account.balance`.
struct AccountBalance {
    CodeableConcept aggregate; ///< whose: patient, insurance, total, …
    CodeableConcept term; ///< how old the debt is: current, 30, 60, …
    bool isEstimate = false;
    Money amount;
};

/// FHIR Account (R4 §12.11): what charges are gathered in.
struct Account {
    ResourceMeta meta;
    QString number; ///< first identifier's value
    QString status; ///< active, inactive, entered-in-error, on-hold, unknown
    CodeableConcept type;
    QString name;
    Period servicePeriod;
    QList<Reference> coverages; ///< who pays, in the order of their priority
    Reference owner; ///< the practice
    QString description;
    QList<Reference> guarantors; ///< who answers for what is left
    QList<AccountBalance> balances;
};

} // namespace kinward::care
