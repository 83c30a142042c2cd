#include "ui/people/MemberRowDelegate.h"

#include "core/models/MemberModel.h"
#include "ui/common/Badge.h"
#include "ui/common/Theme.h"

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace kinward::ui
{

namespace
{

QFont withWeight(QFont font, QFont::Weight weight)
{
    font.setWeight(weight);
    return font;
}

/// Where the parts of a row stand, left to right; mirrored at painting.
struct RowLayout {
    RowLayout(const QStyleOptionViewItem &option, const Theme &theme)
        : nameFont(withWeight(option.font, QFont::DemiBold))
    {
        const int margin = theme.grid(1);
        const int name = QFontMetrics(nameFont).height();
        const int below = QFontMetrics(option.font).height();
        const int lines = name + below + theme.grid(0.25);
        const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
        const int width = view ? view->viewport()->width() : option.rect.width();
        height = std::max(lines, theme.scaled(32)) + 2 * margin;
        const QRect row(option.rect.topLeft(), QSize(width, height));
        const int side = theme.scaled(32);
        disc = QRect(row.left() + margin, row.top() + (height - side) / 2, side, side);
        const int left = disc.right() + 1 + margin;
        const int top = row.top() + (height - lines) / 2;
        title = QRect(left, top, row.right() - margin - left, name);
        subtitle = QRect(left, title.bottom() + 1 + theme.grid(0.25), title.width(), below);
    }

    QFont nameFont;
    QRect disc;
    QRect title;
    QRect subtitle;
    int height = 0;
};

void drawElided(QPainter *painter, const QRect &rect, const QString &text)
{
    const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    const auto side = QStyle::visualAlignment(painter->layoutDirection(), Qt::AlignLeft);
    painter->drawText(rect, int(side) | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

} // namespace

MemberRowDelegate::MemberRowDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

void MemberRowDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const RowLayout layout(option, m_theme);
    const ThemeColors &colors = m_theme.colors();
    const auto mirrored = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(selected ? colors.selection() : colors.hover());
        painter->drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), 8, 8);
    }
    paintDisc(painter, mirrored(layout.disc), index);
    const QString state = index.data(models::StatusTextRole).toString();
    const auto tone = models::Tone(index.data(models::StatusRole).toInt());
    painter->setFont(layout.nameFont);
    painter->setPen(colors.ink);
    drawElided(painter, mirrored(layout.title), index.data(models::TitleRole).toString());
    painter->setFont(option.font);
    painter->setPen(
        state.isEmpty() ? colors.inkSoft : toneColor(colors, tone, &ThemeColors::inkSoft));
    const QString subtitle = index.data(models::SubtitleRole).toString();
    drawElided(painter, mirrored(layout.subtitle),
        state.isEmpty() ? subtitle : badgeText(state, tone) + QStringLiteral(" · ") + subtitle);
    painter->restore();
}

void MemberRowDelegate::paintDisc(
    QPainter *painter, const QRect &disc, const QModelIndex &index) const
{
    const ThemeColors &colors = m_theme.colors();
    const bool accepts = index.data(models::MemberModel::AcceptsRole).toBool();
    const QColor ink = accepts ? colors.accent : colors.inkSoft;
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.tint(ink, 0.12));
    painter->drawEllipse(disc);
    painter->setPen(ink);
    painter->drawText(
        disc, Qt::AlignCenter, index.data(models::MemberModel::InitialsRole).toString());
}

QSize MemberRowDelegate::sizeHint(
    const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    // Narrower than any view, so that no list ever scrolls sideways.
    return {48, RowLayout(option, m_theme).height};
}

} // namespace kinward::ui
