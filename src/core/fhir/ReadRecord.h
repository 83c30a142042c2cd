#pragma once

#include "core/base/Result.h"

#include <QByteArray>

namespace kinward::fhir
{

/// Reads one resource into a care value. Tolerant: a broken element costs that element, never the
/// record. Errors: Malformed (not JSON, or not a resource of that kind). Never throws. Any thread.
/// Defined for every kind of RecordKinds (RecordKinds.h). This header is for those who define one;
/// who reads includes RecordReader.h.
template <typename Value> Result<Value> readRecord(const QByteArray &json);

} // namespace kinward::fhir
