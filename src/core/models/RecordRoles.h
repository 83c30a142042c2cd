#pragma once

#include <Qt>

namespace kinward::models
{

/// Roles that every record model answers, beyond Qt's own. Qt::AccessibleTextRole is answered for
/// every cell: screen readers need it on Linux (Qt 6.4 tables without it crash Orca).
enum RecordRole {
    IdRole = Qt::UserRole + 1, ///< QString: the record's id
    SortRole, ///< QDateTime, QString or number to sort by
    TitleRole, ///< QString: what the row is, e.g. "Video visit with Dr. Rivera"
    SubtitleRole, ///< QString: when and who, second line of the row
    StatusRole, ///< models::Tone of the badge
    StatusTextRole, ///< QString: the badge's word; empty for no badge
    GroupRole, ///< QString: heading under which the row stands, e.g. "Upcoming"
    SearchTextRole, ///< QString: all that a filter box matches against
};

/// How a badge is meant; delegates give it colour and shape (never colour alone).
enum class Tone { Neutral, Good, Attention, Danger };

} // namespace kinward::models
