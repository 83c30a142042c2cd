#include "core/models/ProcedureModel.h"

#include "core/models/HistoryWording.h"
#include "core/models/ReferenceNames.h"
#include "core/models/Wording.h"

#include <algorithm>

namespace kinward::models
{

namespace
{

using care::Procedure;

QString titleOf(const Procedure &procedure)
{
    const QString label = procedure.code.label();
    return label.isEmpty() ? ProcedureModel::tr("Procedure without a name") : label;
}

QString whenOf(const Procedure &procedure)
{
    return procedure.performed.start.isKnown() ? wording::shortDate(procedure.performed.start)
                                               : procedure.performedText;
}

QString subtitleOf(const Procedure &procedure)
{
    QStringList parts{whenOf(procedure)};
    parts << namesOf(procedure.performers) << procedure.location.display;
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(QStringLiteral(" · "));
}

Tone toneOf(const Procedure &procedure)
{
    if (procedure.status == QLatin1String("completed"))
        return Tone::Good;
    const bool hasStopped = procedure.status == QLatin1String("not-done")
        || procedure.status == QLatin1String("stopped")
        || procedure.status == QLatin1String("on-hold");
    return hasStopped ? Tone::Attention : Tone::Neutral;
}

QString searchTextOf(const Procedure &procedure)
{
    QStringList texts{titleOf(procedure), procedure.code.text, subtitleOf(procedure),
        wording::procedureStatus(procedure.status), procedure.category.label(),
        procedure.outcome.label()};
    texts << procedure.reasons << namesOf(procedure.reasonReferences) << procedure.bodySites
          << procedure.notes << procedure.complications << procedure.followUps;
    return texts.join(u' ');
}

} // namespace

ProcedureModel::ProcedureModel(store::RecordStore &store, QObject *parent)
    : RecordListModel(store, ReferenceNames::types(), parent)
{
    load();
}

QList<Procedure> ProcedureModel::arrange(QList<Procedure> values)
{
    const ReferenceNames names(store());
    for (Procedure &procedure : values) {
        names.fill(procedure.performers);
        names.fill(procedure.location);
        names.fill(procedure.reasonReferences);
    }
    std::sort(values.begin(), values.end(), [](const Procedure &a, const Procedure &b) {
        return std::pair(b.performed.start.order(), b.meta.id)
            < std::pair(a.performed.start.order(), a.meta.id);
    });
    return values;
}

QString ProcedureModel::columnTitle(int column) const
{
    switch (column) {
    case When:
        return tr("When");
    case What:
        return tr("Procedure");
    case Who:
        return tr("Done by");
    case Where:
        return tr("Where");
    default:
        return tr("Status");
    }
}

QVariant ProcedureModel::cell(int row, int column, int role) const
{
    const Procedure &procedure = at(row);
    switch (role) {
    case IdRole:
        return procedure.meta.id;
    case SortRole:
        return procedure.performed.start.value;
    case TitleRole:
        return titleOf(procedure);
    case SubtitleRole:
        return subtitleOf(procedure);
    case StatusRole:
        return int(toneOf(procedure));
    case StatusTextRole:
        return wording::procedureStatus(procedure.status);
    case GroupRole:
        return procedure.performed.start.isKnown()
            ? QString::number(procedure.performed.start.localDate().year())
            : QString();
    case SearchTextRole:
        return searchTextOf(procedure);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case When:
        return whenOf(procedure);
    case What:
        return titleOf(procedure);
    case Who:
        return namesOf(procedure.performers).join(QStringLiteral(", "));
    case Where:
        return procedure.location.display;
    default:
        return wording::procedureStatus(procedure.status);
    }
}

} // namespace kinward::models
