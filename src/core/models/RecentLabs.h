#pragma once

#include "core/models/LabModel.h"

#include <optional>

namespace kinward::models
{

/// What Home says of laboratory results: worked out from all of them, and short enough to be kept
/// with them (store::RecordStore::derived), so that the next start need not read them all.
struct RecentLabs {
    struct Row {
        qint64 when = 0; ///< milliseconds since 1970
        int flagged = 0; ///< results outside their range
    };

    QDateTime since; ///< rows before that are not in the list
    QList<Row> rows;
    QString latestTitle; ///< empty where there are no results at all
    care::PartialDateTime latest;

    /// The one that the store keeps, if it reaches back to `since`; else read anew, and kept.
    static RecentLabs read(store::RecordStore &store, const QDateTime &since);
    static RecentLabs of(const QList<LabRow> &latestFirst, const QDateTime &since);

    QByteArray toBytes() const;
    /// Nothing where the bytes are of another version or another language.
    static std::optional<RecentLabs> fromBytes(const QByteArray &bytes);
};

} // namespace kinward::models
