#pragma once

#include <QString>

namespace kinward::care
{

/// FHIR Attachment; the bytes stay at the portal (or in `data`) until asked for.
struct Attachment {
    QString contentType;
    QString title;
    QString url;
    qint64 size = -1; ///< bytes; -1 where not sent
    bool hasData = false;
};

} // namespace kinward::care
