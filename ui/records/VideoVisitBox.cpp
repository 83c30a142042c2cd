#include "ui/records/VideoVisitBox.h"

#include "ui/common/Announce.h"
#include "ui/common/ClipboardKeeper.h"
#include "ui/common/CopyButton.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/Theme.h"
#include "ui/common/VisitWords.h"
#include "ui/records/DetailRow.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTimer>

namespace kinward::ui
{

namespace
{

using State = visits::MeetingTimes::State;

QLabel *makeLabel(const QString &text, QWidget *parent)
{
    auto *label = new WrappingLabel(text, parent);
    setKind(label, QStringLiteral("soft"));
    return label;
}

/// A label above a value.
QWidget *makeField(const QString &label, QWidget *value, QWidget *parent)
{
    auto *field = new QWidget(parent);
    auto *column = new QVBoxLayout(field);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeLabel(label, field));
    column->addWidget(value);
    return field;
}

/// Words with an icon before them.
QHBoxLayout *makeLine(IconLabel *icon, QLabel *label, const Theme &theme)
{
    auto *line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme.grid(1));
    line->addWidget(icon, 0, Qt::AlignTop);
    line->addWidget(label, 1);
    return line;
}

} // namespace

VideoVisitBox::VideoVisitBox(const Clock &clock, const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_clock(clock)
    , m_theme(theme)
    , m_opener(&QDesktopServices::openUrl)
    , m_timer(new QTimer(this))
    , m_keeper(new ClipboardKeeper(ClipboardKeeper::usualTime, this))
    , m_channel(new WrappingLabel(this))
    , m_when(new WrappingLabel(this))
    , m_foundRow(new QWidget(this))
    , m_found(new WrappingLabel(m_foundRow))
    , m_buttons(new QWidget(this))
    , m_buttonFlow(new FlowLayout(theme.grid(1), m_buttons))
    , m_join(new QPushButton(m_buttons))
    , m_open(new QPushButton(tr("Open in browser"), m_buttons))
    , m_notice(new NoticeBar(theme, this))
    , m_link(new DetailValue({}, theme, this))
    , m_password(new DetailValue({}, theme, this))
    , m_copyLink(new CopyButton(tr("Copy link"), tr("Copy the meeting link"), this))
    , m_copyPassword(new CopyButton(tr("Copy password"), tr("Copy the meeting password"), this))
{
    nameParts();
    layOut(theme);
    connectParts();
}

void VideoVisitBox::nameParts()
{
    setObjectName(QStringLiteral("videoVisit"));
    setAccessibleName(tr("Video visit"));
    setKind(this, QStringLiteral("notice"));
    m_when->setObjectName(QStringLiteral("visitTime"));
    m_when->setTextFormat(Qt::PlainText);
    setKind(m_when, QStringLiteral("strong"));
    m_found->setObjectName(QStringLiteral("foundLink"));
    m_found->setTextFormat(Qt::PlainText);
    setKind(m_found, QStringLiteral("attention"));
    m_join->setObjectName(QStringLiteral("joinVisit"));
    m_join->setAccessibleName(tr("Join the video visit in Kinward"));
    m_open->setObjectName(QStringLiteral("openMeeting"));
    m_open->setAccessibleName(tr("Open the video visit in the browser"));
    m_link->setObjectName(QStringLiteral("meetingLink"));
    m_password->setObjectName(QStringLiteral("meetingPassword"));
    m_copyLink->setObjectName(QStringLiteral("copyMeetingLink"));
    m_copyPassword->setObjectName(QStringLiteral("copyMeetingPassword"));
    setKind(m_password, QStringLiteral("code"));
    setKind(m_channel, QStringLiteral("cardTitle"));
    m_channel->setTextFormat(Qt::PlainText);
}

void VideoVisitBox::layOut(const Theme &theme)
{
    m_foundRow->setLayout(makeLine(
        new IconLabel(QStringLiteral("warning"), 24, theme, &ThemeColors::attention, m_foundRow),
        m_found, theme));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.grid(2), theme.grid(2), theme.grid(2), theme.grid(2));
    layout->setSpacing(theme.grid(1.5));
    layout->addLayout(
        makeLine(new IconLabel(QStringLiteral("video"), 24, theme), m_channel, theme));
    layout->addWidget(m_when);
    layout->addWidget(m_foundRow);
    layout->addWidget(m_buttons);
    layout->addWidget(m_notice);
    layout->addWidget(makeField(tr("Meeting link"), m_link, this));
    m_passwordField = makeField(tr("Meeting password"), m_password, this);
    layout->addWidget(m_passwordField);
    // In a line of their own that wraps: what the second says once it was pressed is long.
    auto *copies = new QWidget(this);
    auto *flow = new FlowLayout(theme.grid(1), copies);
    flow->addWidget(m_copyLink);
    flow->addWidget(m_copyPassword);
    layout->addWidget(copies);
    setTabOrder(m_link, m_password);
    setTabOrder(m_password, m_copyLink);
    setTabOrder(m_copyLink, m_copyPassword);
}

void VideoVisitBox::connectParts()
{
    m_copyPassword->setKeeper(m_keeper);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &VideoVisitBox::followTime);
    connect(m_join, &QPushButton::clicked, this, &VideoVisitBox::join);
    connect(m_open, &QPushButton::clicked, this, &VideoVisitBox::open);
}

void VideoVisitBox::setVisit(
    const care::Appointment &appointment, int joinMinutesBefore, bool inBrowser)
{
    const VisitRequest visit = visitRequestOf(appointment);
    if (visit.appointmentId != m_visit.appointmentId || visit.link != m_visit.link) {
        m_notice->clear();
        // Another visit is chosen: that is no news to be told aloud.
        m_times = visits::meetingTimes(appointment, m_clock.now(), joinMinutesBefore);
    }
    m_appointment = appointment;
    m_visit = visit;
    m_joinMinutes = joinMinutesBefore;
    m_inBrowser = inBrowser;
    showLink(appointment.virtualService.value_or(care::VirtualService()));
    followTime();
    showButtons(); // the time may be the same and the way another
}

void VideoVisitBox::showLink(const care::VirtualService &service)
{
    //: Heading; %1 is the program that the meeting is held with, e.g. Zoom
    m_channel->setText(
        service.channel.isEmpty() ? tr("Video visit") : tr("Video visit: %1").arg(service.channel));
    m_foundRow->setVisible(service.isFound);
    //: Of a link to a video visit; %1 is where it leads: meet.example.com
    m_found->setText(tr("Found in the practice's note. Check that you know the address: %1")
                         .arg(hostOf(service.address)));
    const QString link = QString::fromLatin1(service.address.toEncoded());
    m_link->setText(link);
    m_link->setAccessibleName(tr("Meeting link: %1").arg(link));
    m_copyLink->setCopiedText(link);
    m_password->setText(service.sessionKey);
    m_password->setAccessibleName(tr("Meeting password: %1").arg(service.sessionKey));
    m_copyPassword->setCopiedText(service.sessionKey);
    m_passwordField->setVisible(!service.sessionKey.isEmpty());
    m_copyPassword->setVisible(!service.sessionKey.isEmpty());
}

void VideoVisitBox::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    followTime();
}

void VideoVisitBox::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    m_timer->stop();
}

void VideoVisitBox::followTime()
{
    const QDateTime now = m_clock.now();
    const State before = m_times.state;
    m_times = visits::meetingTimes(m_appointment, now, m_joinMinutes);
    m_when->setText(joinSentence(m_times, now));
    if (m_times.state != before) {
        m_notice->clear();
        showButtons();
        if (isVisible())
            announce(m_when, m_when->text());
    }
    // Only what was announced has a name; the label speaks for itself.
    if (!m_when->accessibleName().isEmpty())
        m_when->setAccessibleName(m_when->text());
    if (isVisible())
        m_timer->start(m_times.wait(now));
}

void VideoVisitBox::showButtons()
{
    const bool isLive = m_times.state == State::Live;
    m_buttons->setVisible(m_times.state != State::Over);
    //: Button: joins a video visit
    m_join->setText(m_inBrowser ? tr("Join in Kinward") : tr("Join"));
    m_join->setAccessibleDescription(m_when->text());
    QPushButton *first = m_inBrowser ? m_open : m_join;
    QPushButton *second = m_inBrowser ? m_join : m_open;
    const auto look = [this, first, isLive](QPushButton *button, const QString &iconName) {
        const bool isPrimary = isLive && button == first;
        setKind(button, isPrimary ? QStringLiteral("primary") : QString());
        button->setIcon(
            icon(iconName, m_theme, isPrimary ? &ThemeColors::accentInk : &ThemeColors::ink));
    };
    look(m_join, QStringLiteral("video"));
    look(m_open, QStringLiteral("external-link"));
    while (QLayoutItem *item = m_buttonFlow->takeAt(0))
        delete item;
    m_buttonFlow->addWidget(first);
    m_buttonFlow->addWidget(second);
    setTabOrder(first, second);
    setTabOrder(second, m_link);
}

void VideoVisitBox::join()
{
    followTime(); // it may have become time since the last look
    if (m_times.state == State::Live)
        return Q_EMIT visitRequested(m_visit);
    if (m_times.state == State::Over)
        return; // the box says so since that look
    //: %1 is a sentence: "You can join from 2:45 PM, in 3 hours."
    m_notice->showNotice(
        models::Tone::Neutral, tr("It is too early to join. %1").arg(m_when->text()));
}

void VideoVisitBox::open()
{
    if (m_opener(m_visit.link))
        m_notice->clear();
    else
        m_notice->showNotice(models::Tone::Attention,
            tr("No browser opened. Copy the link and paste it into the address bar of your "
               "browser."));
}

} // namespace kinward::ui
