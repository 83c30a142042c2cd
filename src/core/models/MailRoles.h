#pragma once

#include "core/models/RecordRoles.h"

namespace kinward::models
{

/// Roles of lists of threads, beyond RecordRole: IdRole is the row's own, TitleRole who,
/// SubtitleRole what about, StatusRole and StatusTextRole how far it has come where that matters.
enum MailRole {
    ThreadIdRole = SearchTextRole + 1, ///< QString
    MomentRole, ///< QString: when, short
    BeginningRole, ///< QString: the first words
    IsUnreadRole, ///< bool
    HasFilesRole, ///< bool
    CountRole, ///< int: how many messages
    IsDraftRole, ///< bool: the row stands for one draft
};

} // namespace kinward::models
