#pragma once

#include "core/outbox/OwnFile.h"
#include "core/visits/Reminders.h"

namespace kinward::visits
{

/// The reminders that were given of the appointments of one patient link, so that none is given
/// twice. Sealed on disk, in the same file as messages. GUI thread.
class ReminderBook final
{
public:
    /// `file` outlives every call. What is about appointments that have begun is removed from it.
    ReminderBook(outbox::OwnFile &file, const QDateTime &now);

    const GivenReminders &given() const { return m_given; }
    /// Where the file cannot be written, it is known until the program ends.
    void note(const GivenReminder &reminder);

private:
    outbox::OwnFile &m_file;
    GivenReminders m_given;
};

} // namespace kinward::visits
