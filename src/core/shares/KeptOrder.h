#pragma once

#include "core/seal/SecretKey.h"
#include "core/shares/Share.h"

namespace kinward::shares
{

/// An order to share that was written down, until the portal's answer is known.
struct KeptOrder {
    QString id; ///< UUID: the share that it becomes
    Share::Kind kind = Share::Kind::Practice;
    PracticeOrder practice;
    OutsideOrder outside;
    seal::SecretKey key; ///< Outside: what the file is encrypted with
    QDateTime at;
    /// The person was told that it failed: what the portal may have made of it has to go.
    bool isGivenUp = false;

    /// They ask for the same thing.
    bool asksLike(const KeptOrder &other) const;
};

} // namespace kinward::shares
