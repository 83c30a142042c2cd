#include "ui/common/FlowLayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace kinward::ui
{

FlowLayout::FlowLayout(int gap, QWidget *parent)
    : QLayout(parent)
    , m_gap(gap)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item) { m_items.emplace_back(item); }

int FlowLayout::count() const { return int(m_items.size()); }

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[std::size_t(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *taken = m_items[std::size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return taken;
}

int FlowLayout::heightForWidth(int width) const { return place({0, 0, width, 0}, false); }

QSize FlowLayout::sizeHint() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        size = {size.width() + hint.width() + (size.width() > 0 ? m_gap : 0),
            std::max(size.height(), hint.height())};
    }
    return size;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::place(const QRect &rect, bool apply) const
{
    std::vector<QLayoutItem *> line;
    int used = 0;
    int height = 0;
    int y = rect.top();
    const auto finish = [&] {
        if (apply)
            placeLine(line, {rect.left(), y, rect.width(), height}, height);
        y += height + m_gap;
        line.clear();
        used = height = 0;
    };
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize hint = item->sizeHint();
        if (!line.empty() && used + m_gap + hint.width() > rect.width())
            finish();
        used += hint.width() + (line.empty() ? 0 : m_gap);
        height = std::max(height, hint.height());
        line.push_back(item.get());
    }
    if (!line.empty())
        finish();
    return std::max(0, y - rect.top() - m_gap);
}

void FlowLayout::placeLine(
    const std::vector<QLayoutItem *> &line, const QRect &rect, int height) const
{
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = rect.left();
    for (QLayoutItem *item : line) {
        const int width = std::min(item->sizeHint().width(), rect.width());
        item->setGeometry(QStyle::visualRect(direction, rect, {x, rect.top(), width, height}));
        x += width + m_gap;
    }
}

} // namespace kinward::ui
