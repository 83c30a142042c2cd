#pragma once

#include "core/base/Clock.h"
#include "core/models/ShareWording.h"

#include <QAbstractListModel>

namespace kinward::models
{

/// What the caregiver shares and shared: what can be seen now first, then locked links, then what
/// has ended; the latest first in each. TitleRole: what; SubtitleRole: who, until when, how often
/// it was opened; StatusTextRole: how it stands; GroupRole: the heading. Every change resets the
/// model.
class ShareListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// Beyond RecordRole.
    enum ShareRole {
        SentenceRole = SearchTextRole + 1, ///< QString: who can see what until when, in full
        LinkRole, ///< QString: empty where this computer does not have it
        CanRevokeRole, ///< bool
    };
    explicit ShareListModel(const Clock &clock, QObject *parent = nullptr);

    /// `practice`: its name.
    void setShares(const QList<shares::Share> &all, const QString &practice);
    void setTitles(const wording::DocumentTitles &titles);
    const shares::Share &at(int row) const { return m_shares.at(row); }
    int rowOfId(const QString &id) const; ///< -1 where there is none
    int activeCount() const;
    /// What was active may have ended since. For the owner to call, e.g. at each full minute.
    void refreshForTime();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    void arrange();
    QString title(const shares::Share &share) const;
    QString subtitle(const shares::Share &share) const;
    QString spoken(const shares::Share &share) const;

    const Clock &m_clock;
    QString m_practice;
    wording::DocumentTitles m_titles;
    QList<shares::Share> m_shares;
};

} // namespace kinward::models
