#pragma once

#include "core/care/PartialDateTime.h"

namespace kinward::care
{

/// What every record carries. `id` is unique within its type and portal.
struct ResourceMeta {
    QString id;
    QString versionId;
    PartialDateTime lastUpdated;
};

} // namespace kinward::care
