#include "ui/paper/Paper.h"

#include <QAbstractTextDocumentLayout>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QTextTable>

namespace kinward::ui
{

namespace
{

constexpr double bodyPoints = 10.5;
constexpr double smallPoints = 9.5;
constexpr double titlePoints = 18;
constexpr double headingPoints = 13;
constexpr double partPoints = 11.5;
const QColor ink(0x1a, 0x1a, 0x1a);
const QColor inkSoft(0x4d, 0x4d, 0x4d);
const QColor line(0xb0, 0xb0, 0xb0);

/// The sheet without the strips for heading and number, in the device's dots.
struct Sheet {
    explicit Sheet(const QPagedPaintDevice &device)
        : whole(0, 0, device.width(), device.height())
        , strip(device.logicalDpiY() * 0.45)
        , text(whole.adjusted(0, strip, 0, -strip))
    {
    }
    QRectF whole;
    double strip;
    QRectF text;
};

} // namespace

Paper::Paper(PaperHeading heading)
    : m_heading(std::move(heading))
    , m_document(std::make_shared<QTextDocument>())
    , m_cursor(m_document.get())
{
    m_document->setDocumentMargin(0);
    m_document->setUndoRedoEnabled(false);
    QFont font;
    font.setPointSizeF(bodyPoints);
    m_document->setDefaultFont(font);
}

void Paper::beginBlock(double spaceAbove, double indent)
{
    QTextBlockFormat format;
    format.setTopMargin(m_started ? spaceAbove : 0);
    format.setLeftMargin(indent);
    format.setLineHeight(120, QTextBlockFormat::ProportionalHeight);
    if (std::exchange(m_started, true))
        m_cursor.insertBlock(format);
    else
        m_cursor.setBlockFormat(format);
}

void Paper::words(const QString &text, Weight weight, double points)
{
    QTextCharFormat format;
    format.setForeground(weight == Weight::Soft ? inkSoft : ink);
    format.setFontWeight(weight == Weight::Strong ? QFont::DemiBold : QFont::Normal);
    format.setFontPointSize(points);
    // A line break, not a new paragraph: it belongs together.
    m_cursor.insertText(QString(text).replace(QLatin1Char('\n'), QChar::LineSeparator), format);
}

void Paper::title(const QString &text)
{
    beginBlock(18);
    words(text, Weight::Strong, titlePoints);
}

void Paper::heading(const QString &text, int level)
{
    beginBlock(level <= 2 ? 14 : 8);
    words(text, Weight::Strong, level <= 2 ? headingPoints : partPoints);
}

void Paper::paragraph(const QString &text)
{
    beginBlock(4);
    words(text, Weight::Body, bodyPoints);
}

void Paper::soft(const QString &text)
{
    beginBlock(4);
    words(text, Weight::Soft, smallPoints);
}

void Paper::row(const QString &label, const QString &text)
{
    beginBlock(3);
    words(label + QStringLiteral(": "), Weight::Soft, bodyPoints);
    words(text, Weight::Body, bodyPoints);
}

void Paper::item(const QString &text, const QString &note)
{
    beginBlock(3, 12);
    words(QStringLiteral("• ") + text, Weight::Strong, bodyPoints);
    if (!note.isEmpty())
        words(QStringLiteral(" · ") + note, Weight::Body, bodyPoints);
}

void Paper::table(const QStringList &headings, const QList<QStringList> &rows)
{
    if (headings.isEmpty())
        return;
    beginBlock(6);
    QTextTableFormat format;
    format.setCellPadding(3);
    format.setCellSpacing(0);
    format.setBorder(0.5);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(line);
    format.setBorderCollapse(true);
    format.setHeaderRowCount(1); // repeated on each sheet
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    auto *table = m_cursor.insertTable(int(rows.size()) + 1, int(headings.size()), format);
    const auto fill = [&](int row, const QStringList &texts, Weight weight) {
        for (int column = 0; column < texts.size() && column < headings.size(); ++column) {
            m_cursor = table->cellAt(row, column).firstCursorPosition();
            words(texts.at(column), weight, smallPoints);
        }
    };
    fill(0, headings, Weight::Strong);
    for (int row = 0; row < rows.size(); ++row)
        fill(row + 1, rows.at(row), Weight::Body);
    m_cursor.movePosition(QTextCursor::End);
}

int Paper::print(QPagedPaintDevice &device) const
{
    const Sheet sheet(device);
    const std::unique_ptr<QTextDocument> copy(m_document->clone());
    copy->documentLayout()->setPaintDevice(&device);
    copy->setPageSize(sheet.text.size());
    QPainter painter(&device);
    if (!painter.isActive())
        return 0;
    QFont small = m_document->defaultFont();
    small.setPointSizeF(smallPoints);
    const QString heading
        = QStringList{m_heading.name, m_heading.facts, m_heading.asOf}.join(QStringLiteral(" · "));
    const int pages = copy->pageCount();
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            device.newPage();
        painter.save();
        painter.setFont(small);
        painter.setPen(inkSoft);
        painter.drawText(QRectF(0, 0, sheet.whole.width(), sheet.strip),
            Qt::AlignLeft | Qt::AlignTop,
            painter.fontMetrics().elidedText(heading, Qt::ElideRight, int(sheet.whole.width())));
        painter.drawText(QRectF(0, sheet.text.bottom(), sheet.whole.width(), sheet.strip),
            Qt::AlignRight | Qt::AlignBottom, QStringLiteral("%1 / %2").arg(page + 1).arg(pages));
        painter.translate(0, sheet.text.top() - page * sheet.text.height());
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, ink);
        context.clip
            = QRectF(0, page * sheet.text.height(), sheet.text.width(), sheet.text.height());
        painter.setClipRect(context.clip);
        copy->documentLayout()->draw(&painter, context);
        painter.restore();
    }
    return pages;
}

} // namespace kinward::ui
