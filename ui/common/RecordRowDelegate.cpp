#include "ui/common/RecordRowDelegate.h"

#include "core/models/RecordRoles.h"
#include "ui/common/Badge.h"
#include "ui/common/Theme.h"

#include <QAbstractItemView>
#include <QHash>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>

namespace kinward::ui
{

namespace
{

constexpr int roomyCharacters = 30; ///< a row wider than this takes one line for each text

QString badgeText(const QModelIndex &index)
{
    return ui::badgeText(index.data(models::StatusTextRole).toString(),
        models::Tone(index.data(models::StatusRole).toInt()));
}

bool startsGroup(const QModelIndex &index)
{
    const QString group = index.data(models::GroupRole).toString();
    if (group.isEmpty())
        return false;
    return index.row() == 0
        || index.siblingAtRow(index.row() - 1).data(models::GroupRole).toString() != group;
}

QFont withWeight(QFont font, QFont::Weight weight)
{
    font.setWeight(weight);
    return font;
}

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 10 / 11);
    return font;
}

/// Draws at most `lines` lines; the last is elided where more would be needed.
void drawLines(QPainter *painter, const QRect &rect, const QFont &font, const QColor &color,
    const QString &text, int lines, Qt::LayoutDirection direction)
{
    QTextLayout layout(text, font);
    QTextOption options(QStyle::visualAlignment(direction, Qt::AlignLeft));
    options.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    options.setTextDirection(direction);
    layout.setTextOption(options);
    const QFontMetrics metrics(font);
    painter->setPen(color);
    painter->setFont(font);
    layout.beginLayout();
    int top = rect.top();
    for (int number = 1; number <= lines; ++number, top += metrics.height()) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        const QRect place(rect.left(), top, rect.width(), metrics.height());
        const QString rest = text.mid(line.textStart());
        const QString shown = number == lines
            ? metrics.elidedText(rest, Qt::ElideRight, rect.width())
            : rest.left(line.textLength()).trimmed();
        painter->drawText(place,
            int(QStyle::visualAlignment(direction, Qt::AlignLeft)) | Qt::AlignVCenter
                | Qt::TextSingleLine,
            shown);
    }
    layout.endLayout();
}

} // namespace

/// The fonts of a row and their measures: made once, not for each of a hundred thousand rows.
struct RecordRowDelegate::Fonts {
    explicit Fonts(const QFont &font)
        : base(font)
        , title(withWeight(font, QFont::DemiBold))
        , subtitle(smaller(font))
        , badge(withWeight(smaller(font), QFont::DemiBold))
    {
    }

    int widthOfBadge(const QString &text)
    {
        constexpr qsizetype most = 500; // there are few words for a state
        if (m_badgeWidths.size() > most)
            m_badgeWidths.clear();
        auto known = m_badgeWidths.find(text);
        if (known == m_badgeWidths.end())
            known = m_badgeWidths.insert(text, badgeMetrics.horizontalAdvance(text));
        return *known;
    }

    QFont base;
    QFont title;
    QFont subtitle;
    QFont badge;
    QFontMetrics titleMetrics{title};
    QFontMetrics subtitleMetrics{subtitle};
    QFontMetrics badgeMetrics{badge};

private:
    QHash<QString, int> m_badgeWidths;
};

/// Where the parts of a row stand, left to right; mirrored at painting.
struct RecordRowDelegate::Layout {
    QRect heading; ///< null where the row starts no group
    QRect body; ///< all of the row but the heading
    QRect title;
    QRect subtitle;
    QRect badge; ///< as wide as there is room; null where there is no badge
    int lines = 1; ///< that the title and the subtitle may take
    int height = 0;
};

RecordRowDelegate::RecordRowDelegate(const Theme &theme, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{
}

RecordRowDelegate::~RecordRowDelegate() = default;

RecordRowDelegate::Fonts &RecordRowDelegate::fontsOf(const QFont &font) const
{
    if (!m_fonts || m_fonts->base != font)
        m_fonts = std::make_unique<Fonts>(font);
    return *m_fonts;
}

RecordRowDelegate::Layout RecordRowDelegate::layoutOf(
    const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Layout l;
    Fonts &fonts = fontsOf(option.font);
    const int margin = m_theme.grid(1.5);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const bool roomy = width >= roomyCharacters * fonts.titleMetrics.averageCharWidth();
    l.lines = roomy ? 1 : 2;

    QRect row(option.rect.topLeft(), QSize(width, 0));
    if (startsGroup(index)) {
        l.heading = QRect(row.left() + margin, row.top() + m_theme.grid(1), width - 2 * margin,
            fonts.subtitleMetrics.height() + m_theme.grid(1));
        row.setTop(l.heading.bottom() + 1);
    }
    const int left = row.left() + margin;
    const int inner = width - 2 * margin;
    int y = row.top() + m_theme.grid(1.25);
    const QString badge = badgeText(index);
    const int badgeHeight = fonts.badgeMetrics.height() + 4;
    const int badgeWidth = std::min(inner, fonts.widthOfBadge(badge) + 2 * m_theme.grid(1));
    const bool beside = roomy && !badge.isEmpty() && badgeWidth < inner * 45 / 100;
    l.title = QRect(left, y, beside ? inner - badgeWidth - m_theme.grid(1) : inner,
        fonts.titleMetrics.height() * l.lines);
    if (beside)
        l.badge = QRect(left + inner - badgeWidth, y - 1, badgeWidth, badgeHeight);
    y = l.title.bottom() + 1 + m_theme.grid(0.25);
    l.subtitle = QRect(left, y, inner, fonts.subtitleMetrics.height() * l.lines);
    y = l.subtitle.bottom() + 1;
    if (!roomy || (!beside && !badge.isEmpty())) {
        if (!badge.isEmpty())
            l.badge = QRect(left, y + m_theme.grid(0.5), badgeWidth, badgeHeight);
        y += m_theme.grid(0.5) + badgeHeight;
    }
    l.height = y + m_theme.grid(1.25) - option.rect.top();
    l.body = QRect(row.left(), row.top(), width, option.rect.top() + l.height - row.top());
    return l;
}

void RecordRowDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Layout layout = layoutOf(option, index);
    const Fonts &fonts = fontsOf(option.font);
    const auto mirrored = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const ThemeColors &colors = m_theme.colors();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!layout.heading.isNull())
        drawLines(painter, mirrored(layout.heading), fonts.badge, colors.inkSoft,
            index.data(models::GroupRole).toString(), 1, option.direction);
    paintBackground(painter, option, layout);
    drawLines(painter, mirrored(layout.title), fonts.title, colors.ink,
        index.data(models::TitleRole).toString(), layout.lines, option.direction);
    drawLines(painter, mirrored(layout.subtitle), fonts.subtitle, colors.inkSoft,
        index.data(models::SubtitleRole).toString(), layout.lines, option.direction);
    if (!layout.badge.isNull())
        paintBadge(painter, option, layout, index);
    painter->restore();
}

void RecordRowDelegate::paintBackground(
    QPainter *painter, const QStyleOptionViewItem &option, const Layout &layout) const
{
    const ThemeColors &colors = m_theme.colors();
    const QRect body = QStyle::visualRect(option.direction, option.rect, layout.body);
    const bool selected = option.state & QStyle::State_Selected;
    const bool focused = (option.state & QStyle::State_HasFocus) != 0;
    painter->setPen(Qt::NoPen);
    if (selected || option.state & QStyle::State_MouseOver) {
        painter->setBrush(selected ? colors.selection() : colors.hover());
        painter->drawRoundedRect(body.adjusted(2, 1, -2, -1), 8, 8);
    }
    if (selected) {
        const QRect stripe(layout.body.left() + 2, layout.body.top() + m_theme.grid(1), 4,
            layout.body.height() - 2 * m_theme.grid(1));
        painter->setBrush(colors.accent);
        painter->drawRoundedRect(QStyle::visualRect(option.direction, option.rect, stripe), 2, 2);
    }
    if (focused) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colors.focus, 2));
        painter->drawRoundedRect(QRectF(body).adjusted(2, 1, -2, -1), 8, 8);
    }
}

void RecordRowDelegate::paintBadge(QPainter *painter, const QStyleOptionViewItem &option,
    const Layout &layout, const QModelIndex &index) const
{
    const auto tone = models::Tone(index.data(models::StatusRole).toInt());
    const QColor color = toneColor(m_theme.colors(), tone, &ThemeColors::inkSoft);
    const Fonts &fonts = fontsOf(option.font);
    const QRect badge = QStyle::visualRect(option.direction, option.rect, layout.badge);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.colors().tint(color, 0.12));
    painter->drawRoundedRect(badge, 6, 6);
    painter->setPen(color);
    painter->setFont(fonts.badge);
    const QRect inner = badge.adjusted(m_theme.grid(0.5), 0, -m_theme.grid(0.5), 0);
    painter->drawText(inner, Qt::AlignCenter,
        fonts.badgeMetrics.elidedText(badgeText(index), Qt::ElideRight, inner.width()));
}

QSize RecordRowDelegate::sizeHint(
    const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // Narrower than any view, so that no list ever scrolls sideways.
    return {48, layoutOf(option, index).height};
}

bool RecordRowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()
        || index.data(Qt::ToolTipRole).isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QStringList parts{index.data(models::TitleRole).toString(),
        index.data(models::SubtitleRole).toString(), index.data(models::StatusTextRole).toString()};
    QToolTip::showText(event->globalPos(), parts.join(QLatin1Char('\n')).trimmed(), view);
    return true;
}

} // namespace kinward::ui
