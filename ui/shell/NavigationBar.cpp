#include "ui/shell/NavigationBar.h"

#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"
#include "ui/shell/NavigationButton.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace kinward::ui
{

NavigationBar::NavigationBar(net::PatientSession &session, const models::MailIndex &mail,
    const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_mail(mail)
    , m_theme(theme)
    , m_scroll(new QScrollArea(this))
{
    setObjectName(QStringLiteral("navigation"));
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *column = new QFrame(m_scroll->viewport());
    setKind(column, QStringLiteral("bar"));
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(8, 12, 8, 8);
    rows->setSpacing(2);
    for (const auto group : {PlaceGroup::Everyday, PlaceGroup::HealthRecord, PlaceGroup::Papers})
        addGroup(rows, group);
    rows->addStretch();
    m_scroll->setWidget(column);

    auto *foot = new QFrame(this);
    setKind(foot, QStringLiteral("bar"));
    auto *footRows = new QVBoxLayout(foot);
    footRows->setContentsMargins(8, 4, 8, 12);
    addButton(footRows, Place::Settings);
    auto *parts = new QVBoxLayout(this);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(0);
    parts->addWidget(m_scroll, 1);
    parts->addWidget(foot);

    connect(&session.sync(), &net::RecordSync::sectionChanged, this, &NavigationBar::showAccess);
    connect(&mail, &models::MailIndex::changed, this, &NavigationBar::showUnread);
    connect(&theme, &Theme::changed, this, &NavigationBar::fit);
    showAccess();
    retranslate();
}

void NavigationBar::addGroup(QVBoxLayout *rows, PlaceGroup group)
{
    QList<Place> places;
    for (const Place place : allPlaces()) {
        if (groupOf(place) == group)
            places.append(place);
    }
    if (places.isEmpty())
        return;
    if (!m_buttons.isEmpty()) {
        Group heading{group, new QFrame(rows->parentWidget()), new QLabel(rows->parentWidget())};
        setKind(heading.line, QStringLiteral("separator"));
        setKind(heading.title, QStringLiteral("soft"));
        heading.title->setContentsMargins(12, 2, 8, 2);
        rows->addSpacing(6);
        rows->addWidget(heading.line);
        rows->addSpacing(2);
        rows->addWidget(heading.title);
        m_groups.append(heading);
    }
    for (const Place place : places)
        addButton(rows, place);
}

void NavigationBar::addButton(QVBoxLayout *rows, Place place)
{
    auto *button = new NavigationButton(place, m_theme, rows->parentWidget());
    rows->addWidget(button);
    m_buttons.append(button);
    connect(button, &QPushButton::clicked, this, [this, button] {
        button->setChecked(true); // a second click does not leave the place
        Q_EMIT placeRequested(button->place());
    });
}

void NavigationBar::setIconOnly(bool iconOnly)
{
    m_iconOnly = iconOnly;
    for (auto *button : std::as_const(m_buttons))
        button->setIconOnly(iconOnly);
    for (const auto &heading : std::as_const(m_groups))
        heading.title->setVisible(!iconOnly);
    fit();
}

void NavigationBar::setCurrent(Place place)
{
    for (auto *button : std::as_const(m_buttons)) {
        button->setChecked(button->place() == place);
        if (button->isChecked() && m_scroll->isAncestorOf(button))
            m_scroll->ensureWidgetVisible(button, 0, m_theme.grid(2));
    }
}

void NavigationBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NavigationBar::keyPressEvent(QKeyEvent *event)
{
    qsizetype present = -1;
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        if (m_buttons.at(i)->hasFocus())
            present = i;
    }
    qsizetype next = -1;
    if (event->key() == Qt::Key_Down)
        next = present + 1;
    else if (event->key() == Qt::Key_Up)
        next = present - 1;
    else if (event->key() == Qt::Key_Home)
        next = 0;
    else if (event->key() == Qt::Key_End)
        next = m_buttons.size() - 1;
    else if (event->modifiers() == Qt::NoModifier && !event->text().trimmed().isEmpty())
        next = startingWith(event->text(), present);
    if (next < 0 || next >= m_buttons.size())
        return QWidget::keyPressEvent(event);
    focusButton(next);
}

void NavigationBar::focusButton(qsizetype index)
{
    auto *button = m_buttons.at(index);
    button->setFocus(Qt::TabFocusReason);
    if (m_scroll->isAncestorOf(button))
        m_scroll->ensureWidgetVisible(button, 0, m_theme.grid(2));
}

qsizetype NavigationBar::startingWith(const QString &letter, qsizetype after) const
{
    for (qsizetype step = 1; step <= m_buttons.size(); ++step) {
        const qsizetype index = (after + step + m_buttons.size()) % m_buttons.size();
        if (m_buttons.at(index)->accessibleName().startsWith(letter, Qt::CaseInsensitive))
            return index;
    }
    return -1;
}

void NavigationBar::retranslate()
{
    for (auto *button : std::as_const(m_buttons))
        button->retranslate();
    for (const auto &heading : std::as_const(m_groups))
        heading.title->setText(groupTitle(heading.group));
    showUnread();
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

void NavigationBar::showUnread()
{
    const int unread = m_mail.unread();
    for (auto *button : std::as_const(m_buttons)) {
        if (button->place() == Place::Messages)
            button->setCount(unread,
                //: Said by a screen reader after "Messages"
                tr("%n unread message(s)", nullptr, unread));
    }
    fit();
}

/// As wide as the widest entry, with or without a scroll bar.
void NavigationBar::fit()
{
    int widest = 0;
    for (const auto *button : std::as_const(m_buttons))
        widest = std::max(widest, button->sizeHint().width());
    if (!m_iconOnly) {
        for (const auto &heading : std::as_const(m_groups))
            widest = std::max(widest, heading.title->sizeHint().width());
    }
    setFixedWidth(widest + 16 + m_scroll->verticalScrollBar()->sizeHint().width());
}

} // namespace kinward::ui
