#pragma once

#include "core/fhir/RawResource.h"

#include <optional>

namespace kinward::store
{

/// A record with what brought it, as the content of a sealed row: the resource's own bytes first,
/// so that reading it copies them once.
struct KeptRecord {
    fhir::RawResource resource;
    QString source;
};

QByteArray encode(const fhir::RawResource &resource, const QString &source);
/// Nothing where these are no such bytes. `content` is taken over.
std::optional<KeptRecord> decode(QByteArray content);

} // namespace kinward::store
