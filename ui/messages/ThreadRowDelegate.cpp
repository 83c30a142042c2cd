#include "ui/messages/ThreadRowDelegate.h"

#include "core/models/MailRoles.h"
#include "ui/common/Badge.h"
#include "ui/common/Theme.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace kinward::ui
{

struct ThreadRowDelegate::Fonts {
    explicit Fonts(const QFont &font)
        : base(font)
        , strong(font)
        , small(font)
    {
        strong.setWeight(QFont::DemiBold);
        small.setPointSizeF(font.pointSizeF() * 10 / 11);
    }

    QFont base;
    QFont strong;
    QFont small;
    QFontMetrics baseMetrics{base};
    QFontMetrics strongMetrics{strong};
    QFontMetrics smallMetrics{small};
};

/// What the parts of a row are painted with, and where; left to right, mirrored at painting.
struct ThreadRowDelegate::Row {
    QPainter *painter;
    const QStyleOptionViewItem &option;
    Fonts &fonts;
    QRect inner;

    /// One line, elided, at the leading or the trailing edge of `rect`.
    void draw(const QRect &rect, const QFont &font, const QColor &color, const QString &text,
        Qt::AlignmentFlag edge = Qt::AlignLeft) const
    {
        painter->setFont(font);
        painter->setPen(color);
        const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
        painter->drawText(QStyle::visualRect(option.direction, option.rect, rect),
            int(QStyle::visualAlignment(option.direction, edge)) | Qt::AlignVCenter
                | Qt::TextSingleLine,
            shown);
    }
};

ThreadRowDelegate::ThreadRowDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

ThreadRowDelegate::~ThreadRowDelegate() = default;

ThreadRowDelegate::Fonts &ThreadRowDelegate::fontsOf(const QFont &font) const
{
    if (!m_fonts || m_fonts->base != font)
        m_fonts = std::make_unique<Fonts>(font);
    return *m_fonts;
}

QSize ThreadRowDelegate::sizeHint(
    const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    const Fonts &fonts = fontsOf(option.font);
    const int lines = fonts.strongMetrics.height() + fonts.baseMetrics.height()
        + fonts.smallMetrics.height() + m_theme.grid(0.5);
    // Narrower than any view, so that no list ever scrolls sideways.
    return {48, lines + m_theme.grid(2.5)};
}

void ThreadRowDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBackground(painter, option);
    const int dot = m_theme.grid(1);
    const int lead = m_theme.grid(1) + dot + m_theme.grid(0.75);
    Row row{painter, option, fontsOf(option.font),
        option.rect.adjusted(lead, m_theme.grid(1.25), -m_theme.grid(1.5), -m_theme.grid(1.25))};
    const bool isUnread = index.data(models::IsUnreadRole).toBool();
    if (isUnread) {
        const QRect place(option.rect.left() + m_theme.grid(1),
            row.inner.top() + (row.fonts.strongMetrics.height() - dot) / 2, dot, dot);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.colors().accent);
        painter->drawEllipse(QStyle::visualRect(option.direction, option.rect, place));
    }
    paintWho(row, index, isUnread);
    paintTopic(row, index, isUnread);
    QRect beginning = row.inner;
    beginning.setTop(beginning.bottom() - row.fonts.smallMetrics.height() + 1);
    row.draw(beginning, row.fonts.small, m_theme.colors().inkSoft,
        index.data(models::BeginningRole).toString());
    painter->restore();
}

void ThreadRowDelegate::paintWho(const Row &row, const QModelIndex &index, bool isUnread) const
{
    const ThemeColors &colors = m_theme.colors();
    QRect line = row.inner;
    line.setHeight(row.fonts.strongMetrics.height());
    const QString moment = index.data(models::MomentRole).toString();
    const int wanted = row.fonts.smallMetrics.horizontalAdvance(moment) + 1;
    const int width = std::min(wanted, line.width() / 2);
    QRect right = line;
    right.setLeft(line.right() - width + 1);
    row.draw(
        right, row.fonts.small, isUnread ? colors.ink : colors.inkSoft, moment, Qt::AlignRight);
    line.setRight(right.left() - m_theme.grid(1));
    QString who = index.data(models::TitleRole).toString();
    const int count = index.data(models::CountRole).toInt();
    if (count > 1)
        //: In a list of messages: %1 is who, %2 how many messages are in the conversation
        who = tr("%1 (%2)").arg(who, QLocale().toString(count));
    row.draw(line, isUnread ? row.fonts.strong : row.fonts.base, colors.ink, who);
}

void ThreadRowDelegate::paintTopic(const Row &row, const QModelIndex &index, bool isUnread) const
{
    const ThemeColors &colors = m_theme.colors();
    QRect line = row.inner;
    line.setTop(row.inner.top() + row.fonts.strongMetrics.height() + m_theme.grid(0.25));
    line.setHeight(row.fonts.baseMetrics.height());
    const auto tone = models::Tone(index.data(models::StatusRole).toInt());
    const QString badge = badgeText(index.data(models::StatusTextRole).toString(), tone);
    if (!badge.isEmpty()) {
        const int wanted = row.fonts.smallMetrics.horizontalAdvance(badge) + m_theme.grid(1);
        QRect place = line;
        place.setLeft(line.right() - std::min(wanted, line.width() / 2) + 1);
        const QColor color = toneColor(colors, tone, &ThemeColors::inkSoft);
        row.painter->setPen(Qt::NoPen);
        row.painter->setBrush(colors.tint(color, 0.12));
        row.painter->drawRoundedRect(
            QStyle::visualRect(row.option.direction, row.option.rect, place), 6, 6);
        const int margin = m_theme.grid(0.5);
        row.draw(place.adjusted(margin, 0, -margin, 0), row.fonts.small, color, badge);
        line.setRight(place.left() - m_theme.grid(1));
    }
    row.draw(line, isUnread ? row.fonts.strong : row.fonts.base, colors.ink,
        index.data(models::SubtitleRole).toString());
}

void ThreadRowDelegate::paintBackground(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const ThemeColors &colors = m_theme.colors();
    const QRectF body = QRectF(option.rect).adjusted(2, 1, -2, -1);
    const bool isSelected = option.state & QStyle::State_Selected;
    painter->setPen(Qt::NoPen);
    if (isSelected || option.state & QStyle::State_MouseOver) {
        painter->setBrush(isSelected ? colors.selection() : colors.hover());
        painter->drawRoundedRect(body, 8, 8);
    }
    if (isSelected) {
        const QRect stripe(option.rect.left() + 2, option.rect.top() + m_theme.grid(1), 4,
            option.rect.height() - 2 * m_theme.grid(1));
        painter->setBrush(colors.accent);
        painter->drawRoundedRect(QStyle::visualRect(option.direction, option.rect, stripe), 2, 2);
    }
    if (option.state & QStyle::State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colors.focus, 2));
        painter->drawRoundedRect(body, 8, 8);
    }
}

bool ThreadRowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QDateTime when = index.data(models::SortRole).toDateTime();
    QStringList parts{
        index.data(models::TitleRole).toString(), index.data(models::SubtitleRole).toString()};
    if (when.isValid())
        parts.append(QLocale().toString(when.toLocalTime(), QLocale::LongFormat));
    // Plain: what others wrote is no markup.
    QToolTip::showText(event->globalPos(),
        QStringLiteral("<p>")
            + parts.join(u'\n').toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"))
            + QStringLiteral("</p>"),
        view);
    return true;
}

} // namespace kinward::ui
