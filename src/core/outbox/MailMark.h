#pragma once

#include <QString>

#include <optional>

namespace kinward::outbox
{

/// What the caregiver did with a Communication that they received: kept here until the portal has
/// taken it over, and for good where it has no place for it.
struct MailMark {
    QString id; ///< of the Communication
    std::optional<bool> isRead = {}; ///< none: as the portal says
    std::optional<bool> isArchived = {};
    bool isPending = false; ///< the portal is still to be told

    bool isEmpty() const { return !isRead && !isArchived; }
};

} // namespace kinward::outbox
