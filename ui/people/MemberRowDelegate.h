#pragma once

#include <QStyledItemDelegate>

namespace kinward::ui
{

class Theme;

/// Paints a member of the practice: a disc with the initials, the name, below it role and practice,
/// and whether they are away. Knows roles (models::MemberModel::MemberRole), no model.
class MemberRowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit MemberRowDelegate(const Theme &theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintDisc(QPainter *painter, const QRect &disc, const QModelIndex &index) const;

    const Theme &m_theme;
};

} // namespace kinward::ui
