#pragma once

#include "core/models/RecordListModel.h"
#include "core/models/TrendSeries.h"

namespace kinward::models
{

/// Laboratory results: a row a DiagnosticReport of category LAB (or of a laboratory department, HL7
/// v2 table 0074), latest first, and one more row for every laboratory Observation that no report
/// names.
struct LabRow {
    care::DiagnosticReport report; ///< id empty for a result on its own
    QList<care::Observation> results;

    QString id() const;
    QString title() const;
    care::PartialDateTime when() const;
    int flagged() const; ///< results outside their range, by interpretation codes
    care::Flag gravest() const; ///< the flag to show where there is room for one
};

struct LabRows {
    QList<LabRow> rows; ///< latest first
    LeftOut leftOut;
};

LabRows readLabRows(const store::RecordStore &store);

class LabModel final : public RecordListModelBase
{
    Q_OBJECT

public:
    enum Column { When, What, Results, Flags, ColumnCount };
    explicit LabModel(store::RecordStore &store, QObject *parent = nullptr);

    const LabRow &at(int row) const { return m_rows.at(row); }

protected:
    LeftOut loadRows() override;
    int rows() const override { return int(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    QList<LabRow> m_rows;
};

/// The results of one panel as a table, for the detail pane.
class LabResultModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Test, Value, Range, FlagColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setResults(QList<care::Observation> results);
    /// What the row could be followed by over time; none where its value is no number.
    std::optional<TrendTest> testAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static QString columnTitle(int column);

    struct Line {
        QString test;
        QString value;
        QString range;
        care::Flag flag = care::Flag::None;
        std::optional<TrendTest> trend;
    };
    static QList<Line> linesOf(const care::Observation &result);
    static QString display(const Line &line, int column);

    QList<Line> m_lines;
};

} // namespace kinward::models
