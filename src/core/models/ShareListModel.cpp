#include "core/models/ShareListModel.h"

#include <algorithm>
#include <utility>

namespace kinward::models
{

namespace
{

using Share = shares::Share;

/// Its place among the groups.
int rankOf(Share::Status status)
{
    switch (status) {
    case Share::Status::Active:
        return 0;
    case Share::Status::Locked:
        return 1;
    case Share::Status::Expired:
    case Share::Status::Revoked:
        break;
    }
    return 2;
}

QString groupOf(Share::Status status)
{
    switch (rankOf(status)) {
    case 0:
        //: Heading of a list: what others can see now
        return ShareListModel::tr("Shared now");
    case 1:
        //: Heading of a list: links for which a wrong passcode was typed too often
        return ShareListModel::tr("Locked links");
    default:
        //: Heading of a list: what nobody can see any more
        return ShareListModel::tr("No longer shared");
    }
}

QString endText(const Share &share)
{
    if (!share.isActive())
        return {};
    if (share.isMessage)
        //: Of a document that went with a message, in a list
        return ShareListModel::tr("Sent as a message");
    return share.expires.isValid()
        //: Of something that is shared, in a list; %1 is a date and time
        ? ShareListModel::tr("Until %1").arg(wording::shortEndMoment(share.expires))
        //: Of something that is shared without an end, in a list
        : ShareListModel::tr("Until you stop sharing");
}

} // namespace

ShareListModel::ShareListModel(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
}

void ShareListModel::setShares(const QList<Share> &all, const QString &practice)
{
    beginResetModel();
    m_shares = all;
    m_practice = practice;
    arrange();
    endResetModel();
}

void ShareListModel::setTitles(const wording::DocumentTitles &titles)
{
    beginResetModel();
    m_titles = titles;
    endResetModel();
}

void ShareListModel::refreshForTime()
{
    const QDateTime now = m_clock.now();
    const bool someEnded
        = std::any_of(m_shares.cbegin(), m_shares.cend(), [&now](const Share &share) {
              return share.isActive() && share.expires.isValid() && share.expires <= now;
          });
    if (!someEnded)
        return;
    beginResetModel();
    arrange();
    endResetModel();
}

void ShareListModel::arrange()
{
    const QDateTime now = m_clock.now();
    for (Share &share : m_shares) {
        if (share.isActive() && share.expires.isValid() && share.expires <= now)
            share.status = Share::Status::Expired; // the portal's list may be from before
    }
    std::stable_sort(m_shares.begin(), m_shares.end(), [](const Share &a, const Share &b) {
        const int first = rankOf(a.status);
        const int second = rankOf(b.status);
        return first != second ? first < second : a.created > b.created;
    });
}

int ShareListModel::rowOfId(const QString &id) const
{
    const auto found = std::find_if(
        m_shares.cbegin(), m_shares.cend(), [&id](const Share &share) { return share.id == id; });
    return found == m_shares.cend() ? -1 : int(found - m_shares.cbegin());
}

int ShareListModel::activeCount() const
{
    return int(std::count_if(
        m_shares.cbegin(), m_shares.cend(), [](const Share &share) { return share.isActive(); }));
}

int ShareListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shares.size());
}

QString ShareListModel::title(const Share &share) const
{
    return wording::documentsPhrase(wording::sharedTitles(share, m_titles));
}

QString ShareListModel::subtitle(const Share &share) const
{
    QStringList parts{wording::sharedWhom(share), endText(share), wording::viewsText(share)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString ShareListModel::spoken(const Share &share) const
{
    QStringList parts{wording::shareStatus(share.status) + u'.',
        wording::shareSentence(share, m_practice, m_titles), wording::viewsText(share)};
    parts.removeAll(QString());
    return parts.join(u' ');
}

QVariant ShareListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Share &share = m_shares.at(index.row());
    switch (role) {
    case IdRole:
        return share.id;
    case Qt::DisplayRole:
    case TitleRole:
        return title(share);
    case SubtitleRole:
        return subtitle(share);
    case StatusRole:
        return int(wording::shareTone(share.status));
    case StatusTextRole:
        return wording::shareStatus(share.status);
    case GroupRole:
        return groupOf(share.status);
    case SortRole:
        return share.created;
    case SentenceRole:
        return wording::shareSentence(share, m_practice, m_titles);
    case LinkRole:
        return share.link;
    case CanRevokeRole:
        return !share.isMessage && (share.isActive() || share.status == Share::Status::Locked);
    case Qt::AccessibleTextRole:
        return spoken(share);
    default:
        return {};
    }
}

} // namespace kinward::models
