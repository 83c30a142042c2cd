#pragma once

#include <QList>
#include <QString>

namespace kinward::care
{

/// FHIR Coding.
struct Coding {
    QString system;
    QString code;
    QString display;
    bool userSelected = false; ///< the one that a person picked (R4 §2.24.0.5)
};

/// FHIR CodeableConcept.
struct CodeableConcept {
    QList<Coding> codings;
    QString text;

    bool isEmpty() const { return codings.isEmpty() && text.isEmpty(); }
    /// What is shown: the display of the coding that a person picked, else the first coding's
    /// display, else text, else the first code; empty where nothing was sent.
    QString label() const;
    /// For what people say in their own words (a topic, when to take something): text, else
    /// label().
    QString asWritten() const { return text.isEmpty() ? label() : text; }
    bool hasCode(QStringView code) const;
    bool hasCode(QStringView system, QStringView code) const;
};

} // namespace kinward::care
