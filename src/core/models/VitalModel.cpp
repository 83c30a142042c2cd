#include "core/models/VitalModel.h"

#include "core/models/ReferenceNames.h"
#include "core/models/VitalWording.h"
#include "core/models/Wording.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace kinward::models
{

namespace
{

using care::Observation;

const care::PartialDateTime &whenOf(const Observation &result)
{
    return result.effective.isKnown() ? result.effective : result.issued;
}

/// As the practice says it: for what is not well known, its text is plainer than its codes.
QString ownName(const care::CodeableConcept &code)
{
    const QString name = code.asWritten();
    return name.isEmpty() ? VitalModel::tr("Vital sign") : name;
}

/// What measurements of one kind have in common.
QString keyOf(const Observation &result)
{
    if (const auto kind = wording::vitalKind(result.code))
        return QString::number(kind->order);
    for (const care::Coding &coding : result.code.codings) {
        if (!coding.code.isEmpty())
            return coding.system + u'|' + coding.code;
    }
    return u'|' + wording::searchKey(ownName(result.code));
}

VitalRow rowFor(const Observation &result)
{
    const auto kind = wording::vitalKind(result.code);
    const auto group = kind ? kind->group : VitalGroup::Other;
    return {kind ? kind->name : ownName(result.code),
        kind ? kind->order : std::numeric_limits<int>::max(), wording::vitalGroup(group), {}};
}

QString subtitleOf(const VitalRow &row)
{
    QStringList parts{wording::vitalValue(row.latest()), wording::shortDate(whenOf(row.latest()))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// The flag in words, else what the practice says of how sure the value is.
QString statusOf(const VitalRow &row)
{
    const QString flag = wording::flagText(row.latest().gravest());
    return flag.isEmpty() ? wording::reportStatus(row.latest().status) : flag;
}

QString searchTextOf(const VitalRow &row)
{
    QStringList texts{row.title, subtitleOf(row), statusOf(row), row.group,
        row.latest().code.label(), row.latest().code.text};
    texts << namesOf(row.latest().performers) << row.latest().notes;
    return texts.join(u' ');
}

} // namespace

TrendSeries VitalRow::trend() const
{
    const bool isPressure = std::any_of(measured.begin(), measured.end(),
        [](const Observation &result) { return bloodPressureOf(result).has_value(); });
    return isPressure ? pressureTrend(measured, title) : trendOfAll(measured, title);
}

VitalModel::VitalModel(store::RecordStore &store, QObject *parent)
    : RecordListModelBase(
        store, MemberDirectory::types() << fhir::resourceTypeOf<care::Observation>(), parent)
{
    load();
}

LeftOut VitalModel::loadRows()
{
    auto read = fhir::readRecords<Observation>(store().all(fhir::resourceTypeOf<Observation>()));
    QHash<QString, VitalRow> kinds;
    const ReferenceNames names(store());
    for (Observation &result : read.values) {
        if (!result.hasCategory(u"vital-signs") || result.status == QLatin1String("cancelled"))
            continue;
        names.fill(result.performers);
        const QString key = keyOf(result);
        if (!kinds.contains(key))
            kinds.insert(key, rowFor(result));
        kinds[key].measured.append(std::move(result));
    }
    m_rows = kinds.values();
    for (VitalRow &row : m_rows) {
        std::sort(row.measured.begin(), row.measured.end(),
            [](const Observation &a, const Observation &b) {
                return std::pair(whenOf(b).order(), b.meta.id)
                    < std::pair(whenOf(a).order(), a.meta.id);
            });
    }
    std::sort(m_rows.begin(), m_rows.end(), [](const VitalRow &a, const VitalRow &b) {
        if (a.order != b.order)
            return a.order < b.order;
        const int byName = a.title.localeAwareCompare(b.title);
        return byName != 0 ? byName < 0 : a.latest().meta.id < b.latest().meta.id;
    });
    LeftOut leftOut;
    leftOut.note(read);
    return leftOut;
}

QString VitalModel::columnTitle(int column) const
{
    switch (column) {
    case Sign:
        return tr("Vital sign");
    case Value:
        return tr("Latest value");
    case When:
        return tr("When");
    default:
        return tr("Outside the usual");
    }
}

QVariant VitalModel::cell(int row, int column, int role) const
{
    const VitalRow &vital = m_rows.at(row);
    switch (role) {
    case IdRole:
        return vital.latest().meta.id;
    case SortRole:
        return whenOf(vital.latest()).value;
    case TitleRole:
        return vital.title;
    case SubtitleRole:
        return subtitleOf(vital);
    case StatusRole:
        return int(wording::flagTone(vital.latest().gravest()));
    case StatusTextRole:
        return statusOf(vital);
    case GroupRole:
        return vital.group;
    case SearchTextRole:
        return searchTextOf(vital);
    case Qt::AccessibleTextRole:
        return column == FlagColumn ? wording::flagWord(vital.latest().gravest()) : QString();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case Sign:
        return vital.title;
    case Value:
        return wording::vitalValue(vital.latest());
    case When:
        return wording::shortDate(whenOf(vital.latest()));
    default:
        return wording::flagText(vital.latest().gravest());
    }
}

} // namespace kinward::models
