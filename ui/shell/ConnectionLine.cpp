#include "ui/shell/ConnectionLine.h"

#include "core/models/FullStop.h"
#include "net/sync/SectionPlan.h"
#include "ui/common/Announce.h"
#include "ui/common/ErrorText.h"
#include "ui/common/Kinds.h"
#include "ui/common/Sections.h"
#include "ui/common/WrappingLabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>

namespace kinward::ui
{

using Connection = net::PatientSession::Connection;
using Phase = net::RecordSync::SectionState::Phase;

ConnectionLine::ConnectionLine(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_session(session)
    , m_clock(clock)
    , m_theme(theme)
    , m_icon(new IconLabel(QStringLiteral("refresh"), 20, theme))
    , m_text(new WrappingLabel)
    , m_signIn(new QPushButton)
    , m_refresh(new QPushButton(icon(QStringLiteral("refresh"), theme), QString()))
{
    setObjectName(QStringLiteral("connectionLine"));
    setKind(this, QStringLiteral("bar"));
    m_text->setObjectName(QStringLiteral("syncState"));
    m_text->setCharactersPerLine(140);
    m_signIn->setObjectName(QStringLiteral("signInAgainButton"));
    setKind(m_signIn, QStringLiteral("primary"));
    m_refresh->setObjectName(QStringLiteral("refreshButton"));
    setKind(m_refresh, QStringLiteral("quiet"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(20, 4, 12, 4);
    row->setSpacing(10);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_signIn);
    row->addWidget(m_refresh);
    connect(m_refresh, &QPushButton::clicked, this, &ConnectionLine::refreshRequested);
    connect(m_signIn, &QPushButton::clicked, this, &ConnectionLine::signInAgainRequested);
    connect(&session, &net::PatientSession::connectionChanged, this, &ConnectionLine::update);
    connect(&session, &net::PatientSession::linkChanged, this, &ConnectionLine::update);
    connect(&session.sync(), &net::RecordSync::sectionChanged, this, &ConnectionLine::update);
    connect(&session.sync(), &net::RecordSync::started, this, &ConnectionLine::update);
    connect(&session.sync(), &net::RecordSync::finished, this, &ConnectionLine::update);
    m_minute.setInterval(60000);
    connect(&m_minute, &QTimer::timeout, this, &ConnectionLine::update);
    m_minute.start();
    retranslate();
}

void ConnectionLine::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConnectionLine::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter(this).fillRect(QRect(0, 0, width(), 1), m_theme.colors().line);
}

ConnectionLine::State ConnectionLine::state() const
{
    const auto &practice = m_session.link().practice;
    if (m_session.connection() == Connection::Connecting)
        return {QStringLiteral("refresh"), &ThemeColors::inkSoft, connectingText()};
    if (m_session.connection() == Connection::Online || !m_session.connectionError())
        return onlineState();
    const ErrorText text = describeError(*m_session.connectionError(), practice,
        net::oldestSync(m_session.records()), m_clock.now());
    const bool signIn = m_session.connection() == Connection::SignInNeeded;
    return {signIn ? QStringLiteral("lock") : QStringLiteral("offline"), &ThemeColors::attention,
        //: The state of the connection: %1 is what happened, %2 what it means
        tr("%1. %2").arg(text.title, text.explanation), signIn};
}

QString ConnectionLine::connectingText() const
{
    const QString name = m_session.link().practice.name;
    const QString connecting
        = name.isEmpty() ? tr("Connecting…") : tr("Connecting to %1…").arg(name);
    const QDateTime synced = net::oldestSync(m_session.records());
    if (!synced.isValid())
        return connecting;
    //: %1 is "Connecting to …", %2 is a moment, e.g. "today, 9:12 AM"
    return models::wording::withOneStop(
        tr("%1 You are looking at the record as of %2.")
            .arg(connecting, momentText(synced, m_clock.now().date())));
}

QString ConnectionLine::readingText() const
{
    int received = 0;
    int done = 0;
    int all = 0;
    for (const auto section : care::allSections) {
        const auto state = m_session.sync().state(section);
        received += state.received;
        all += state.phase == Phase::NoAccess ? 0 : 1;
        done += state.phase == Phase::Ready || state.phase == Phase::Failed ? 1 : 0;
    }
    if (received == 0)
        return tr("Reading the record…");
    //: Progress of reading the record: %1 is how many of its %2 parts (lab results, bills …) are
    //: done
    return tr("Reading the record: %n entries so far, %1 of %2 sections done…", nullptr, received)
        .arg(done)
        .arg(all);
}

ConnectionLine::State ConnectionLine::onlineState() const
{
    QStringList failed;
    for (const auto section : care::allSections) {
        if (m_session.sync().state(section).phase == Phase::Failed)
            failed << sectionName(section);
    }
    const QDateTime synced = net::oldestSync(m_session.records());
    if (isReading() || !synced.isValid())
        return {QStringLiteral("refresh"), &ThemeColors::inkSoft, readingText()};
    const QString moment = momentText(synced, m_clock.now().date());
    if (!failed.isEmpty())
        return {QStringLiteral("warning"), &ThemeColors::attention,
            //: %1 is a moment, e.g. "today, 9:12 AM"; %2 names sections
            models::wording::withOneStop(tr("Updated %1. Not everything could be read: %2.")
                                             .arg(moment, failed.join(QStringLiteral(", "))))};
    //: %1 is a moment, e.g. "today, 9:12 AM"
    return {QStringLiteral("online"), &ThemeColors::good, tr("Updated %1").arg(moment)};
}

/// What goes on by itself every minute or two is nothing to tell, nor to hold anybody up.
bool ConnectionLine::isReading() const
{
    return m_session.sync().isRunning() && !m_session.sync().isQuiet();
}

void ConnectionLine::update()
{
    const State now = state();
    const bool changedInKind = now.icon != m_iconName;
    m_iconName = now.icon;
    m_icon->setIcon(now.icon, now.color);
    m_text->setText(now.text);
    m_signIn->setVisible(now.signIn);
    m_refresh->setEnabled(!isReading());
    if (changedInKind && isVisible())
        announce(this, now.text);
    setAccessibleName(now.text);
}

void ConnectionLine::retranslate()
{
    //: Button: reads the record anew
    m_refresh->setText(tr("&Refresh"));
    m_refresh->setToolTip(tr("Read the record anew (F5)"));
    m_signIn->setText(tr("Sign in a&gain"));
    update();
}

} // namespace kinward::ui
