#include "core/models/LabModel.h"
#include "core/models/Wording.h"

namespace kinward::models
{

namespace
{

QString rangesText(const QList<care::ReferenceRange> &ranges)
{
    QStringList labels;
    for (const care::ReferenceRange &range : ranges)
        labels.append(range.label());
    labels.removeAll(QString());
    return labels.join(QStringLiteral("; "));
}

QString valueText(const QString &value, const QString &absentReason)
{
    if (!value.isEmpty())
        return value;
    //: In place of a test's value; %1 is the reason as the laboratory wrote it
    return absentReason.isEmpty() ? QString()
                                  : LabResultModel::tr("no value: %1").arg(absentReason);
}

std::optional<TrendTest> trendTest(
    const std::optional<care::Quantity> &quantity, const TrendTest &test)
{
    return quantity && quantity->value ? std::optional(test) : std::nullopt;
}

} // namespace

QList<LabResultModel::Line> LabResultModel::linesOf(const care::Observation &result)
{
    QList<Line> lines;
    const QString title = result.code.label();
    const QString value = valueText(result.value, result.absentReason);
    if (!value.isEmpty() || result.components.isEmpty())
        lines.append({title, value, rangesText(result.ranges), result.flag,
            trendTest(result.quantity, {result.code, {}})});
    for (const care::ObservationComponent &component : result.components) {
        //: %1 is a test, %2 one of its parts: "Blood pressure: Systolic"
        lines.append({tr("%1: %2").arg(title, component.code.label()),
            valueText(component.value, component.absentReason), {}, component.flag,
            trendTest(component.quantity, {result.code, component.code})});
    }
    return lines;
}

void LabResultModel::setResults(QList<care::Observation> results)
{
    beginResetModel();
    m_lines.clear();
    for (const care::Observation &result : std::as_const(results))
        m_lines += linesOf(result);
    endResetModel();
}

std::optional<TrendTest> LabResultModel::testAt(int row) const
{
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).trend : std::nullopt;
}

int LabResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int LabResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString LabResultModel::columnTitle(int column)
{
    switch (column) {
    case Test:
        return tr("Test");
    case Value:
        return tr("Result");
    case Range:
        return tr("Usual range");
    default:
        return tr("Flag");
    }
}

QString LabResultModel::display(const Line &line, int column)
{
    switch (column) {
    case Test:
        return line.test;
    case Value:
        return line.value;
    case Range:
        return line.range;
    default:
        return wording::flagText(line.flag);
    }
}

QVariant LabResultModel::data(const QModelIndex &index, int role) const
{
    if (!hasIndex(index.row(), index.column(), index.parent()))
        return {};
    const Line &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return display(line, index.column());
    case Qt::AccessibleTextRole: {
        QString value = index.column() == FlagColumn ? wording::flagWord(line.flag)
                                                     : display(line, index.column());
        if (value.isEmpty())
            value = tr("none", "said by a screen reader for an empty cell");
        //: Said by a screen reader for a cell of a table: %1 is the column's title, %2 what stands
        //: there
        return tr("%1: %2", "accessible cell").arg(columnTitle(index.column()), value);
    }
    case Qt::TextAlignmentRole:
        return int(
            (index.column() == Value ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    case StatusRole:
        return int(wording::flagTone(line.flag));
    case StatusTextRole:
        return wording::flagText(line.flag);
    default:
        return {};
    }
}

QVariant LabResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    // A title stands over the numbers below it.
    if (orientation == Qt::Horizontal && section == Value && role == Qt::TextAlignmentRole)
        return int(Qt::AlignTrailing | Qt::AlignVCenter);
    const bool isTitle = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount || !isTitle)
        return QAbstractTableModel::headerData(section, orientation, role);
    return columnTitle(section);
}

} // namespace kinward::models
