#include "core/models/LabModel.h"

#include "core/models/Wording.h"

namespace kinward::models
{

namespace
{

/// One value says itself; several are counted.
QString resultsText(const LabRow &row)
{
    const bool alone = row.results.size() == 1 && row.results.first().components.isEmpty();
    if (alone && !row.results.first().value.isEmpty())
        return row.results.first().value;
    return LabModel::tr("%n result(s)", nullptr, int(row.results.size()));
}

QString flagsText(const LabRow &row)
{
    const int flagged = row.flagged();
    if (flagged == 0)
        return {};
    if (flagged == 1)
        return wording::flagText(row.gravest());
    //: How many results of a laboratory report lie outside their range
    return LabModel::tr("%n outside the usual", nullptr, flagged);
}

QString statusText(const LabRow &row)
{
    const QString flags = flagsText(row);
    const QString &status
        = row.report.meta.id.isEmpty() ? row.results.first().status : row.report.status;
    return flags.isEmpty() ? wording::reportStatus(status) : flags;
}

QString subtitleOf(const LabRow &row)
{
    QStringList parts{wording::longDate(row.when()), resultsText(row)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString searchTextOf(const LabRow &row)
{
    QStringList texts{row.title(), subtitleOf(row), statusText(row), row.report.conclusion};
    for (const care::Observation &result : row.results)
        texts << result.code.label() << result.value;
    return texts.join(u' ');
}

} // namespace

LabModel::LabModel(store::RecordStore &store, QObject *parent)
    : RecordListModelBase(store,
        {fhir::resourceTypeOf<care::DiagnosticReport>(), fhir::resourceTypeOf<care::Observation>()},
        parent)
{
    load();
}

LeftOut LabModel::loadRows()
{
    LabRows read = readLabRows(store());
    m_rows = std::move(read.rows);
    return read.leftOut;
}

QString LabModel::columnTitle(int column) const
{
    switch (column) {
    case When:
        return tr("When");
    case What:
        return tr("Test");
    case Results:
        return tr("Results");
    default:
        return tr("Outside the usual");
    }
}

QVariant LabModel::cell(int row, int column, int role) const
{
    const LabRow &lab = m_rows.at(row);
    switch (role) {
    case IdRole:
        return lab.id();
    case SortRole:
        return lab.when().value;
    case TitleRole:
        return lab.title();
    case SubtitleRole:
        return subtitleOf(lab);
    case StatusRole:
        return int(wording::flagTone(lab.gravest()));
    case StatusTextRole:
        return statusText(lab);
    case GroupRole:
        return lab.when().isKnown() ? QString::number(lab.when().localDate().year()) : QString();
    case SearchTextRole:
        return searchTextOf(lab);
    case Qt::AccessibleTextRole:
        return column == Flags && lab.flagged() == 1 ? wording::flagWord(lab.gravest()) : QString();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case When:
        return wording::shortDate(lab.when());
    case What:
        return lab.title();
    case Results:
        return resultsText(lab);
    default:
        return flagsText(lab);
    }
}

} // namespace kinward::models
