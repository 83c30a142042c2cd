#include "core/outbox/MessageLimits.h"

#include <algorithm>

namespace kinward::outbox
{

namespace
{

using What = LimitProblem::What;
using Problem = std::optional<LimitProblem>;

Problem over(What what, qint64 found, const std::optional<qint64> &limit)
{
    return limit && found > *limit ? Problem({what, *limit, found, {}}) : std::nullopt;
}

qint64 bytesOf(const OutgoingMessage &message)
{
    qint64 bytes = 0;
    for (const auto &attachment : message.attachments)
        bytes += attachment.reference.isEmpty() ? attachment.size : 0;
    return bytes;
}

/// As the portal counts: code points, not the halves that QString counts.
qint64 lengthOf(const QString &text)
{
    return std::count_if(
        text.begin(), text.end(), [](QChar character) { return !character.isLowSurrogate(); });
}

Problem problemOf(const OutgoingAttachment &attachment, const MessageLimits &limits)
{
    if (!attachment.reference.isEmpty())
        return std::nullopt;
    const qint64 most = limits.attachmentBytesOr();
    if (attachment.size > most)
        return LimitProblem{What::AttachmentTooLarge, most, attachment.size, attachment.name};
    if (!limits.takesType(attachment.contentType))
        return LimitProblem{What::AttachmentType, 0, 0, attachment.name};
    return std::nullopt;
}

Problem problemOfAttachments(const OutgoingMessage &message, const MessageLimits &limits)
{
    if (auto problem
        = over(What::TooManyAttachments, message.attachments.size(), limits.attachments))
        return problem;
    for (const auto &attachment : message.attachments) {
        if (auto problem = problemOf(attachment, limits))
            return problem;
    }
    return over(What::MessageTooLarge, bytesOf(message), limits.messageBytes);
}

} // namespace

bool MessageLimits::takesType(const QString &contentType) const
{
    const auto type = contentType.section(u';', 0, 0).trimmed();
    return attachmentTypes.isEmpty()
        || std::any_of(
            attachmentTypes.begin(), attachmentTypes.end(), [&type](const QString &taken) {
                const bool isWhole = taken.endsWith(QLatin1String("/*"));
                return taken == QLatin1String("*/*")
                    || (isWhole ? type.startsWith(taken.chopped(1), Qt::CaseInsensitive)
                                : type.compare(taken, Qt::CaseInsensitive) == 0);
            });
}

Problem problemOf(const OutgoingMessage &message, const MessageLimits &limits)
{
    if (message.recipients.isEmpty())
        return LimitProblem{What::NoRecipient, 0, 0, {}};
    if (message.topic.trimmed().isEmpty() && message.threadId.isEmpty())
        return LimitProblem{What::NoTopic, 0, 0, {}};
    if (message.body.trimmed().isEmpty() && message.attachments.isEmpty())
        return LimitProblem{What::NoContent, 0, 0, {}};
    if (auto problem = over(What::TooManyRecipients, message.recipients.size(), limits.recipients))
        return problem;
    if (auto problem = over(What::SubjectTooLong, lengthOf(message.topic), limits.subjectLength))
        return problem;
    if (auto problem = over(What::BodyTooLong, lengthOf(message.body), limits.bodyLength))
        return problem;
    return problemOfAttachments(message, limits);
}

Problem problemOfFile(const OutgoingMessage &message, const MessageLimits &limits,
    const QString &name, const QString &contentType, qint64 size)
{
    auto with = message;
    const OutgoingAttachment file{{}, name, contentType, size, {}};
    if (auto problem = problemOf(file, limits))
        return problem;
    with.attachments.append(file);
    return problemOfAttachments(with, limits);
}

} // namespace kinward::outbox
