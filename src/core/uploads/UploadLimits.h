#pragma once

#include "core/uploads/Upload.h"

#include <QList>
#include <QStringList>

namespace kinward::uploads
{

/// What a portal takes as a document, as it announces it (docs/portal-api.yaml, DocumentsOffer).
/// None: it does not say.
struct UploadLimits {
    std::optional<qint64> maxBytes = {}; ///< of one file
    std::optional<qint64> maxBinaryBytes = {}; ///< of one that goes in a single request
    QStringList types; ///< media types, `image/*` allowed; empty: every one
    QList<DocumentKind> kinds; ///< in the portal's order; empty: it names none
    bool inOneRequest = false; ///< there is no resumable upload: `mostBytes()` is smaller

    /// Without resumable uploads a file is in memory while it is sent.
    static constexpr qint64 mostInOneRequest = 48LL * 1024 * 1024;
    std::optional<qint64> mostBytes() const; ///< of one file, by whichever way it goes
    bool takesType(const QString &contentType) const;
};

} // namespace kinward::uploads
