#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace kinward::fhir
{

/// One FHIR resource exactly as the portal sent it, with what is needed to file it.
struct RawResource {
    QString type;
    QString id;
    QString versionId;
    QDateTime lastUpdated; ///< UTC; invalid where not sent
    QByteArray json; ///< the bytes of the resource, untouched
};

/// What a resource is filed under.
struct RecordKey {
    QString type;
    QString id;

    friend bool operator==(const RecordKey &, const RecordKey &) = default;
};

} // namespace kinward::fhir
