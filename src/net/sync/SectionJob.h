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
    QHash<QString, QSet<QString>> complete; ///< ids by source, of what was read to the last page

    /// Whether the section is nothing without this type.
    bool needs(const QString &type) const
    {
        return section && type == care::mainResourceOf(*section);
    }
};

/// One search from its first page to its last.
struct RecordSync::Search {
    std::shared_ptr<SectionJob> job;
    SectionSearch plan;
    const QObject *run = nullptr; ///< the refresh it belongs to
    QSet<QString> ids;
    QUrl page; ///< asked for last; a relative `next` begins there
    QSet<QUrl> visited; ///< a portal whose `next` leads back is not followed for ever
    bool bare = false;
    bool cutShort = false;
};

} // namespace kinward::net
