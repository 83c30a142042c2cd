#pragma once

#include "core/care/CodeableConcept.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <QList>
#include <QStringList>

namespace kinward::care
{

struct ListEntry {
    CodeableConcept flag; ///< what happened to it: prescribed, ceased, …
    bool isDeleted = false; ///< no longer on the list
    PartialDateTime date;
    Reference item;
};

/// FHIR List (R4 §2.37): records put together, e.g. a folder of documents.
struct List {
    ResourceMeta meta;
    QString status; ///< current, retired, entered-in-error
    QString mode; ///< working, snapshot, changes
    QString title;
    CodeableConcept code;
    PartialDateTime date;
    Reference source;
    CodeableConcept orderedBy;
    QList<ListEntry> entries;
    CodeableConcept emptyReason;
    QStringList notes;

    /// What it is called: its title, else its code.
    QString label() const { return title.isEmpty() ? code.label() : title; }
};

} // namespace kinward::care
