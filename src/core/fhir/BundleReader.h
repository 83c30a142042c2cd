#pragma once

#include "core/base/Result.h"
#include "core/fhir/RawResource.h"

#include <QList>

#include <optional>

namespace kinward::fhir
{

/// Limits that keep hostile bytes harmless.
struct ReadLimits {
    qsizetype maxBytes = qsizetype(64) * 1024 * 1024;
    int maxDepth = 64; ///< deeper is not followed: what lies there reads as empty
};

/// One page of a search, or any Bundle, taken apart.
struct BundlePage {
    QList<RawResource> resources; ///< in the portal's order; with type and id
    QList<RawResource> outcomes; ///< OperationOutcomes: what the portal says of the page
    QList<RawResource> unfiled; ///< resources without a type or an id, as they were sent
    int unreadable = 0; ///< entries without a resource that can be filed, `unfiled` among them;
                        ///< deletions and bare answers do not count
    std::optional<qint64> total; ///< Bundle.total where sent
    QDateTime
        madeAt; ///< Bundle.meta.lastUpdated, the portal's clock in UTC; invalid where not sent
    QString next; ///< link with relation `next`, opaque; empty on the last page
};

/// Takes a Bundle (or a single resource) apart without looking inside the resources. Any thread.
/// Errors: Malformed (no JSON, no resource, too large).
Result<BundlePage> readBundle(const QByteArray &json, const ReadLimits &limits = {});

/// The code of an OperationOutcome's first issue (R4 §2.29), for developers; never its text; empty
/// where the bytes are none.
QString operationOutcomeCode(const QByteArray &json);

} // namespace kinward::fhir
