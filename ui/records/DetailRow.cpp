#include "ui/records/DetailRow.h"

#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"

#include <QBoxLayout>
#include <QPainter>

namespace kinward::ui
{

namespace
{

bool isNumber(const DetailBlock &block)
{
    return block.kind == DetailBlock::Kind::Amount || block.kind == DetailBlock::Kind::Total;
}

} // namespace

DetailValue::DetailValue(const QString &text, const Theme &theme, QWidget *parent)
    : WrappingLabel(text, parent)
    , m_theme(theme)
{
    setTextFormat(Qt::PlainText); // what a portal sends is never markup
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setMargin(2);
}

void DetailValue::paintEvent(QPaintEvent *event)
{
    WrappingLabel::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colors().focus, 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
}

DetailRow::DetailRow(const DetailBlock &block, const Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_label(makeLabel(block))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme.grid(0.5));
    QWidget *value = makeValue(block);
    if (isNumber(block)) {
        m_layout->addWidget(explained(m_label, block.note), 1, Qt::AlignTop);
        m_layout->addWidget(value, 0, Qt::AlignTop);
    } else {
        m_layout->addWidget(m_label, 0, Qt::AlignTop);
        m_layout->addWidget(explained(value, block.note), 1, Qt::AlignTop);
    }
    m_canStack = !isNumber(block);
    if (block.kind == DetailBlock::Kind::Question) {
        m_layout->setDirection(QBoxLayout::TopToBottom);
        m_layout->setSpacing(0);
        m_canStack = false;
    }
}

void DetailRow::setStacked(bool stacked)
{
    if (!m_canStack)
        return;
    m_layout->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_layout->setSpacing(stacked ? 0 : m_theme.grid(2));
    m_label->setMinimumWidth(stacked ? 0 : m_theme.grid(17));
    m_label->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : m_theme.grid(17));
}

QLabel *DetailRow::makeLabel(const DetailBlock &block)
{
    auto *label = new WrappingLabel(block.label, this);
    label->setTextFormat(Qt::PlainText);
    label->setMargin(2);
    if (block.kind == DetailBlock::Kind::Total)
        setKind(label, QStringLiteral("strong"));
    else if (!isNumber(block))
        setKind(label, QStringLiteral("soft"));
    return label;
}

QWidget *DetailRow::makeValue(const DetailBlock &block)
{
    auto *value = new DetailValue(block.text, m_theme, this);
    value->setAccessibleName(
        tr("%1: %2", "a label and its value, read aloud").arg(block.label, block.text));
    value->setAccessibleDescription(block.note);
    if (isNumber(block)) {
        value->setAlignment(Qt::AlignRight | Qt::AlignTop);
        value->setWordWrap(false);
        value->setMinimumWidth(value->sizeHint().width() + 2 * value->margin());
    }
    if (block.kind == DetailBlock::Kind::Total)
        setKind(value, QStringLiteral("strong"));
    return value;
}

QWidget *DetailRow::explained(QWidget *widget, const QString &note)
{
    if (note.isEmpty())
        return widget;
    auto *stack = new QWidget(this);
    auto *layout = new QVBoxLayout(stack);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(widget);
    layout->addWidget(makeSmallPrint(note, stack));
    return stack;
}

QLabel *makeSmallPrint(const QString &text, QWidget *parent)
{
    auto *label = new WrappingLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setMargin(2);
    setKind(label, QStringLiteral("small"));
    return label;
}

} // namespace kinward::ui
