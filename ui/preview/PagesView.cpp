#include "ui/preview/PagesView.h"

#include "preview/frames/Limits.h"
#include "ui/common/Theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>

namespace kinward::ui
{

namespace
{
constexpr double pixelsPerPoint = 96.0 / 72;
constexpr int kept = 2; ///< pages before and after those in sight whose pictures stay
} // namespace

PagesView::PagesView(const Theme &theme, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_theme(theme)
{
    setObjectName(QStringLiteral("previewPages"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setMinimumSize(240, 160);
    connect(&theme, &Theme::changed, this, [this] {
        relayout();
        viewport()->update();
    });
}

void PagesView::setFile(const preview::OpenedFile &file)
{
    clear();
    QList<QSizeF> sizes = file.pageSizes;
    if (!file.isPicture) {
        for (QSizeF &size : sizes)
            size *= pixelsPerPoint;
    }
    m_usualFit = file.isPicture ? PageLayout::Fit::Whole : PageLayout::Fit::Width;
    // One that comes and goes would change the width, and with it whether it is needed.
    setVerticalScrollBarPolicy(
        file.isPicture && file.pageCount == 1 ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOn);
    m_layout.setFit(m_usualFit);
    m_layout.setPages(sizes);
    relayout();
    Q_EMIT zoomChanged();
}

void PagesView::clear()
{
    m_pictures.clear();
    m_layout.setPages({});
    m_current = 0;
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    viewport()->update();
}

void PagesView::setPicture(int page, const Picture &picture)
{
    if (page < 0 || page >= pageCount())
        return;
    m_pictures.insert(page, picture);
    viewport()->update(onScreen(page).toAlignedRect());
    look();
}

bool PagesView::isWaiting(int page) const { return !m_pictures.contains(page); }

QString PagesView::words(int page) const
{
    const Picture picture = m_pictures.value(page);
    return picture.failed ? failureText() : picture.words;
}

QString PagesView::failureText()
{
    return tr("This page cannot be shown here. Save the file to open it with another program.");
}

int PagesView::pixelWidth(int page) const
{
    const double width = m_layout.rect(page).width() * devicePixelRatioF();
    return std::clamp(int(width), 1, preview::limits::pageSide);
}

QList<PreviewHost::Wish> PagesView::wishes() const
{
    QList<PreviewHost::Wish> wanted;
    const auto add = [&](int page) {
        if (page < 0 || page >= pageCount())
            return;
        const Picture picture = m_pictures.value(page);
        if (!picture.failed && picture.askedWidth != pixelWidth(page))
            wanted.append({page, pixelWidth(page)});
    };
    const double top = verticalScrollBar()->value();
    const auto [first, last] = m_layout.pagesIn(top, top + viewport()->height());
    add(m_current);
    for (int page = first; page <= last; ++page) {
        if (page != m_current)
            add(page);
    }
    add(last + 1);
    add(first - 1);
    return wanted;
}

void PagesView::goTo(int page)
{
    if (pageCount() == 0)
        return;
    const int sound = std::clamp(page, 0, pageCount() - 1);
    verticalScrollBar()->setValue(int(m_layout.rect(sound).top() - m_theme.grid(1)));
}

/// What is at the top stays there.
template <typename Change> void PagesView::changeZoom(Change change)
{
    const double top = verticalScrollBar()->value();
    const int page = m_layout.pagesIn(top, top + 1).first;
    const bool there = page < pageCount();
    const double depth = there
        ? (top - m_layout.rect(page).top()) / std::max(1.0, m_layout.rect(page).height())
        : 0;
    change();
    relayout();
    if (there) {
        const QRectF rect = m_layout.rect(page);
        verticalScrollBar()->setValue(int(rect.top() + depth * rect.height()));
    }
    viewport()->update();
    Q_EMIT zoomChanged();
    look();
}

void PagesView::zoomIn()
{
    changeZoom([this] { m_layout.zoomIn(); });
}

void PagesView::zoomOut()
{
    changeZoom([this] { m_layout.zoomOut(); });
}

void PagesView::fit()
{
    changeZoom([this] { m_layout.setFit(m_usualFit); });
}

void PagesView::relayout()
{
    m_layout.setRoom(viewport()->size(), m_theme.grid(1));
    const QSizeF extent = m_layout.extent();
    verticalScrollBar()->setRange(0, std::max(0, int(extent.height()) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(m_theme.scaled(40));
    horizontalScrollBar()->setRange(0, std::max(0, int(extent.width()) - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(m_theme.scaled(40));
    look();
}

void PagesView::look()
{
    if (pageCount() == 0)
        return;
    const double top = verticalScrollBar()->value();
    const double bottom = top + viewport()->height();
    const auto [first, last] = m_layout.pagesIn(top, bottom);
    m_pictures.removeIf([first = first, last = last](const auto &entry) {
        return !entry.value().failed && (entry.key() < first - kept || entry.key() > last + kept);
    });
    const int current = m_layout.pageAt(top, bottom);
    if (current != m_current) {
        m_current = current;
        Q_EMIT currentPageChanged(current);
    }
    Q_EMIT wishesChanged();
}

QRectF PagesView::onScreen(int page) const
{
    return m_layout.rect(page).translated(
        -horizontalScrollBar()->value(), -verticalScrollBar()->value());
}

void PagesView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), m_theme.colors().surface);
    const double top = verticalScrollBar()->value();
    const auto [first, last] = m_layout.pagesIn(top, top + viewport()->height());
    for (int page = first; page <= last; ++page)
        drawPage(painter, page);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.colors().focus, 2));
        painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
    }
}

void PagesView::drawPage(QPainter &painter, int page) const
{
    const QRectF paper = onScreen(page);
    const Picture picture = m_pictures.value(page);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.fillRect(paper, Qt::white);
    if (!picture.image.isNull()) {
        painter.drawImage(paper, picture.image);
    } else if (picture.failed) {
        painter.setPen(Qt::black); // paper is white in the dark too
        const QRectF seen = paper & QRectF(viewport()->rect());
        const double margin = m_theme.grid(2);
        painter.drawText(seen.adjusted(margin, margin, -margin, -margin),
            Qt::AlignCenter | Qt::TextWordWrap, failureText());
    } else {
        const QColor bar(0, 0, 0, 24);
        const double unit = paper.width() / 12;
        for (int line = 0; line < 6 && (line * 1.2 + 3) * unit < paper.height(); ++line) {
            const double length = unit * (line % 3 == 2 ? 6 : 9.5);
            painter.fillRect(QRectF(paper.left() + unit, paper.top() + unit * (1 + line * 1.2),
                                 length, unit * 0.5),
                bar);
        }
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_theme.colors().line, 1));
    painter.drawRect(paper);
}

void PagesView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if (isFitted())
        changeZoom([] {});
    else
        relayout();
}

void PagesView::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    viewport()->update();
    look();
}

void PagesView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() > 0)
        zoomIn();
    else if (event->angleDelta().y() < 0)
        zoomOut();
    event->accept();
}

void PagesView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home)
        verticalScrollBar()->triggerAction(QScrollBar::SliderToMinimum);
    else if (event->key() == Qt::Key_End)
        verticalScrollBar()->triggerAction(QScrollBar::SliderToMaximum);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

} // namespace kinward::ui
