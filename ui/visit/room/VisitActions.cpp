#include "ui/visit/room/VisitActions.h"

#include "ui/common/Icons.h"

#include <QAction>
#include <QKeySequence>
#include <QPushButton>

#include <utility>

namespace kinward::visit
{

namespace
{
constexpr const char *wordsProperty = "words";
constexpr const char *iconOnlyProperty = "iconOnly";
} // namespace

VisitActions::VisitActions(const ui::Theme &theme, QWidget *window)
    : QObject(window)
    , m_theme(theme)
    , m_window(window)
{
    microphone = add(
        "microphone", "microphone", tr("Mute"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_M)});
    camera = add(
        "camera", "video", tr("Turn camera off"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O)});
    stopScreen = add("stopScreen", "computer", tr("Stop showing my screen"));
    password = add(
        "password", "copy", tr("Copy password"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)});
    //: Opens or closes the private note beside the meeting
    note = add("note", "note", tr("Note"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)});
    fullScreen = add("fullScreen", "full-screen", tr("Full screen"), {QKeySequence(Qt::Key_F11)});
    smallWindow = add("smallWindow", "small-window", tr("Small window on top"),
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_W)});
    zoomIn = add("zoomIn", "plus", tr("Larger"),
        {QKeySequence(QKeySequence::ZoomIn), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    zoomOut = add("zoomOut", "minus", tr("Smaller"), {QKeySequence(QKeySequence::ZoomOut)});
    zoomReset = add("zoomReset", "search", tr("Normal size"), {QKeySequence(Qt::CTRL | Qt::Key_0)});
    messages = add("messages", "messages", tr("Messages"));
    documents = add("documents", "document", tr("Documents"));
    outside = add("outside", "external-link", tr("Open in web browser"));
    otherPart = add("otherPart", "switch-person", tr("Between meeting and controls"),
        {QKeySequence(Qt::Key_F6), QKeySequence(Qt::SHIFT | Qt::Key_F6)});
    //: Button: leaves a video visit
    leave = add("leave", "sign-out", tr("Leave"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)});
}

QAction *VisitActions::add(
    const char *name, const char *iconName, const QString &text, const QList<QKeySequence> &keys)
{
    auto *action = new QAction(ui::icon(QLatin1String(iconName), m_theme), text, this);
    action->setObjectName(QLatin1String(name));
    action->setShortcuts(keys);
    m_window->addAction(action);
    return action;
}

void VisitActions::setEnabled(bool isEnabled)
{
    const auto actions = findChildren<QAction *>();
    for (auto *action : actions)
        action->setEnabled(isEnabled);
}

QPushButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(action->objectName() + QLatin1String("Button"));
    auto follow = [button, action, wasVisible = true]() mutable {
        button->setIcon(action->icon());
        button->setProperty(wordsProperty, action->text());
        if (!button->property(iconOnlyProperty).toBool())
            button->setText(action->text());
        button->setAccessibleName(action->text());
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        const QString tip = action->toolTip();
        //: Tooltip of a button: %1 says what it does, %2 are the keys that do the same
        button->setToolTip(keys.isEmpty() ? tip : VisitActions::tr("%1 (%2)").arg(tip, keys));
        button->setEnabled(action->isEnabled());
        // A button that a small window hides stays hidden, whatever else changes.
        if (std::exchange(wasVisible, action->isVisible()) != action->isVisible())
            button->setVisible(action->isVisible());
    };
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    follow();
    QObject::connect(action, &QAction::changed, button, follow);
    return button;
}

void setIconOnly(QPushButton *button, bool isIconOnly)
{
    if (!button->property(wordsProperty).isValid())
        button->setProperty(wordsProperty, button->text());
    button->setProperty(iconOnlyProperty, isIconOnly);
    button->setText(isIconOnly ? QString() : button->property(wordsProperty).toString());
}

} // namespace kinward::visit
