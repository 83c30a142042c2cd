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
};

/// FHIR CodeableConcept.
struct CodeableConcept {
    QList<Coding> codings;
    QString text;

    bool isEmpty() const { return codings.isEmpty() && text.isEmpty(); }
    /// What is shown: the first coding's display, else text, else the first code; empty where
    /// nothing was sent.
    QString label() const;
    bool hasCode(QStringView code) const;
    bool hasCode(QStringView system, QStringView code) const;
};

} // namespace kinward::care
