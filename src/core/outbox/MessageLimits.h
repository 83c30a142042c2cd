#pragma once

#include "core/outbox/OutgoingMessage.h"

#include <QStringList>

namespace kinward::outbox
{

/// What a portal takes in one message, as it announces it (docs/portal-api.yaml, MessageLimits).
/// None: it does not say.
struct MessageLimits {
    std::optional<qint64> subjectLength = {}; ///< characters
    std::optional<qint64> bodyLength = {}; ///< characters
    std::optional<qint64> recipients = {};
    std::optional<qint64> attachments = {};
    std::optional<qint64> attachmentBytes = {}; ///< of one
    std::optional<qint64> messageBytes = {}; ///< of all attachments
    QStringList attachmentTypes; ///< media types, `image/*` allowed; empty: every one

    /// More than that is not held in memory, whatever the portal takes.
    static constexpr qint64 mostBytes = 48LL * 1024 * 1024;
    qint64 attachmentBytesOr() const
    {
        return qMin(mostBytes, attachmentBytes.value_or(mostBytes));
    }
    bool takesType(const QString &contentType) const;
};

/// The first thing that keeps a message from being sent.
struct LimitProblem {
    enum class What {
        NoRecipient,
        NoTopic,
        NoContent,
        SubjectTooLong,
        BodyTooLong,
        TooManyRecipients,
        TooManyAttachments,
        AttachmentTooLarge,
        MessageTooLarge,
        AttachmentType,
    };
    What what = What::NoContent;
    qint64 limit = 0; ///< in the unit of the limit; 0 where there is none
    qint64 found = 0;
    QString attachment; ///< its name, where one is meant
};

std::optional<LimitProblem> problemOf(const OutgoingMessage &message, const MessageLimits &limits);
/// Whether a further file could go with the message, before a byte of it is read.
std::optional<LimitProblem> problemOfFile(const OutgoingMessage &message,
    const MessageLimits &limits, const QString &name, const QString &contentType, qint64 size);

} // namespace kinward::outbox
