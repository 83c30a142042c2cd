#pragma once

#include "core/care/Attachment.h"
#include "core/care/DocumentReference.h"

#include <QByteArray>

namespace kinward::shl
{

/// What is encrypted: a FHIR R4 Bundle of type collection with a DocumentReference that carries the
/// file inside itself. Of the record there is no more in it than what the document is, its title
/// and its date: no patient, no author, no note, no identifier of the portal. Any thread.
QByteArray sharedBundle(const care::DocumentReference &document, const care::Attachment &attachment,
    const QByteArray &bytes);

inline constexpr auto bundleType = "application/fhir+json";

} // namespace kinward::shl
