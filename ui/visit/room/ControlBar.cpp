#include "ui/visit/room/ControlBar.h"

#include "ui/common/Announce.h"
#include "ui/common/Badge.h"
#include "ui/common/FlowLayout.h"
#include "ui/common/Icons.h"
#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"
#include "ui/visit/room/VisitActions.h"
#include "ui/visit/room/VisitWords.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QVBoxLayout>

#include <utility>

namespace kinward::visit
{

namespace
{

using Device = DevicesScript::Device;

models::Tone toneOf(Sending sending)
{
    switch (sending) {
    case Sending::Live:
        return models::Tone::Good;
    case Sending::Muted:
        return models::Tone::Attention;
    case Sending::Nothing:
        break;
    }
    return models::Tone::Neutral;
}

} // namespace

ControlBar::ControlBar(VisitActions &actions, const ui::Theme &theme, QWidget *parent)
    : QFrame(parent)
    , m_actions(actions)
    , m_theme(theme)
    , m_microphone(new QLabel)
    , m_camera(new QLabel)
    , m_microphoneButton(buttonFor(actions.microphone))
{
    setObjectName(QStringLiteral("controlBar"));
    ui::setKind(this, QStringLiteral("bar"));
    m_microphone->setObjectName(QStringLiteral("microphoneState"));
    m_camera->setObjectName(QStringLiteral("cameraState"));
    m_leave = buttonFor(actions.leave, this);
    ui::setKind(m_leave, QStringLiteral("danger"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(theme.grid(1), theme.grid(0.5), theme.grid(1), theme.grid(0.5));
    auto *controls = new QWidget;
    column->addWidget(controls);
    m_flow = new ui::FlowLayout(theme.grid(1), controls);
    m_flow->setContentsMargins(0, 0, 0, 0);
    ui::FlowLayout *row = m_flow;
    row->addWidget(makeDevice(m_microphone, m_microphoneButton));
    row->addWidget(makeDevice(m_camera, buttonFor(actions.camera)));
    row->addWidget(buttonFor(actions.stopScreen, this));
    for (QAction *action : {actions.password, actions.note}) {
        m_onlyLarge += buttonFor(action, this);
        row->addWidget(m_onlyLarge.last());
    }
    m_onlyLarge += makeMore();
    row->addWidget(m_onlyLarge.last());
    m_small = buttonFor(actions.smallWindow, this);
    m_small->hide(); // in the menu, but for the way back
    row->addWidget(m_small);
    row->addWidget(m_leave);
    setDevices({});
}

QWidget *ControlBar::makeDevice(QLabel *state, QPushButton *button)
{
    auto *group = new QWidget(this);
    auto *row = new QHBoxLayout(group);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.grid(0.5));
    ui::setKind(state, QStringLiteral("badge"));
    row->addWidget(state);
    row->addWidget(button);
    return group;
}

QPushButton *ControlBar::makeMore()
{
    auto *button = new QPushButton(ui::icon(QStringLiteral("more"), m_theme),
        //: Button: opens a menu with what else can be done in a video visit
        tr("More"), this);
    button->setObjectName(QStringLiteral("moreButton"));
    button->setAccessibleName(tr("More for this visit"));
    auto *menu = new QMenu(button);
    menu->setObjectName(QStringLiteral("moreMenu"));
    for (QAction *action : {m_actions.zoomIn, m_actions.zoomOut, m_actions.zoomReset})
        menu->addAction(action);
    menu->addSeparator();
    menu->addAction(m_actions.fullScreen);
    menu->addAction(m_actions.smallWindow);
    menu->addAction(m_actions.outside);
    menu->addSeparator();
    menu->addAction(m_actions.messages);
    menu->addAction(m_actions.documents);
    menu->addAction(m_actions.otherPart);
    connect(button, &QPushButton::clicked, menu, [button, menu] {
        menu->popup(button->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
    });
    return button;
}

void ControlBar::setDevices(const DevicesState &state)
{
    showDevice(Device::Microphone, m_microphone, state.microphone);
    showDevice(Device::Camera, m_camera, state.camera);
    m_actions.stopScreen->setVisible(state.isSharingScreen);
}

void ControlBar::showDevice(Device device, QLabel *label, Sending sending)
{
    const auto tone = toneOf(sending);
    const QString text = ui::badgeText(sendingText(device, sending), tone);
    if (text == label->text())
        return;
    const bool isFirst = label->text().isEmpty();
    label->setText(text);
    ui::setStyleProperty(label, "tone", ui::toneName(tone));
    if (!isFirst)
        ui::announce(label, spokenSendingText(device, sending));
}

void ControlBar::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    for (QWidget *control : std::as_const(m_onlyLarge))
        control->setVisible(!isCompact);
    m_small->setVisible(isCompact);
    m_onlyLarge.first()->setVisible(!isCompact && m_actions.password->isVisible());
    fit();
}

void ControlBar::fit()
{
    const auto buttons = findChildren<QPushButton *>();
    const auto setIcons = [&](bool isIconOnly) {
        for (QPushButton *button : buttons) // the way out keeps its word where there is room
            setIconOnly(button, isIconOnly && (m_isCompact || button != m_leave));
        for (QLabel *label : {m_microphone, m_camera})
            label->parentWidget()->layout()->activate(); // the group has another width at once
    };
    setIcons(m_isCompact);
    const int twoLines = 2 * m_microphoneButton->sizeHint().height() + 2 * m_theme.grid(1);
    if (!m_isCompact
        && m_flow->heightForWidth(contentsRect().width() - 2 * m_theme.grid(1)) > twoLines)
        setIcons(true);
}

void ControlBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

void ControlBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_flow)
        fit();
}

void ControlBar::setFocusOnMicrophone() { m_microphoneButton->setFocus(Qt::ShortcutFocusReason); }

} // namespace kinward::visit
