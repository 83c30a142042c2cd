#include "ui/common/ScrollPage.h"

#include "ui/common/Kinds.h"

#include <QApplication>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace kinward::ui
{

namespace
{
constexpr int pageMargin = 24;
constexpr double bodyPoints = 11;
} // namespace

ScrollPage::ScrollPage(int columnWidth, QWidget *parent)
    : QScrollArea(parent)
    , m_columnWidth(columnWidth)
{
    setKind(this, QStringLiteral("page"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    setKind(content, QStringLiteral("page"));
    m_column = new QVBoxLayout(content);
    m_column->setSpacing(16);
    setWidget(content);
    fitColumn();
}

void ScrollPage::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitColumn();
}

void ScrollPage::resizeEvent(QResizeEvent *event)
{
    fitColumn();
    QScrollArea::resizeEvent(event);
}

bool ScrollPage::focusNextPrevChild(bool next)
{
    const bool moved = QScrollArea::focusNextPrevChild(next);
    if (QWidget *focused = QApplication::focusWidget(); moved && isAncestorOf(focused))
        ensureWidgetVisible(focused, pageMargin, pageMargin);
    return moved;
}

void ScrollPage::fitColumn()
{
    const int widest = qRound(m_columnWidth * font().pointSizeF() / bodyPoints);
    const int spare = m_columnWidth > 0 ? std::max(0, width() - 2 * pageMargin - widest) / 2 : 0;
    m_column->setContentsMargins(pageMargin + spare, pageMargin, pageMargin + spare, pageMargin);
}

} // namespace kinward::ui
