#include "ui/records/RecordPaper.h"

#include <QAbstractItemModel>
#include <QTableView>

namespace kinward::ui
{

namespace
{

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void writeTable(Paper &paper, const QAbstractItemModel &model)
{
    QStringList headings;
    for (int column = 0; column < model.columnCount(); ++column)
        headings.append(model.headerData(column, Qt::Horizontal).toString());
    QList<QStringList> rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        rows.append(cells);
    }
    paper.table(headings, rows);
}

void writeEmbedded(Paper &paper, const QWidget *widget)
{
    const auto *table = qobject_cast<const QTableView *>(widget);
    if (!table && widget)
        table = widget->findChild<QTableView *>();
    if (table && table->model())
        writeTable(paper, *table->model());
}

} // namespace

void writeRows(Paper &paper, const QAbstractItemModel &rows)
{
    QString group;
    for (int row = 0; row < rows.rowCount(); ++row) {
        const QModelIndex index = rows.index(row, 0);
        const QString ownGroup = index.data(models::GroupRole).toString();
        if (!ownGroup.isEmpty() && ownGroup != group)
            paper.heading(ownGroup, 3);
        group = ownGroup;
        paper.item(index.data(models::TitleRole).toString(),
            joined({index.data(models::SubtitleRole).toString(),
                index.data(models::StatusTextRole).toString()}));
    }
}

void writeDetail(Paper &paper, const DetailContent &content)
{
    using Kind = DetailBlock::Kind;
    for (const DetailBlock &block : content.blocks()) {
        switch (block.kind) {
        case Kind::Title:
            paper.heading(joined({block.text, block.note}));
            break;
        case Kind::Heading:
            paper.heading(block.text, block.level + 1);
            break;
        case Kind::Row:
        case Kind::Question:
        case Kind::Amount:
        case Kind::Total:
            paper.row(block.label, joined({block.text, block.note}));
            break;
        case Kind::Paragraph:
            paper.paragraph(block.text);
            break;
        case Kind::Embedded:
            writeEmbedded(paper, block.widget);
            break;
        case Kind::Footer:
            paper.soft(block.text);
            break;
        }
    }
}

} // namespace kinward::ui
