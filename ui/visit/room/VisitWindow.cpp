#include "ui/visit/room/VisitWindow.h"

#include "core/base/Clock.h"
#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"
#include "ui/visit/check/CheckPage.h"
#include "ui/visit/engine/EngineVersion.h"
#include "ui/visit/room/LeftPage.h"
#include "ui/visit/room/NotePanel.h"
#include "ui/visit/room/RoomPage.h"
#include "ui/visit/room/VisitActions.h"
#include "ui/visit/room/VisitHeader.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

namespace kinward::visit
{

namespace
{

constexpr QSize usualSize(1120, 760); ///< px at a text size of 100 %
constexpr QSize smallSize(480, 360);
constexpr QSize leastSize(360, 280); ///< px
constexpr int roomForFrame = 64; ///< px that the desktop draws around a window

} // namespace

VisitWindow::VisitWindow(const Clock &clock, const ui::Theme &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_clock(clock)
    , m_theme(theme)
    , m_actions(new VisitActions(theme, this))
    , m_header(new VisitHeader(theme))
    , m_pages(new QStackedWidget)
    , m_room(new RoomPage(*m_actions, clock, theme))
    , m_left(new LeftPage(theme))
{
    setObjectName(QStringLiteral("visitWindow"));
    setWindowTitle(tr("Video visit"));
    auto *page = new QWidget;
    ui::setKind(page, QStringLiteral("page"));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.grid(0.5));
    column->addWidget(m_header);
    column->addWidget(m_pages, 1);
    m_pages->addWidget(m_room);
    m_pages->addWidget(m_left);
    setCentralWidget(page);
    setMinimumSize(leastSize);
    const QSize room = screen()->availableSize() - QSize(roomForFrame, roomForFrame);
    resize(
        QSize(theme.scaled(usualSize.width()), theme.scaled(usualSize.height())).boundedTo(room));
    m_actions->setEnabled(false);
    connect(m_room, &RoomPage::said, this, &VisitWindow::said);
    connect(m_room, &RoomPage::stateChanged, this, &VisitWindow::tellState);
    connect(m_room, &RoomPage::left, this, &VisitWindow::takeLeft);
    connect(m_room, &RoomPage::stayed, this, [this] { m_closesWhenLeft = false; });
    connect(m_room, &RoomPage::fullScreenWanted, this, &VisitWindow::setFullScreen);
    connect(m_room, &RoomPage::smallWindowWanted, this, &VisitWindow::setSmall);
    connect(m_left, &LeftPage::closeWanted, this, &QWidget::close);
    connect(m_left, &LeftPage::copyNoteWanted, this,
        [this] { QApplication::clipboard()->setText(m_room->note().text()); });
    connect(m_left, &LeftPage::joinAgainWanted, this, [this] {
        m_actions->setEnabled(true);
        m_pages->setCurrentWidget(m_room);
        m_room->joinAgain();
    });
}

VisitWindow::~VisitWindow() = default;

void VisitWindow::open(const Order &order)
{
    m_header->setOrder(order);
    m_room->setOrder(order);
    if (order.check)
        startCheck(order);
    else
        join(order.devices, true);
    comeToFront();
}

void VisitWindow::startCheck(const Order &order)
{
    m_check = new CheckPage(order, m_theme);
    const EngineVersion engine = EngineVersion::ofThisBuild();
    if (engine.isOld(m_clock.now().date())) {
        m_check->setNotice(oldEngineText(engine));
        m_room->setAgeTold();
    }
    m_pages->addWidget(m_check);
    m_pages->setCurrentWidget(m_check);
    connect(m_check, &CheckPage::joinRequested, this,
        [this, former = order.devices](const DeviceChoice &devices, bool withCamera) {
            if (!(devices == former))
                Q_EMIT said(DevicesChosen{devices});
            join(devices, withCamera);
        });
    connect(m_check, &CheckPage::openOutsideRequested, this,
        [this, link = order.link] { Q_EMIT said(OpenOutside{link}); });
    connect(m_check, &CheckPage::closeRequested, this, &QWidget::close);
    tellState();
}

void VisitWindow::endCheck()
{
    if (!m_check)
        return;
    m_check->release();
    m_pages->removeWidget(m_check);
    std::exchange(m_check, nullptr)->deleteLater();
}

void VisitWindow::join(const DeviceChoice &devices, bool withCamera)
{
    endCheck();
    m_actions->setEnabled(true);
    m_pages->setCurrentWidget(m_room);
    m_room->join(devices, withCamera);
}

void VisitWindow::comeToFront()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void VisitWindow::leaveNow()
{
    endCheck();
    m_closesWhenLeft = m_isNoteGivenUp = true; // the program has asked
    m_room->leave();
}

void VisitWindow::takeKept(const NoteKept &kept) { m_room->note().takeKept(kept); }

void VisitWindow::takeLeft()
{
    setFullScreen(false);
    setSmall(false);
    m_actions->setEnabled(false);
    m_pages->setCurrentWidget(m_left);
    m_left->arrive(m_room->note().problem());
    if (!std::exchange(m_closesWhenLeft, false))
        return;
    m_isNoteGivenUp = true; // that was asked with it
    close();
}

void VisitWindow::tellState()
{
    RoomState state = m_room->state();
    if (m_check)
        state.phase = Phase::Check;
    if (m_told == state)
        return;
    m_told = state;
    Q_EMIT said(state);
}

void VisitWindow::setFullScreen(bool isWanted)
{
    if (isWanted)
        setSmall(false);
    setWindowState(windowState().setFlag(Qt::WindowFullScreen, isWanted));
}

void VisitWindow::setSmall(bool isWanted)
{
    if (isWanted == m_isSmall)
        return;
    m_isSmall = isWanted;
    if (isWanted) {
        m_wasMaximized = isMaximized();
        m_largeGeometry = isMaximized() || isFullScreen() ? normalGeometry() : geometry();
        setWindowState(windowState() & ~(Qt::WindowMaximized | Qt::WindowFullScreen));
    }
    m_header->setVisible(!isWanted);
    m_room->setCompact(isWanted);
    setWindowFlag(Qt::WindowStaysOnTopHint, isWanted); // hides the window
    const QRect there = screen()->availableGeometry();
    const QSize size = QSize(m_theme.scaled(smallSize.width()), m_theme.scaled(smallSize.height()))
                           .boundedTo(there.size());
    if (isWanted) // at the lower edge, where it covers least
        setGeometry(QRect(there.bottomRight()
                - QPoint(size.width() + roomForFrame / 2, size.height() + roomForFrame / 2),
            size));
    else
        setGeometry(m_largeGeometry);
    setWindowState(windowState().setFlag(Qt::WindowMaximized, !isWanted && m_wasMaximized));
    show();
    activateWindow();
}

void VisitWindow::closeEvent(QCloseEvent *event)
{
    if (m_room->isJoined() || (!m_isNoteGivenUp && !m_room->note().problem().isEmpty())) {
        event->ignore();
        m_closesWhenLeft = true;
        m_room->askToLeave();
        return;
    }
    endCheck();
    m_room->note().flush();
    event->accept();
    Q_EMIT ended();
}

void VisitWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() != QEvent::WindowStateChange)
        return;
    m_header->setVisible(!isFullScreen() && !m_isSmall);
    m_room->setFullScreen(isFullScreen());
}

void VisitWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isFullScreen())
        setFullScreen(false);
    else
        QMainWindow::keyPressEvent(event);
}

} // namespace kinward::visit
