#include "ui/shell/PatientBanner.h"

#include "core/models/Wording.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/WrappingLabel.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QTextDocument>
#include <QToolButton>

#include <algorithm>

namespace kinward::ui
{

namespace
{

constexpr int stripeWidth = 6;

/// Below the button, with the trailing edges in line, so that it stays within the window.
void popUp(QMenu *menu, const QToolButton *button)
{
    const bool mirrored = button->layoutDirection() == Qt::RightToLeft;
    const bool toTheLeft = button->x() + button->width() / 2 > button->window()->width() / 2;
    QPoint corner = button->mapToGlobal(QPoint(0, button->height()));
    if (toTheLeft || mirrored)
        corner.rx() += button->width() - menu->sizeHint().width();
    menu->popup(corner);
}

QToolButton *menuButton(const QString &name, const QString &iconName, const Theme &theme)
{
    auto *button = new QToolButton;
    button->setObjectName(name);
    button->setIcon(icon(iconName, theme));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setKind(button, QStringLiteral("menu"));
    auto *menu = new QMenu(button);
    menu->setObjectName(name + QLatin1String("Menu"));
    // The menu is the button's for screen readers alone. Opened by the button it would run an event
    // loop of its own, in which this banner may be deleted.
    button->setPopupMode(QToolButton::DelayedPopup);
    button->setMenu(menu);
    QObject::connect(button, &QToolButton::clicked, menu, [button, menu] { popUp(menu, button); });
    return button;
}

QString plain(const QString &label) { return QString(label).remove(QLatin1Char('&')); }

/// A name as the text of an action: no letter of it is a mnemonic.
QString literal(const QString &text)
{
    return QString(text).replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

PatientBanner::PatientBanner(net::PatientSession &session, const net::Sessions &sessions,
    const Theme &theme, bool demo, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_sessions(sessions)
    , m_theme(theme)
    , m_text(new WrappingLabel)
    , m_demo(new QLabel)
    , m_places(menuButton(QStringLiteral("placesButton"), QStringLiteral("menu"), theme))
    , m_switch(menuButton(QStringLiteral("switchButton"), QStringLiteral("switch-person"), theme))
    , m_quick(menuButton(QStringLiteral("quickMenuButton"), QStringLiteral("menu"), theme))
    , m_placesMenu(m_places->menu())
    , m_switchMenu(m_switch->menu())
    , m_quickMenu(m_quick->menu())
{
    setObjectName(QStringLiteral("patientBanner"));
    setKind(this, QStringLiteral("bar"));
    addParts(demo);
    connect(m_placesMenu, &QMenu::aboutToShow, this, &PatientBanner::fillPlaces);
    connect(m_switchMenu, &QMenu::aboutToShow, this, &PatientBanner::fillSwitcher);
    connect(m_quickMenu, &QMenu::aboutToShow, this, &PatientBanner::fillQuickMenu);
    connect(&session, &net::PatientSession::linkChanged, this, &PatientBanner::showPatient);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    retranslate();
}

void PatientBanner::addParts(bool demo)
{
    m_text->setObjectName(QStringLiteral("actingFor"));
    m_text->setTextFormat(Qt::RichText);
    m_text->setCharactersPerLine(120);
    m_demo->setObjectName(QStringLiteral("demoBadge"));
    setKind(m_demo, QStringLiteral("badge"));
    setStyleProperty(m_demo, "tone", QStringLiteral("attention"));
    m_demo->setVisible(demo);
    m_places->setToolButtonStyle(Qt::ToolButtonIconOnly); // the page has its title in sight
    m_places->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(stripeWidth + 14, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_places);
    row->addWidget(m_text, 1);
    row->addWidget(m_demo);
    row->addWidget(m_switch);
    row->addWidget(m_quick);
}

void PatientBanner::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_places->setVisible(narrow);
    const auto look = narrow ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    m_switch->setToolButtonStyle(look);
    m_quick->setToolButtonStyle(look);
    m_quick->setIcon(icon(narrow ? QStringLiteral("more") : QStringLiteral("menu"), m_theme));
}

void PatientBanner::setCurrent(Place place)
{
    m_place = place;
    m_places->setText(plain(placeLabel(place)));
}

QString PatientBanner::text() const { return m_text->accessibleName(); }

void PatientBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PatientBanner::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    const QRect stripe(0, 0, stripeWidth, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), stripe),
        m_theme.patientColor(m_session.key()));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.colors().line);
}

void PatientBanner::retranslate()
{
    //: Badge: the records are made up
    m_demo->setText(tr("Demo"));
    m_demo->setToolTip(tr("These people and records are made up."));
    m_places->setAccessibleName(tr("Go to a page"));
    m_places->setToolTip(tr("Go to a page"));
    m_switch->setText(tr("S&witch person"));
    m_switch->setAccessibleName(tr("Switch person"));
    m_switch->setToolTip(tr("Switch to another person you care for (Ctrl+Shift+P)"));
    m_switch->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    m_quick->setText(tr("&Menu"));
    m_quick->setAccessibleName(tr("Quick menu"));
    m_quick->setToolTip(tr("Send a message, refresh, add a person, settings, sign out"));
    setCurrent(m_place);
    showPatient();
}

void PatientBanner::showPatient()
{
    const auto &link = m_session.link();
    QStringList facts;
    if (link.patientBirthDate.isKnown())
        //: Beside a name; %1 is a date
        facts << tr("born %1").arg(models::wording::birthDate(link.patientBirthDate));
    if (!link.practice.name.isEmpty())
        facts << link.practice.name;
    const auto sentence = [&](const QString &name) {
        //: %1 is the patient whose record is shown
        return (QStringList(tr("Acting for %1").arg(name)) + facts).join(QStringLiteral(" · "));
    };
    for (QString &fact : facts)
        fact = fact.toHtmlEscaped();
    m_text->setText(sentence(QStringLiteral("<b>%1</b>").arg(link.patientName.toHtmlEscaped())));
    QTextDocument words;
    words.setHtml(m_text->text());
    m_text->setAccessibleName(words.toPlainText());
    m_text->updateGeometry();
    update();
}

void PatientBanner::fillSwitcher()
{
    m_switchMenu->clear();
    std::vector<const net::PatientSession *> people;
    for (const auto &session : m_sessions.all())
        people.push_back(session.get());
    std::stable_sort(people.begin(), people.end(), [](const auto *a, const auto *b) {
        return a->link().practice.name.localeAwareCompare(b->link().practice.name) < 0;
    });
    auto *group = new QActionGroup(m_switchMenu);
    QString practice;
    for (const auto *person : people) {
        if (person->link().practice.name != practice) {
            practice = person->link().practice.name;
            m_switchMenu->addSeparator();
            m_switchMenu->addAction(literal(practice))->setEnabled(false); // a heading
        }
        auto *action = m_switchMenu->addAction(literal(person->link().patientName));
        action->setCheckable(true);
        action->setChecked(person == &m_session);
        action->setActionGroup(group);
        action->setProperty("sessionKey", person->key());
        connect(action, &QAction::triggered, this,
            [this, key = person->key()] { Q_EMIT patientRequested(key); });
    }
    m_switchMenu->addSeparator();
    auto *add = m_switchMenu->addAction(icon(QStringLiteral("add-person"), m_theme),
        tr("&Add a person or practice…"), this, &PatientBanner::addPersonRequested);
    add->setObjectName(QStringLiteral("addPersonAction"));
}

void PatientBanner::fillQuickMenu()
{
    m_quickMenu->clear();
    const auto add = [this](const QString &iconName, const QString &label) {
        return m_quickMenu->addAction(icon(iconName, m_theme), label);
    };
    auto *compose = add(QStringLiteral("mail"), tr("Send &message…"));
    compose->setObjectName(QStringLiteral("composeAction"));
    compose->setShortcut(QKeySequence::New);
    compose->setShortcutContext(Qt::WidgetShortcut); // shown here; the window has the real one
    connect(compose, &QAction::triggered, this, &PatientBanner::composeRequested);
    m_quickMenu->addSeparator();
    auto *refresh = add(QStringLiteral("refresh"), tr("&Refresh"));
    refresh->setShortcut(Qt::Key_F5);
    refresh->setShortcutContext(Qt::WidgetShortcut); // shown here; the window has the real one
    connect(refresh, &QAction::triggered, this, &PatientBanner::refreshRequested);
    connect(add(QStringLiteral("add-person"), tr("&Add a person or practice…")),
        &QAction::triggered, this, &PatientBanner::addPersonRequested);
    m_quickMenu->addSeparator();
    addTakeaways();
    m_quickMenu->addSeparator();
    auto *settings = add(QStringLiteral("settings"), placeLabel(Place::Settings));
    settings->setShortcut(Qt::CTRL | Qt::Key_Comma);
    settings->setShortcutContext(Qt::WidgetShortcut);
    connect(
        settings, &QAction::triggered, this, [this] { Q_EMIT placeRequested(Place::Settings); });
    auto *signOut = add(QStringLiteral("sign-out"),
        //: %1 is a patient
        tr("Sign &out of %1's record…").arg(literal(m_session.link().patientName)));
    signOut->setObjectName(QStringLiteral("signOutAction"));
    connect(signOut, &QAction::triggered, this, &PatientBanner::signOutRequested);
}

void PatientBanner::addTakeaways()
{
    const auto add = [this](Takeaway::Kind kind, const QString &iconName, const QString &label) {
        auto *action = m_quickMenu->addAction(icon(iconName, m_theme), label);
        connect(
            action, &QAction::triggered, this, [this, kind] { Q_EMIT takeawayRequested(kind); });
        return action;
    };
    add(Takeaway::Kind::EmergencySummary, QStringLiteral("emergency"), tr("&Emergency summary…"))
        ->setObjectName(QStringLiteral("emergencyAction"));
    auto *print = add(Takeaway::Kind::Print, QStringLiteral("print"), tr("&Print this page…"));
    print->setShortcut(QKeySequence::Print);
    print->setShortcutContext(Qt::WidgetShortcut); // shown here; the window has the real one
    add(Takeaway::Kind::Pdf, QStringLiteral("document"), tr("Save this page as P&DF…"));
    m_quickMenu->addSeparator();
    add(Takeaway::Kind::Calendar, QStringLiteral("calendar"),
        tr("Save appointments for a &calendar…"));
    add(Takeaway::Kind::Labs, QStringLiteral("labs"), tr("Save &lab results as a table…"));
    //: FHIR is the standard that health records are exchanged in
    add(Takeaway::Kind::Records, QStringLiteral("save"), tr("Save &all records (FHIR)…"))
        ->setObjectName(QStringLiteral("exportRecordsAction"));
}

void PatientBanner::fillPlaces()
{
    m_placesMenu->clear();
    auto *group = new QActionGroup(m_placesMenu);
    for (const Place place : allPlaces()) {
        auto *action = m_placesMenu->addAction(icon(placeIcon(place), m_theme), placeLabel(place));
        action->setCheckable(true);
        action->setChecked(place == m_place);
        action->setActionGroup(group);
        connect(action, &QAction::triggered, this, [this, place] { Q_EMIT placeRequested(place); });
    }
}

} // namespace kinward::ui
