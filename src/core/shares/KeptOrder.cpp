#include "core/shares/KeptOrder.h"

namespace kinward::shares
{

namespace
{

QStringList addressesOf(const QList<care::Reference> &people)
{
    QStringList addresses;
    for (const auto &person : people)
        addresses.append(person.reference);
    addresses.sort();
    return addresses;
}

bool isAlike(const PracticeOrder &a, const PracticeOrder &b)
{
    return a.documentIds == b.documentIds && a.note == b.note
        && addressesOf(a.recipients) == addressesOf(b.recipients);
}

bool isAlike(const OutsideOrder &a, const OutsideOrder &b)
{
    return a.documentId == b.documentId && a.label == b.label && a.passcode == b.passcode
        && a.expires == b.expires && a.maxViews == b.maxViews && a.emails == b.emails;
}

} // namespace

bool KeptOrder::asksLike(const KeptOrder &other) const
{
    if (kind != other.kind)
        return false;
    return kind == Share::Kind::Practice ? isAlike(practice, other.practice)
                                         : isAlike(outside, other.outside);
}

} // namespace kinward::shares
