#pragma once

#include "core/care/PartialDateTime.h"

#include <QStringList>

namespace kinward::care
{

/// What every record carries. `id` is unique within its type and portal.
struct ResourceMeta {
    QString id;
    QString versionId;
    PartialDateTime lastUpdated;
    QStringList tags; ///< `system|code` of each meta.tag
};

} // namespace kinward::care
