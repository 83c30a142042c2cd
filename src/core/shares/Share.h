#pragma once

#include "core/care/Reference.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace kinward::shares
{

/// What the caregiver shares with somebody, as the portal said last (docs/portal-api.yaml, Share).
struct Share {
    enum class Kind {
        Practice, ///< with members of the practice
        Outside, ///< with whoever has the link, a SMART Health Link
    };
    enum class Status {
        Active,
        Expired,
        Revoked,
        Locked, ///< too many wrong passcodes
    };

    QString id; ///< UUID made by whoever shared it
    Kind kind = Kind::Practice;
    QStringList documentIds; ///< of DocumentReferences, without their type
    QList<care::Reference> recipients;
    QString note;
    QDateTime created;
    QDateTime expires; ///< invalid: it does not
    Status status = Status::Active;
    std::optional<int> views; ///< how often it was opened
    std::optional<int> maxViews;
    std::optional<int> attemptsLeft; ///< wrong passcodes until it locks
    bool hasPasscode = false;

    // Known only on the computer that it was made on, and sealed there.
    QString label;
    QString link; ///< with the key: whoever has it needs the passcode at most
    QStringList emails; ///< whom the link was meant for
    /// It went as a secure message, because the portal has no list of shares: `id` is that of the
    /// message in the outbox, and it cannot be revoked.
    bool isMessage = false;

    bool isActive() const { return status == Status::Active; }

    friend bool operator==(const Share &a, const Share &b);
};

/// Members of the practice are to see documents.
struct PracticeOrder {
    QStringList documentIds; ///< of DocumentReferences, without their type
    QList<care::Reference> recipients;
    QString note;
    /// What the message is about, where it has to go as one (Shares::canShareThroughMessages).
    QString topic;
};

/// Whoever has the link is to see one document.
struct OutsideOrder {
    QString documentId; ///< of a DocumentReference, without its type
    QString label; ///< whoever opens the link may see it; cut after `labelLength` characters
    QString passcode; ///< empty: none is asked for
    QDateTime expires; ///< invalid: it does not
    std::optional<int> maxViews;
    QStringList emails; ///< stay here: the portal learns of none

    static constexpr int labelLength = 80; ///< SMART Health Links, "label"
};

/// What the portal lets be shared (docs/portal-api.yaml, SharingOffer).
struct ShareLimits {
    bool practice = false;
    bool outside = false;
    std::optional<qint64> maxBytes; ///< of one file that is shared outside, before it is encrypted
    std::optional<std::chrono::seconds> longest; ///< from making a link to its end
    std::optional<int> maxViews;
    std::optional<int> passcodeAttempts; ///< then the share locks
};

} // namespace kinward::shares
