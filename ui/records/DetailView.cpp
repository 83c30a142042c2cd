#include "ui/records/DetailView.h"

#include "ui/common/Badge.h"
#include "ui/common/Kinds.h"
#include "ui/common/Theme.h"
#include "ui/common/WrappingLabel.h"
#include "ui/records/DetailRow.h"

#include <QApplication>
#include <QPointer>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace kinward::ui
{

using Kind = DetailBlock::Kind;

namespace
{

/// Under this many grid steps a label stands above its value.
constexpr int stepsForTwoColumns = 56;
/// Answers are indented by their depth, but not out of sight.
constexpr int deepestIndent = 4;

/// As high as its texts are at the width there is; without this the scroll area would take the
/// height that they would need at their narrowest.
class Canvas final : public QWidget
{
public:
    using QWidget::QWidget;

    QSize minimumSizeHint() const override { return {QWidget::minimumSizeHint().width(), 0}; }
};

QLabel *makeHeading(const QString &text, int level, QWidget *parent)
{
    auto *heading = new WrappingLabel(text, parent);
    heading->setTextFormat(Qt::PlainText);
    setKind(heading, level > 2 ? QStringLiteral("partTitle") : QStringLiteral("cardTitle"));
    return heading;
}

} // namespace

DetailView::DetailView(const Theme &theme, QWidget *parent)
    : QScrollArea(parent)
    , m_theme(theme)
    , m_canvas(new Canvas(this))
    , m_layout(new QVBoxLayout(m_canvas))
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::ClickFocus); // no stop for Tab, but the place after which its values come
    setWidget(m_canvas);
    viewport()->setAutoFillBackground(false);
    m_canvas->setAutoFillBackground(false);
    connect(&theme, &Theme::changed, this, &DetailView::rebuild);
}

DetailView::~DetailView() = default;

void DetailView::setContent(const DetailContent &content)
{
    if (content.blocks() == m_blocks)
        return;
    m_blocks = content.blocks();
    rebuild();
    if (!m_canvas->isAncestorOf(QApplication::focusWidget())) // somebody writes there
        verticalScrollBar()->setValue(0);
}

void DetailView::focusFirst()
{
    const auto values = m_canvas->findChildren<DetailValue *>();
    if (!values.isEmpty())
        values.first()->setFocus(Qt::TabFocusReason);
}

void DetailView::resizeEvent(QResizeEvent *event)
{
    stackRows();
    QScrollArea::resizeEvent(event);
}

bool DetailView::focusNextPrevChild(bool next)
{
    const bool moved = QScrollArea::focusNextPrevChild(next);
    if (QWidget *focused = QApplication::focusWidget(); moved && isAncestorOf(focused))
        ensureWidgetVisible(focused, 0, m_theme.grid(2));
    return moved;
}

void DetailView::rebuild()
{
    m_canvas->setUpdatesEnabled(false);
    // A widget of the page may be written in while the record is synced.
    const QPointer<QWidget> focused = QApplication::focusWidget();
    const bool isWithin = focused && m_canvas->isAncestorOf(focused);
    emptyCanvas();
    m_layout->setContentsMargins(
        m_theme.grid(2), m_theme.grid(2), m_theme.grid(2), m_theme.grid(2));
    m_layout->setSpacing(m_theme.grid(0.75));
    for (const DetailBlock &block : std::as_const(m_blocks))
        addBlock(block);
    m_layout->addStretch(1);
    stackRows();
    orderForTab();
    if (isWithin && focused && m_canvas->isAncestorOf(focused))
        focused->setFocus();
    m_canvas->setUpdatesEnabled(true);
}

void DetailView::orderForTab()
{
    // New widgets come last of the whole window.
    QWidget *before = this;
    const auto append = [&before](QWidget *widget) {
        if (!(widget->focusPolicy() & Qt::TabFocus))
            return;
        setTabOrder(before, widget);
        before = widget;
    };
    for (int i = 0; i < m_layout->count(); ++i) {
        QWidget *block = m_layout->itemAt(i)->widget();
        if (!block)
            continue;
        append(block);
        const auto parts = block->findChildren<QWidget *>();
        std::for_each(parts.begin(), parts.end(), append);
    }
}

void DetailView::emptyCanvas()
{
    m_rows.clear();
    for (QLayoutItem *item = m_layout->takeAt(0); item; item = m_layout->takeAt(0)) {
        QWidget *widget = item->widget();
        delete item;
        if (widget && widget->property("embedded").toBool()) {
            widget->hide();
            widget->setParent(this);
        } else {
            delete widget;
        }
    }
}

void DetailView::addBlock(const DetailBlock &block)
{
    switch (block.kind) {
    case Kind::Title:
        return addTitle(block);
    case Kind::Heading:
        m_layout->addSpacing(m_theme.grid(block.level > 2 ? 1 : 2));
        return m_layout->addWidget(makeHeading(block.text, block.level, m_canvas));
    case Kind::Row:
    case Kind::Question:
    case Kind::Amount:
    case Kind::Total:
        return addRow(block);
    case Kind::Paragraph: {
        auto *value = new DetailValue(block.text, m_theme, m_canvas);
        value->setAccessibleName(block.text);
        return m_layout->addWidget(value);
    }
    case Kind::Embedded:
        return addEmbedded(block.widget);
    case Kind::Footer:
        m_layout->addSpacing(m_theme.grid(3));
        return m_layout->addWidget(makeSmallPrint(block.text, m_canvas));
    }
}

void DetailView::addTitle(const DetailBlock &block)
{
    m_layout->addWidget(makeHeading(block.text, 2, m_canvas));
    if (!block.note.isEmpty()) {
        auto *badge = new QLabel(m_canvas);
        badge->setTextFormat(Qt::PlainText);
        badge->setText(badgeText(block.note, block.tone));
        badge->setTextFormat(Qt::PlainText);
        badge->setAccessibleName(block.note);
        setKind(badge, QStringLiteral("badge"));
        setStyleProperty(badge, "tone", toneName(block.tone));
        m_layout->addWidget(badge, 0, Qt::AlignLeft);
    }
    m_layout->addSpacing(m_theme.grid(1));
}

void DetailView::addRow(const DetailBlock &block)
{
    auto *row = new DetailRow(block, m_theme, m_canvas);
    if (block.kind == Kind::Question) {
        const int indent = m_theme.grid(2) * std::min(block.level, deepestIndent);
        row->setContentsMargins(indent, 0, 0, m_theme.grid(0.5));
    }
    m_rows.append(row);
    m_layout->addWidget(row);
}

void DetailView::addEmbedded(QWidget *widget)
{
    widget->setProperty("embedded", true);
    m_layout->addSpacing(m_theme.grid(1));
    m_layout->addWidget(widget);
    m_layout->addSpacing(m_theme.grid(1));
    widget->show();
}

void DetailView::stackRows()
{
    // By the view's own width: the viewport's changes with the scroll bar, which changes with the
    // rows.
    const bool stacked = width() < m_theme.grid(stepsForTwoColumns);
    for (DetailRow *row : std::as_const(m_rows))
        row->setStacked(stacked);
}

} // namespace kinward::ui
