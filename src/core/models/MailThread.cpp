#include "core/models/MailThread.h"

#include <QStringList>

#include <algorithm>

namespace kinward::models
{

int MailThread::unread() const
{
    return int(std::count_if(messages.begin(), messages.end(),
        [](const MailMessage &message) { return message.isUnread; }));
}

bool MailThread::hasReceived() const
{
    return std::any_of(messages.begin(), messages.end(),
        [](const MailMessage &message) { return !message.isOwn(); });
}

bool MailThread::hasSent() const
{
    return std::any_of(messages.begin(), messages.end(),
        [](const MailMessage &message) { return message.isOwn() && message.isAtPortal(); });
}

bool MailThread::isArchived() const
{
    // An answer that comes later is in front again, whatever was archived before it.
    const bool received = hasReceived();
    const auto counts = [received](const MailMessage &message) {
        return message.isRecord && (!received || !message.isOwn());
    };
    return std::any_of(messages.begin(), messages.end(), counts)
        && std::all_of(messages.begin(), messages.end(), [&counts](const MailMessage &message) {
               return !counts(message) || message.isArchived;
           });
}

QStringList MailThread::idsAtPortal() const
{
    QStringList ids;
    for (const auto &message : messages) {
        if (message.isRecord)
            ids.append(message.id);
    }
    return ids;
}

} // namespace kinward::models
