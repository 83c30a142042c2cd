#pragma once

#include "core/base/Result.h"

#include <QByteArray>
#include <QString>

namespace kinward::fhir
{

/// The bytes that a record carries inside itself (FHIR Attachment.data) in its `index`-th
/// attachment, counted as the record's reader counts them: DocumentReference.content,
/// DiagnosticReport.presentedForm and Communication.payload. Errors: NotFound (there is none),
/// Malformed (no base64). Any thread.
Result<QByteArray> readAttachmentData(const QByteArray &json, int index);

/// What a portal answered for a file: the bytes themselves, or a FHIR Binary (R4 §2.21) around
/// them. Errors: Malformed (a Binary without readable data). Any thread.
Result<QByteArray> unwrapBinary(const QByteArray &answer, const QByteArray &contentType);

} // namespace kinward::fhir
