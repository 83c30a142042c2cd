#pragma once

#include <QString>

namespace kinward::care
{

/// FHIR Reference. Contained resources are resolved by the reader into `display` where it can.
struct Reference {
    QString reference; ///< `Type/id`, `#id`, `urn:uuid:…` or an absolute URL, as sent
    QString display;
    QString sentType; ///< Reference.type, for references that are not `…/Type/id`

    QString type() const; ///< `Type` of `…/Type/id`, else what was sent as the type, else empty
    QString id() const; ///< `id` of `…/Type/id`, else empty
    QString
    recordId() const; ///< as id(), and for `urn:uuid:…` the uuid, under which bundles file a record
};

} // namespace kinward::care
