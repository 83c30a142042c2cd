#pragma once

#include <QString>

#include <optional>

namespace kinward::care
{

/// FHIR Quantity. The number is kept as sent (`asSent`) so that 1.10 stays 1.10.
struct Quantity {
    std::optional<double> value;
    QString asSent; ///< the number's text in the JSON
    QString comparator; ///< <, <=, >=, >, or empty
    QString unit; ///< as the practice wrote it
    QString code; ///< UCUM code where `system` says so
    QString system;

    /// "< 5.40 mg/dL": comparator, number as sent, unit (or code where no unit).
    QString label() const;
};

/// FHIR Money (R4 §2.24.0.9).
struct Money {
    std::optional<double> value;
    QString asSent;
    QString currency; ///< ISO 4217
};

} // namespace kinward::care
