#include "ui/records/VideoVisitBox.h"

#include "ui/common/CopyButton.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/Theme.h"
#include "ui/records/DetailRow.h"

#include <QDesktopServices>
#include <QGridLayout>
#include <QPushButton>

namespace kinward::ui
{

namespace
{

QLabel *makeLabel(const QString &text, QWidget *parent)
{
    auto *label = new WrappingLabel(text, parent);
    setKind(label, QStringLiteral("soft"));
    return label;
}

/// A label above a value with its button beside it.
QWidget *makeRow(const QString &label, QWidget *value, QWidget *button, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QGridLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setVerticalSpacing(0);
    layout->setColumnStretch(0, 1);
    layout->addWidget(makeLabel(label, row), 0, 0);
    layout->addWidget(value, 1, 0);
    layout->addWidget(button, 0, 1, 2, 1, Qt::AlignVCenter);
    return row;
}

} // namespace

VideoVisitBox::VideoVisitBox(const Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_opener(&QDesktopServices::openUrl)
    , m_channel(new WrappingLabel(this))
    , m_link(new DetailValue({}, theme, this))
    , m_password(new DetailValue({}, theme, this))
    , m_copyLink(new CopyButton(tr("Copy link"), tr("Copy the meeting link"), this))
    , m_copyPassword(new CopyButton(tr("Copy password"), tr("Copy the meeting password"), this))
    , m_open(new QPushButton(tr("Open in browser"), this))
    , m_notice(new NoticeBar(theme, this))
{
    setObjectName(QStringLiteral("videoVisit"));
    setAccessibleName(tr("Video visit"));
    setKind(this, QStringLiteral("notice"));
    m_link->setObjectName(QStringLiteral("meetingLink"));
    m_password->setObjectName(QStringLiteral("meetingPassword"));
    m_copyLink->setObjectName(QStringLiteral("copyMeetingLink"));
    m_copyPassword->setObjectName(QStringLiteral("copyMeetingPassword"));
    m_open->setObjectName(QStringLiteral("openMeeting"));
    m_open->setAccessibleName(tr("Open the video visit in the browser"));
    m_open->setIcon(icon(QStringLiteral("external-link"), theme, &ThemeColors::accentInk));
    setKind(m_open, QStringLiteral("primary"));
    setKind(m_password, QStringLiteral("code"));
    setKind(m_channel, QStringLiteral("cardTitle"));
    m_channel->setTextFormat(Qt::PlainText);

    auto *heading = new QHBoxLayout;
    heading->setSpacing(theme.grid(1));
    heading->addWidget(new IconLabel(QStringLiteral("video"), 24, theme), 0, Qt::AlignTop);
    heading->addWidget(m_channel, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme.grid(2), theme.grid(2), theme.grid(2), theme.grid(2));
    layout->setSpacing(theme.grid(1.5));
    layout->addLayout(heading);
    layout->addWidget(makeRow(tr("Meeting link"), m_link, m_copyLink, this));
    m_passwordRow = makeRow(tr("Meeting password"), m_password, m_copyPassword, this);
    layout->addWidget(m_passwordRow);
    layout->addWidget(m_notice);
    layout->addWidget(m_open, 0, Qt::AlignLeft);
    setTabOrder(m_link, m_copyLink);
    setTabOrder(m_copyLink, m_password);
    setTabOrder(m_password, m_copyPassword);
    setTabOrder(m_copyPassword, m_open);
    connect(m_open, &QPushButton::clicked, this, &VideoVisitBox::open);
}

void VideoVisitBox::setService(const care::VirtualService &service)
{
    if (m_address != service.address)
        m_notice->clear();
    m_address = service.address;
    //: Heading; %1 is the program that the meeting is held with, e.g. Zoom
    m_channel->setText(
        service.channel.isEmpty() ? tr("Video visit") : tr("Video visit: %1").arg(service.channel));
    const QString link = service.address.toString();
    m_link->setText(link);
    m_link->setAccessibleName(tr("Meeting link: %1").arg(link));
    m_copyLink->setCopiedText(link);
    m_password->setText(service.sessionKey);
    m_password->setAccessibleName(tr("Meeting password: %1").arg(service.sessionKey));
    m_copyPassword->setCopiedText(service.sessionKey);
    m_passwordRow->setVisible(!service.sessionKey.isEmpty());
}

void VideoVisitBox::open()
{
    if (m_opener(m_address))
        m_notice->clear();
    else
        m_notice->showNotice(models::Tone::Attention,
            tr("No browser opened. Copy the link and paste it into the address bar of your "
               "browser."));
}

} // namespace kinward::ui
