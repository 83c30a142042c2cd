#pragma once

#include "TestRecords.h"
#include "core/fhir/RecordReader.h"

#include <QByteArray>

namespace kinward::test
{

/// What a reading must give, with a readable failure where it gives nothing.
template <typename Value> Value read(const QByteArray &json)
{
    auto value = fhir::readRecord<Value>(json);
    if (!value)
        qFatal("this record must be readable: %s", json.constData());
    return *value;
}

template <typename Value> bool isRefused(const QByteArray &json)
{
    const auto value = fhir::readRecord<Value>(json);
    return !value && value.error().kind == ErrorKind::Malformed;
}

inline QByteArray resource(const char *type, const QByteArray &fields)
{
    return QByteArray("{\"resourceType\":\"") + type + "\",\"id\":\"x\""
        + (fields.isEmpty() ? "" : ",") + fields + "}";
}

} // namespace kinward::test
