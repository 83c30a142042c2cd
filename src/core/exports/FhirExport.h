#pragma once

#include "core/store/RecordStore.h"

#include <QIODevice>

namespace kinward::exports
{

/// The kinds of records that are read from a portal.
const QStringList &exportedTypes();

/// All records as one FHIR Bundle of type `collection` (R4 §2.36), each resource byte for byte as
/// the portal sent it. Errors: StorageFailed. Returns how many were written.
Result<int> writeBundle(const store::RecordStore &store, QIODevice &device);

} // namespace kinward::exports
