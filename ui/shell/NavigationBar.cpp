#include "ui/shell/NavigationBar.h"

#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"
#include "ui/shell/NavigationButton.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace kinward::ui
{

NavigationBar::NavigationBar(net::PatientSession &session, const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_session(session)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("navigation"));
    setFocusPolicy(Qt::NoFocus);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QFrame;
    setKind(column, QStringLiteral("bar"));
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(8, 12, 8, 12);
    rows->setSpacing(4);
    for (const Place place : allPlaces) {
        if (place == Place::Settings)
            rows->addStretch();
        auto *button = new NavigationButton(place, theme);
        rows->addWidget(button);
        m_buttons.append(button);
        connect(button, &QPushButton::clicked, this, [this, button] {
            button->setChecked(true); // a second click does not leave the place
            Q_EMIT placeRequested(button->place());
        });
    }
    setWidget(column);
    connect(&session.sync(), &net::RecordSync::sectionChanged, this, &NavigationBar::showAccess);
    connect(&theme, &Theme::changed, this, &NavigationBar::fit);
    showAccess();
    fit();
}

void NavigationBar::setIconOnly(bool iconOnly)
{
    for (auto *button : std::as_const(m_buttons))
        button->setIconOnly(iconOnly);
    fit();
}

void NavigationBar::setCurrent(Place place)
{
    for (auto *button : std::as_const(m_buttons))
        button->setChecked(button->place() == place);
}

void NavigationBar::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    for (auto *button : std::as_const(m_buttons))
        button->retranslate();
    fit();
}

void NavigationBar::showAccess()
{
    for (auto *button : std::as_const(m_buttons)) {
        const auto section = sectionOf(button->place());
        button->setWithoutAccess(section
            && m_session.sync().state(*section).phase
                == net::RecordSync::SectionState::Phase::NoAccess);
    }
}

/// As wide as the widest entry, with or without a scroll bar.
void NavigationBar::fit()
{
    int widest = 0;
    for (const auto *button : std::as_const(m_buttons))
        widest = std::max(widest, button->sizeHint().width());
    setFixedWidth(widest + 16);
}

} // namespace kinward::ui
