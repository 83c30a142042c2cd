#pragma once

#include "net/sync/RecordSync.h"

namespace kinward::net
{

/// What the searches of one section have in common. Without a section: the people.
class RecordSync::SectionJob
{
public:
    std::optional<care::Section> section;
    int searches = 0; ///< that have not ended
    std::optional<Error> error; ///< the first one that makes the section Failed
    bool forbidden = false; ///< the portal refused the section itself
    bool leftAlone = false; ///< a search was not asked: it is as old as it was

    /// Whether the section is nothing without this type.
    bool needs(const QString &type) const
    {
        return section && type == care::mainResourceOf(*section);
    }
};

} // namespace kinward::net
