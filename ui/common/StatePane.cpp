#include "ui/common/StatePane.h"

#include "ui/common/Announce.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/WrappingLabel.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kinward::ui
{

StatePane::StatePane(const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(new IconLabel(QStringLiteral("info"), 40, theme, &ThemeColors::inkSoft))
    , m_title(new WrappingLabel)
    , m_explanation(new WrappingLabel)
    , m_action(new QPushButton)
{
    m_title->setObjectName(QStringLiteral("stateTitle"));
    m_explanation->setObjectName(QStringLiteral("stateExplanation"));
    m_action->setObjectName(QStringLiteral("stateAction"));
    setKind(m_title, QStringLiteral("cardTitle"));
    setKind(m_explanation, QStringLiteral("soft"));
    setKind(m_action, QStringLiteral("primary"));
    m_title->setAlignment(Qt::AlignCenter);
    m_explanation->setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumWidth(240);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    column->addStretch(2);
    column->addWidget(m_icon, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_explanation);
    column->addSpacing(4);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_action, &QPushButton::clicked, this, &StatePane::actionTriggered);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StatePane::showLoading(const QString &what)
{
    m_loading = true;
    for (QWidget *part : {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_title),
             static_cast<QWidget *>(m_explanation), static_cast<QWidget *>(m_action)})
        part->hide();
    if (accessibleName() != what)
        announce(this, what);
    update();
}

void StatePane::showEmpty(const QString &iconName, const QString &title, const QString &explanation)
{
    showMessage(iconName, {title, explanation, {}});
}

void StatePane::showError(const ErrorText &text) { showMessage(QStringLiteral("warning"), text); }

void StatePane::showMessage(const QString &iconName, const ErrorText &text)
{
    m_loading = false;
    m_icon->setIcon(iconName, &ThemeColors::inkSoft);
    m_icon->show();
    m_title->setText(text.title);
    m_title->show();
    m_explanation->setText(text.explanation);
    m_explanation->setVisible(!text.explanation.isEmpty());
    m_action->setText(text.action);
    m_action->setVisible(!text.action.isEmpty());
    const QString spoken = text.title + QLatin1String(". ") + text.explanation;
    if (accessibleName() != spoken)
        announce(this, spoken);
    update();
}

void StatePane::paintEvent(QPaintEvent * /*event*/)
{
    if (!m_loading)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const int margin = m_theme.grid(2);
    const int thick = m_theme.scaled(14);
    const int thin = m_theme.scaled(10);
    const int rowHeight = margin * 3 + thick + thin;
    const int room = std::min(width(), m_theme.scaled(560)) - 2 * margin;
    // Rows of uneven length look like a list that is about to be filled, not like a pattern.
    static constexpr double lengths[] = {0.62, 0.48, 0.7, 0.54, 0.4, 0.58};
    for (int row = 0; margin + row * rowHeight + rowHeight <= height() && row < 6; ++row) {
        const double top = margin + row * rowHeight;
        const auto bar = [&](double y, double length, double barHeight, double strength) {
            const double left
                = layoutDirection() == Qt::RightToLeft ? width() - margin - length : margin;
            painter.setBrush(m_theme.colors().tint(m_theme.colors().ink, strength));
            painter.drawRoundedRect(QRectF(left, y, length, barHeight), 5, 5);
        };
        bar(top, room * lengths[row], thick, 0.16);
        bar(top + thick + margin * 0.75, room * (lengths[row] * 0.6 + 0.1), thin, 0.09);
    }
}

} // namespace kinward::ui
