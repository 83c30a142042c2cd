#pragma once

#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"

#include <QByteArray>

namespace kinward::care
{

/// FHIR Binary (R4 §2.45): the bytes of a document.
struct Binary {
    ResourceMeta meta;
    QString contentType;
    Reference securityContext; ///< whose access rules these bytes follow
    QByteArray data; ///< decoded; empty where none were sent, or where they are no Base64
};

} // namespace kinward::care
