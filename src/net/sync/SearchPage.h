#pragma once

#include "core/base/Result.h"
#include "core/fhir/BundleReader.h"
#include "net/http/HttpRequest.h"

#include <QSet>

namespace kinward::net
{

/// One answer to a search, taken apart.
struct SearchPage {
    fhir::BundlePage bundle;
    QSet<QString> ids; ///< of the records that were searched for
    QSet<quint64> marks; ///< of the same
    QDateTime newest; ///< of their lastUpdated
    /// When the portal made it, by its own clock: the earlier of Bundle.meta.lastUpdated and the
    /// Date header, else `newest`. Invalid where it says nothing of time.
    QDateTime madeAt;
};

/// Any thread. Errors: Malformed.
Result<SearchPage> readSearchPage(const HttpResponse &answer, const QString &resourceType);

/// When the portal says that it answered (Date); invalid where it does not.
QDateTime answeredAt(const HttpResponse &answer);

} // namespace kinward::net
