#include "core/shares/Share.h"

#include <algorithm>
#include <tuple>

namespace kinward::shares
{

namespace
{

auto factsOf(const Share &share)
{
    return std::tie(share.id, share.kind, share.documentIds, share.note, share.created,
        share.expires, share.status, share.views, share.maxViews, share.attemptsLeft,
        share.hasPasscode, share.label, share.link, share.emails, share.isMessage);
}

bool areSame(const QList<care::Reference> &a, const QList<care::Reference> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto &one, const auto &two) {
        return one.reference == two.reference && one.display == two.display;
    });
}

} // namespace

bool operator==(const Share &a, const Share &b)
{
    return factsOf(a) == factsOf(b) && areSame(a.recipients, b.recipients);
}

} // namespace kinward::shares
