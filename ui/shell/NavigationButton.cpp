#include "ui/shell/NavigationButton.h"

#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"

#include <QLocale>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace kinward::ui
{

namespace
{

QString withoutMnemonic(QString text) { return text.remove(QLatin1Char('&')); }

} // namespace

NavigationButton::NavigationButton(Place place, const Theme &theme, QWidget *parent)
    : QPushButton(parent)
    , m_theme(theme)
    , m_place(place)
{
    setObjectName(QLatin1String("nav") + placeKey(place));
    setKind(this, QStringLiteral("nav"));
    setCheckable(true);
    retranslate();
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

void NavigationButton::setIconOnly(bool iconOnly)
{
    m_iconOnly = iconOnly;
    retranslate();
    updateGeometry();
}

void NavigationButton::setWithoutAccess(bool without)
{
    m_withoutAccess = without;
    setStyleProperty(this, "muted", without);
    retranslate();
}

void NavigationButton::setCount(int count, const QString &spoken)
{
    m_count = count;
    m_spokenCount = spoken;
    retranslate();
    updateGeometry();
}

void NavigationButton::retranslate()
{
    m_label = placeLabel(m_place);
    const QString name = withoutMnemonic(m_label);
    setShortcut(QKeySequence::mnemonic(m_label));
    setAccessibleName(m_count > 0 ? name + QStringLiteral(", ") + m_spokenCount : name);
    const QString why = tr("Not part of your access. Opens a page that says why.");
    setAccessibleDescription(m_withoutAccess ? why : QString());
    setToolTip(m_withoutAccess ? why : m_iconOnly ? accessibleName() : QString());
    update();
}

QSize NavigationButton::sizeHint() const
{
    ensurePolished();
    const int height = std::max(m_theme.scaled(36), fontMetrics().height() + m_theme.grid(2));
    if (m_iconOnly)
        return {height + m_theme.grid(1), height};
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const int text = QFontMetrics(bold).size(Qt::TextShowMnemonic, m_label).width();
    return {m_theme.grid(1.5) + iconBox().width() + m_theme.grid(1.5) + text + m_theme.grid(2)
            + countWidth(),
        height};
}

QSize NavigationButton::minimumSizeHint() const { return sizeHint(); }

QSize NavigationButton::iconBox() const { return {m_theme.scaled(22), m_theme.scaled(22)}; }

int NavigationButton::countWidth() const
{
    if (m_count == 0 || m_iconOnly)
        return 0;
    return fontMetrics().horizontalAdvance(QLocale().toString(m_count)) + m_theme.grid(2);
}

/// In a pill at the trailing edge; where there is the icon alone, a dot on it.
void NavigationButton::paintCount(QPainter &painter, const QRect &icon)
{
    if (m_count == 0)
        return;
    const ThemeColors &colors = m_theme.colors();
    const auto place
        = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accent);
    if (m_iconOnly) {
        const int side = m_theme.scaled(9);
        painter.drawEllipse(place({icon.right() - side / 2, icon.top() - side / 3, side, side}));
        return;
    }
    const int tall = fontMetrics().height();
    const int wide = std::max(countWidth() - m_theme.grid(0.5), tall);
    const QRect pill = place({width() - wide - m_theme.grid(1), (height() - tall) / 2, wide, tall});
    painter.drawRoundedRect(pill, tall / 2.0, tall / 2.0);
    painter.setPen(colors.accentInk);
    painter.drawText(pill, Qt::AlignCenter, QLocale().toString(m_count));
}

void NavigationButton::paintEvent(QPaintEvent * /*event*/)
{
    QStylePainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButton, option);

    const ThemeColors &colors = m_theme.colors();
    const auto place
        = [this](const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const int margin = m_theme.grid(1.5);
    const QSize box = iconBox();
    const int left = m_iconOnly ? (width() - box.width()) / 2 : margin;
    const auto role = isChecked() ? &ThemeColors::accent
        : m_withoutAccess         ? &ThemeColors::inkSoft
                                  : &ThemeColors::ink;
    ui::icon(placeIcon(m_place), m_theme, role)
        .paint(&painter, place({{left, (height() - box.height()) / 2}, box}));
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accent);
        painter.drawRoundedRect(place({3, height() / 4, 3, height() / 2}), 1.5, 1.5);
    }
    paintCount(painter, {{left, (height() - box.height()) / 2}, box});
    if (m_iconOnly)
        return;
    QFont weight = font();
    weight.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
    painter.setFont(weight);
    painter.setPen(m_withoutAccess ? colors.inkSoft : colors.ink);
    const int textLeft = margin * 2 + box.width();
    const int mnemonic = style()->styleHint(QStyle::SH_UnderlineShortcut, &option, this)
        ? Qt::TextShowMnemonic
        : Qt::TextHideMnemonic;
    painter.drawText(place({textLeft, 0, width() - textLeft - margin - countWidth(), height()}),
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::AlignVCenter
            | Qt::TextSingleLine | mnemonic,
        m_label);
}

} // namespace kinward::ui
