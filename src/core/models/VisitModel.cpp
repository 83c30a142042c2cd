#include "core/models/VisitModel.h"

#include "core/models/HistoryWording.h"
#include "core/models/ReferenceNames.h"
#include "core/models/Wording.h"

#include <algorithm>

namespace kinward::models
{

namespace
{

using care::Encounter;

/// As the practice says it, which is plainer than what its codes are called.
QString titleOf(const Encounter &visit)
{
    for (const care::CodeableConcept &type : visit.types) {
        if (const QString name = type.asWritten(); !name.isEmpty())
            return name;
    }
    const QString kind = wording::visitClass(visit.classCode);
    return kind.isEmpty() ? VisitModel::tr("Visit") : kind;
}

QStringList placesOf(const Encounter &visit)
{
    QStringList places = namesOf(visit.locations);
    if (places.isEmpty() && !visit.serviceProvider.display.isEmpty())
        places.append(visit.serviceProvider.display);
    return places;
}

QString subtitleOf(const Encounter &visit)
{
    QStringList parts{wording::shortDate(visit.period.start)};
    parts << namesOf(visit.practitioners) << placesOf(visit);
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(QStringLiteral(" · "));
}

Tone toneOf(const Encounter &visit)
{
    if (visit.status == QLatin1String("cancelled"))
        return Tone::Attention;
    return visit.status == QLatin1String("finished") || visit.status == QLatin1String("unknown")
        ? Tone::Neutral
        : Tone::Good;
}

QString searchTextOf(const Encounter &visit)
{
    QStringList texts{titleOf(visit), subtitleOf(visit), wording::visitClass(visit.classCode),
        wording::visitStatus(visit.status)};
    for (const care::CodeableConcept &type : visit.types)
        texts.append(type.label());
    for (const care::CodeableConcept &reason : visit.reasons)
        texts << reason.label() << reason.text;
    texts << namesOf(visit.reasonReferences);
    return texts.join(u' ');
}

QStringList together(QStringList names, const QStringList &more)
{
    names += more;
    names.removeDuplicates();
    return names;
}

} // namespace

VisitModel::VisitModel(store::RecordStore &store, QObject *parent)
    : RecordListModel(store, ReferenceNames::types(), parent)
{
    load();
}

QStringList VisitModel::diagnosesOf(int row) const
{
    return together(namesOf(at(row).diagnoses), m_conditions.value(at(row).meta.id));
}

QStringList VisitModel::proceduresOf(int row) const { return m_procedures.value(at(row).meta.id); }

template <typename Value> VisitModel::NamesByVisit VisitModel::namesByVisit() const
{
    NamesByVisit names;
    const auto read = fhir::readRecords<Value>(store().all(fhir::resourceTypeOf<Value>()));
    for (const Value &value : read.values) {
        const QString visit = value.encounter.recordId();
        const QString name = value.code.label();
        if (visit.isEmpty() || name.isEmpty())
            continue;
        QStringList &list = names[visit];
        if (!list.contains(name))
            list.append(name);
    }
    return names;
}

QList<Encounter> VisitModel::arrange(QList<Encounter> values)
{
    m_conditions = namesByVisit<care::Condition>();
    m_procedures = namesByVisit<care::Procedure>();
    const ReferenceNames names(store());
    for (Encounter &visit : values) {
        names.fill(visit.practitioners);
        names.fill(visit.locations);
        names.fill(visit.diagnoses);
        names.fill(visit.reasonReferences);
        names.fill(visit.serviceProvider);
    }
    std::sort(values.begin(), values.end(), [](const Encounter &a, const Encounter &b) {
        return std::pair(b.period.start.order(), b.meta.id)
            < std::pair(a.period.start.order(), a.meta.id);
    });
    return values;
}

QString VisitModel::columnTitle(int column) const
{
    switch (column) {
    case When:
        return tr("When");
    case What:
        return tr("Visit");
    case Who:
        //: Title of a column: whom the visit was with
        return tr("With");
    case Where:
        return tr("Where");
    default:
        return tr("Status");
    }
}

QVariant VisitModel::cell(int row, int column, int role) const
{
    const Encounter &visit = at(row);
    switch (role) {
    case IdRole:
        return visit.meta.id;
    case SortRole:
        return visit.period.start.value;
    case TitleRole:
        return titleOf(visit);
    case SubtitleRole:
        return subtitleOf(visit);
    case StatusRole:
        return int(toneOf(visit));
    case StatusTextRole:
        return wording::visitStatus(visit.status);
    case GroupRole:
        return visit.period.start.isKnown() ? QString::number(visit.period.start.localDate().year())
                                            : QString();
    case SearchTextRole:
        return QStringList{searchTextOf(visit), diagnosesOf(row).join(u' ')}.join(u' ');
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case When:
        return wording::shortDate(visit.period.start);
    case What:
        return titleOf(visit);
    case Who:
        return namesOf(visit.practitioners).join(QStringLiteral(", "));
    case Where:
        return placesOf(visit).join(QStringLiteral(", "));
    default:
        return wording::visitStatus(visit.status);
    }
}

} // namespace kinward::models
