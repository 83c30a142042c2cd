#include "core/models/LabModel.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <vector>

namespace kinward::models
{

namespace
{

using ObservationById = QHash<QString, care::Observation>;

/// Diagnostic services that are laboratories (HL7 v2 table 0074), and the category of US Core.
constexpr std::array laboratoryCodes{QStringView(u"LAB"), QStringView(u"laboratory"),
    QStringView(u"BG"), QStringView(u"BLB"), QStringView(u"CG"), QStringView(u"CH"),
    QStringView(u"CP"), QStringView(u"GE"), QStringView(u"HM"), QStringView(u"IMM"),
    QStringView(u"MB"), QStringView(u"MCB"), QStringView(u"MYC"), QStringView(u"OSL"),
    QStringView(u"SP"), QStringView(u"SR"), QStringView(u"TX"), QStringView(u"VR")};

bool isLaboratory(const care::DiagnosticReport &report)
{
    return std::any_of(laboratoryCodes.begin(), laboratoryCodes.end(),
        [&report](QStringView code) { return report.hasCategory(code); });
}

const care::Observation *findContained(
    const care::DiagnosticReport &report, const QString &reference)
{
    const auto found = std::find_if(report.contained.begin(), report.contained.end(),
        [&reference](const care::Observation &own) { return reference == u'#' + own.meta.id; });
    return found == report.contained.end() ? nullptr : &*found;
}

/// The report's results in its order, and notes which Observations it names.
QList<care::Observation> resultsOf(
    const care::DiagnosticReport &report, const ObservationById &observations, QSet<QString> &named)
{
    QList<care::Observation> results;
    for (const care::Reference &reference : report.results) {
        if (const care::Observation *own = findContained(report, reference.reference)) {
            results.append(*own);
            continue;
        }
        const QString id = reference.recordId();
        named.insert(id);
        if (const auto found = observations.constFind(id); found != observations.constEnd())
            results.append(*found);
    }
    return results;
}

/// Each row says once when it was: in a long record they are compared many times.
QList<LabRow> latestFirst(QList<LabRow> rows)
{
    struct Place {
        qint64 when;
        QString id;
        qsizetype row;
    };
    std::vector<Place> places;
    places.reserve(std::size_t(rows.size()));
    for (qsizetype row = 0; row < rows.size(); ++row)
        places.push_back({rows.at(row).when().order(), rows.at(row).id(), row});
    std::sort(places.begin(), places.end(), [](const Place &a, const Place &b) {
        return a.when != b.when ? a.when > b.when : a.id < b.id;
    });
    QList<LabRow> sorted;
    sorted.reserve(rows.size());
    for (const Place &place : places)
        sorted.append(std::move(rows[place.row]));
    return sorted;
}

} // namespace

QString LabRow::id() const
{
    return report.meta.id.isEmpty() ? results.value(0).meta.id : report.meta.id;
}

QString LabRow::title() const
{
    const QString label
        = report.meta.id.isEmpty() ? results.value(0).code.label() : report.code.label();
    return label.isEmpty() ? LabModel::tr("Laboratory result") : label;
}

care::PartialDateTime LabRow::when() const
{
    if (!report.meta.id.isEmpty())
        return report.effective.isKnown() ? report.effective : report.issued;
    if (results.isEmpty())
        return {};
    const care::Observation &result = results.first();
    return result.effective.isKnown() ? result.effective : result.issued;
}

int LabRow::flagged() const
{
    return std::accumulate(results.begin(), results.end(), 0,
        [](int sum, const care::Observation &result) { return sum + result.outsideRange(); });
}

care::Flag LabRow::gravest() const
{
    care::Flag gravest = care::Flag::None;
    for (const care::Observation &result : results) {
        if (const care::Flag flag = result.gravest(); care::gravity(flag) > care::gravity(gravest))
            gravest = flag;
    }
    return gravest;
}

LabRows readLabRows(const store::RecordStore &store)
{
    auto reports = fhir::readRecords<care::DiagnosticReport>(
        store.all(fhir::resourceTypeOf<care::DiagnosticReport>()));
    auto read = fhir::readRecords<care::Observation>(
        store.all(fhir::resourceTypeOf<care::Observation>()));
    ObservationById observations;
    observations.reserve(read.values.size());
    for (care::Observation &observation : read.values) {
        const QString id = observation.meta.id;
        observations.emplace(id, std::move(observation));
    }

    LabRows out;
    out.leftOut.note(reports);
    out.leftOut.note(read);
    QSet<QString> named;
    for (care::DiagnosticReport &report : reports.values) {
        QList<care::Observation> results = resultsOf(report, observations, named);
        if (isLaboratory(report))
            out.rows.append({std::move(report), std::move(results)});
    }
    for (const care::Observation &observation : std::as_const(observations)) {
        if (observation.hasCategory(u"laboratory") && !named.contains(observation.meta.id))
            out.rows.append({{}, {observation}});
    }
    out.rows = latestFirst(std::move(out.rows));
    return out;
}

} // namespace kinward::models
