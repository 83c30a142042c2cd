#include "ui/visit/check/CheckPage.h"

#include "ui/common/FlowLayout.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/NoticeBar.h"
#include "ui/common/PageHeader.h"
#include "ui/common/ScrollPage.h"
#include "ui/visit/check/CameraCard.h"
#include "ui/visit/check/DeviceBox.h"
#include "ui/visit/check/MediaProbe.h"
#include "ui/visit/check/MicrophoneCard.h"
#include "ui/visit/check/NetworkCard.h"
#include "ui/visit/check/NetworkCheck.h"
#include "ui/visit/check/SpeakerCard.h"

#include <QApplication>
#include <QFrame>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace kinward::visit
{

namespace
{
constexpr int columnWidth = 960; // px at 100 % text
constexpr int twoColumnsFrom = 760; // px at 100 % text
} // namespace

CheckPage::CheckPage(const Order &order, const ui::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_link(order.link)
    , m_page(new ui::ScrollPage(columnWidth))
    , m_notice(new ui::NoticeBar(theme))
    , m_network(new NetworkCheck(order.authorities, this))
{
    setObjectName(QStringLiteral("checkPage"));
    ui::setKind(this, QStringLiteral("page"));
    makeWords(order);
    makeCards();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_page, 1);
    column->addWidget(makeButtons());
    m_camera->box()->choose(order.devices.camera);
    m_microphone->box()->choose(order.devices.microphone);
    m_speaker->box()->choose(order.devices.speaker);
    connectCards();
    connectButtons();
    arrange();
}

CheckPage::~CheckPage() { release(); }

void CheckPage::makeWords(const Order &order)
{
    auto *header = new ui::PageHeader(m_theme);
    header->setTitle(tr("Check before you join"));
    header->setSentence(order.title);
    m_page->column()->addWidget(header);
    m_notice->setObjectName(QStringLiteral("checkNotice"));
    m_page->column()->addWidget(m_notice);
}

void CheckPage::makeCards()
{
    m_probe = new MediaProbe;
    m_camera = new CameraCard(m_theme, m_probe);
    m_microphone = new MicrophoneCard(m_theme);
    m_speaker = new SpeakerCard(m_theme);
    m_connection = new NetworkCard(m_theme, m_link.host());
    auto *left = new QVBoxLayout;
    left->setSpacing(16);
    left->addWidget(m_camera);
    left->addStretch(1);
    auto *right = new QVBoxLayout;
    right->setSpacing(16);
    right->addWidget(m_microphone);
    right->addWidget(m_speaker);
    right->addWidget(m_connection);
    right->addStretch(1);
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(16);
    m_columns->addLayout(left, 1);
    m_columns->addLayout(right, 1);
    m_page->column()->addLayout(m_columns);
    m_page->column()->addStretch();
}

QWidget *CheckPage::makeButtons()
{
    m_join = new QPushButton(tr("&Join"));
    m_join->setObjectName(QStringLiteral("joinButton"));
    m_joinWithoutCamera = new QPushButton(tr("Join &without camera"));
    m_joinWithoutCamera->setObjectName(QStringLiteral("joinWithoutCameraButton"));
    m_openOutside = new QPushButton(
        ui::icon(QStringLiteral("external-link"), m_theme), tr("Open in &browser"));
    m_openOutside->setObjectName(QStringLiteral("openOutsideButton"));
    m_cancel = new QPushButton(tr("&Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    auto *bar = new QFrame;
    ui::setKind(bar, QStringLiteral("bar"));
    auto *column = new QVBoxLayout(bar);
    column->setContentsMargins(24, 12, 24, 12);
    auto *row = new ui::FlowLayout(8);
    column->addLayout(row);
    for (auto *button : {m_join, m_joinWithoutCamera, m_openOutside, m_cancel})
        row->addWidget(button);
    return bar;
}

void CheckPage::connectButtons()
{
    // Free before it is told: some systems give a camera to one at a time.
    const auto leaveBy = [this](QPushButton *button, auto tell) {
        connect(button, &QPushButton::clicked, this, [this, tell] {
            release();
            tell();
        });
    };
    leaveBy(m_join, [this] { Q_EMIT joinRequested(devices(), true); });
    leaveBy(m_joinWithoutCamera, [this] { Q_EMIT joinRequested(devices(), false); });
    leaveBy(m_openOutside, [this] {
        showStopped(); // the page stays, and must not say that the camera works
        Q_EMIT openOutsideRequested();
    });
    leaveBy(m_cancel, [this] { Q_EMIT closeRequested(); });
}

void CheckPage::connectCards()
{
    for (auto *box : {m_camera->box(), m_microphone->box(), m_speaker->box()})
        connect(box, &DeviceBox::chosenChanged, this, &CheckPage::choose);
    connect(m_camera, &CheckCard::tryAgainWanted, this, &CheckPage::startMedia);
    connect(m_microphone, &CheckCard::tryAgainWanted, this, &CheckPage::startMedia);
    connect(m_speaker, &CheckCard::tryAgainWanted, this, &CheckPage::startMedia);
    connect(m_connection, &CheckCard::tryAgainWanted, this, &CheckPage::startNetwork);
    connect(m_speaker, &SpeakerCard::playWanted, m_probe, &MediaProbe::playSound);
    connect(m_probe, &MediaProbe::changed, this, &CheckPage::showMedia);
    connect(m_probe, &MediaProbe::levelTold, m_microphone, &MicrophoneCard::takeLevel);
    connect(m_probe, &MediaProbe::failed, this, &CheckPage::showStopped);
    connect(m_network, &NetworkCheck::finished, m_connection, &NetworkCard::show);
}

DeviceChoice CheckPage::devices() const
{
    return {m_camera->box()->chosen(), m_microphone->box()->chosen(), m_speaker->box()->chosen()};
}

void CheckPage::setNotice(const QString &text)
{
    if (text.isEmpty())
        m_notice->clear();
    else
        m_notice->showNotice(models::Tone::Neutral, text);
}

void CheckPage::release()
{
    m_network->stop();
    m_probe->release();
}

void CheckPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (event->spontaneous() || m_probe->isRunning())
        return;
    startMedia();
    startNetwork();
    m_join->setFocus(Qt::OtherFocusReason);
}

void CheckPage::startMedia()
{
    m_speaker->startAgain();
    m_probe->start(devices());
}

void CheckPage::startNetwork()
{
    m_connection->showChecking();
    m_network->start(m_link);
}

void CheckPage::choose() { m_probe->choose(devices()); }

void CheckPage::showMedia()
{
    const MediaState &state = m_probe->state();
    m_camera->show(state);
    m_microphone->show(state);
    m_speaker->show(state);
    pointToJoin();
}

void CheckPage::showStopped()
{
    m_camera->showStopped();
    m_microphone->showStopped();
    m_speaker->showStopped();
    pointToJoin();
}

/// Where there is no camera, the way without one is the first.
void CheckPage::pointToJoin()
{
    const bool isWithout = m_camera->problem() != Problem::None;
    const auto kind = [](bool isFirst) {
        return isFirst ? QStringLiteral("primary") : QStringLiteral("secondary");
    };
    ui::setKind(m_join, kind(!isWithout));
    ui::setKind(m_joinWithoutCamera, kind(isWithout));
}

void CheckPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void CheckPage::arrange()
{
    m_columns->setDirection(width() < m_theme.scaled(twoColumnsFrom) ? QBoxLayout::TopToBottom
                                                                     : QBoxLayout::LeftToRight);
}

void CheckPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_cancel->click();
    else
        QWidget::keyPressEvent(event);
}

/// The scrolling part follows the keyboard by itself only while the keyboard is in it; from the
/// buttons below it is entered here.
bool CheckPage::focusNextPrevChild(bool next)
{
    const bool isMoved = QWidget::focusNextPrevChild(next);
    if (QWidget *focused = QApplication::focusWidget(); isMoved && m_page->isAncestorOf(focused))
        m_page->ensureWidgetVisible(focused);
    return isMoved;
}

} // namespace kinward::visit
