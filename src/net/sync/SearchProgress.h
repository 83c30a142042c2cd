#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QSet>
#include <QStringList>
#include <QUrl>

#include <optional>

namespace kinward::net
{

/// A short stand-in for a record's id: 8 bytes instead of up to 64 where there are many. Two ids
/// with the same mark cost nothing but a deletion that is not seen.
quint64 markOf(const QString &id);
QSet<quint64> marksOf(const QSet<QString> &ids);

/// One way through the pages of a search.
struct SearchPass {
    enum class Kind {
        Full, ///< every record
        Changes, ///< what changed since SearchProgress::asOf
        Ids, ///< the ids of every record: finds what is gone
    };

    Kind kind = Kind::Full;
    QUrl next; ///< the page to be asked for; empty: none was taken yet, or the last one was
    bool isListed = false; ///< the last page was taken, and what it means was not done yet
    QDateTime startedAt; ///< by this computer's clock
    QDateTime asOf; ///< by the portal's clock, when the first page was made
    QSet<quint64> unseen; ///< marks of what was kept when it began and was not listed so far
    int pages = 0; ///< that were taken
    int stumbles = 0; ///< how often the portal failed (5xx) at `next`
};

/// How far a search has come: what RecordStore keeps as its `progress`, in the same transaction as
/// the page that it speaks of.
struct SearchProgress {
    /// An answer that was one page, and what the portal called it: asked for again, it may be
    /// unchanged (RFC 9110 §13.1.2).
    struct Answer {
        QUrl url;
        QByteArray tag;
    };

    QDateTime asOf; ///< by the portal's clock: everything up to then was read; invalid: nothing yet
    QDateTime comparedAt; ///< by this computer's clock: when deletions were last looked for
    QDateTime changesRefusedAt; ///< by this computer's clock: `_lastUpdated` was answered with 400
    QDateTime idsRefusedAt; ///< the same for `_elements`
    QStringList missing; ///< ids that the portal listed and that were not here
    QHash<SearchPass::Kind, Answer> answers;
    std::optional<SearchPass> pass; ///< under way

    QByteArray toBytes() const;
    /// Bytes that are none of ours read as nothing known.
    static SearchProgress fromBytes(const QByteArray &bytes);
};

} // namespace kinward::net
