#pragma once

#include "core/outbox/MailMark.h"
#include "core/outbox/OutgoingMessage.h"

#include <QByteArray>

namespace kinward::outbox
{

/// What is sealed of a message, a mark or a file, as CBOR maps (RFC 8949): what a later version
/// adds is left out by an earlier one, and what an earlier one did not know is empty. Nothing where
/// the bytes are none of ours.
QByteArray encode(const OutgoingMessage &message);
QByteArray encode(const MailMark &mark);
QByteArray encode(const OutgoingAttachment &attachment);
std::optional<OutgoingMessage> decodeMessage(const QByteArray &bytes);
std::optional<MailMark> decodeMark(const QByteArray &bytes);
std::optional<OutgoingAttachment> decodeAttachment(const QByteArray &bytes);

} // namespace kinward::outbox
