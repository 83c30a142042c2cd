#pragma once

#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <QList>

#include <optional>

namespace kinward::care
{

struct BundleEntry {
    QString fullUrl;
    QString type; ///< of the resource; empty where the entry has none
    QString id;
    QString searchMode; ///< match, include, outcome
    QString responseStatus; ///< "201 Created" in a batch's or transaction's answer
};

/// FHIR Bundle (R4 §2.36) as a record of its own, e.g. a document or a lab's message that a
/// practice filed. The pages of a search are read by fhir::readBundle().
struct Bundle {
    ResourceMeta meta;
    QString type; ///< document, message, collection, searchset, …
    QString number; ///< identifier's value
    PartialDateTime timestamp;
    std::optional<qint64> total;
    QList<BundleEntry> entries;
};

} // namespace kinward::care
