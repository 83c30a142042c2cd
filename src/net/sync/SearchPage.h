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
    QSet<quint64> marks; ///< of the same, and of what has a name of our own
    QDateTime newest; ///< of their lastUpdated
    /// When the portal made it, by its own clock: the earlier of Bundle.meta.lastUpdated and the
    /// Date header, else `newest`. Invalid where it says nothing of time.
    QDateTime madeAt;
};

/// Whether a record is kept under a name that was made here, because the portal sent it without an
/// id or a type: of its bytes, so that what is sent again unchanged is the same record. It is no
/// FHIR id (R4 §2.24.0.1).
bool isOwnName(const QString &id);

/// Takes an answer to a search for `resourceType` apart. What cannot be filed is among the
/// resources under a name of our own, as a record of that type where it says none. Any thread.
/// Errors: Malformed.
Result<SearchPage> readSearchPage(const HttpResponse &answer, const QString &resourceType);

/// When the portal says that it answered (Date); invalid where it does not.
QDateTime answeredAt(const HttpResponse &answer);

} // namespace kinward::net
