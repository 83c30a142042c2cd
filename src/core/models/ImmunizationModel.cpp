#include "core/models/ImmunizationModel.h"

#include "core/models/HistoryWording.h"
#include "core/models/ReferenceNames.h"
#include "core/models/Wording.h"

#include <algorithm>

namespace kinward::models
{

namespace
{

QString titleOf(const VaccineRow &row)
{
    const QString label
        = row.isForecast() ? row.forecast->label() : row.vaccine.vaccineCode.label();
    return label.isEmpty() ? ImmunizationModel::tr("Vaccine without a name") : label;
}

QString whenOf(const VaccineRow &row)
{
    return row.when().isKnown() ? wording::shortDate(row.when()) : row.vaccine.occurrenceText;
}

QString doseOf(const VaccineRow &row)
{
    return row.isForecast()
        ? wording::vaccineDose(row.forecast->doseNumber, row.forecast->seriesDoses)
        : wording::vaccineDose(row.vaccine.doseNumber, row.vaccine.seriesDoses);
}

QString statusOf(const VaccineRow &row)
{
    return row.isForecast() ? wording::vaccineForecast(row.forecast->status)
                            : wording::vaccineStatus(row.vaccine.status);
}

Tone toneOf(const VaccineRow &row)
{
    const bool isSettled = row.isForecast()
        && (row.forecast->status.hasCode(u"immune") || row.forecast->status.hasCode(u"complete"));
    return row.isGiven() || isSettled ? Tone::Good : Tone::Attention;
}

QString groupOf(const VaccineRow &row)
{
    if (row.isDue())
        return ImmunizationModel::tr("Due, says the practice");
    if (row.isForecast())
        return ImmunizationModel::tr("What else the practice says");
    return row.isGiven() ? ImmunizationModel::tr("Given", "heading over vaccines")
                         : ImmunizationModel::tr("Not given", "heading over vaccines");
}

QString subtitleOf(const VaccineRow &row)
{
    QStringList parts{whenOf(row), doseOf(row)};
    if (!row.isForecast() && !row.isGiven())
        parts.append(row.vaccine.statusReason.label());
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

/// By a code that both have, else by the same words.
bool isSameVaccine(const care::CodeableConcept &a, const care::CodeableConcept &b)
{
    if (a.codings.isEmpty() || b.codings.isEmpty())
        return !a.label().isEmpty()
            && wording::searchKey(a.label()) == wording::searchKey(b.label());
    return std::any_of(a.codings.begin(), a.codings.end(), [&b](const care::Coding &coding) {
        return !coding.code.isEmpty() && b.hasCode(coding.system, coding.code);
    });
}

QList<care::CodeableConcept> codesOf(const VaccineRow &row)
{
    return row.isForecast() ? row.forecast->vaccineCodes : QList{row.vaccine.vaccineCode};
}

QString searchTextOf(const VaccineRow &row)
{
    const care::Immunization &vaccine = row.vaccine;
    QStringList texts{titleOf(row), vaccine.vaccineCode.text, subtitleOf(row), statusOf(row),
        vaccine.manufacturer, vaccine.lotNumber, vaccine.location.display};
    texts << vaccine.targetDiseases << namesOf(vaccine.performers) << vaccine.notes;
    if (row.isForecast())
        texts << row.forecast->targetDisease.label() << row.forecast->description
              << row.forecast->reasons;
    return texts.join(u' ');
}

void appendForecasts(QList<VaccineRow> &rows, const care::ImmunizationRecommendation &said)
{
    for (int i = 0; i < said.forecasts.size(); ++i)
        rows.append(
            {{}, said.forecasts.at(i), said.meta.id + u'#' + QString::number(i + 1), said.meta});
}

int rankOf(const VaccineRow &row)
{
    if (row.isDue())
        return 0;
    if (row.isForecast())
        return 3;
    return row.isGiven() ? 1 : 2;
}

bool comesBefore(const VaccineRow &a, const VaccineRow &b)
{
    if (rankOf(a) != rankOf(b))
        return rankOf(a) < rankOf(b);
    const auto key = [](const VaccineRow &row) { return std::pair(row.when().order(), row.id); };
    return a.isDue() ? key(a) < key(b) : key(b) < key(a);
}

} // namespace

bool VaccineRow::isDue() const
{
    return forecast && (forecast->status.hasCode(u"due") || forecast->status.hasCode(u"overdue"));
}

care::PartialDateTime VaccineRow::when() const
{
    if (!isForecast())
        return vaccine.occurrence;
    return forecast->due.isKnown() ? forecast->due : forecast->earliest;
}

ImmunizationModel::ImmunizationModel(store::RecordStore &store, QObject *parent)
    : RecordListModelBase(store,
        MemberDirectory::types() << fhir::resourceTypeOf<care::Location>()
                                 << fhir::resourceTypeOf<care::Immunization>()
                                 << fhir::resourceTypeOf<care::ImmunizationRecommendation>(),
        parent)
{
    load();
}

LeftOut ImmunizationModel::loadRows()
{
    auto given = fhir::readRecords<care::Immunization>(
        store().all(fhir::resourceTypeOf<care::Immunization>()));
    const auto said = fhir::readRecords<care::ImmunizationRecommendation>(
        store().all(fhir::resourceTypeOf<care::ImmunizationRecommendation>()));
    const ReferenceNames names(store());
    m_rows.clear();
    for (care::Immunization &vaccine : given.values) {
        names.fill(vaccine.performers);
        names.fill(vaccine.location);
        const care::ResourceMeta meta = vaccine.meta;
        m_rows.append({std::move(vaccine), std::nullopt, meta.id, meta});
    }
    for (const care::ImmunizationRecommendation &recommendation : said.values)
        appendForecasts(m_rows, recommendation);
    std::sort(m_rows.begin(), m_rows.end(), comesBefore);
    LeftOut leftOut;
    leftOut.note(given);
    leftOut.note(said);
    return leftOut;
}

int ImmunizationModel::dueCount() const
{
    return int(std::count_if(
        m_rows.begin(), m_rows.end(), [](const VaccineRow &row) { return row.isDue(); }));
}

QList<int> ImmunizationModel::dosesOf(int row) const
{
    const auto wanted = codesOf(at(row));
    QList<int> doses;
    for (int other = 0; other < rows(); ++other) {
        const bool isSame
            = std::any_of(wanted.begin(), wanted.end(), [&](const care::CodeableConcept &code) {
                  return isSameVaccine(code, at(other).vaccine.vaccineCode);
              });
        if (at(other).isGiven() && (other == row || isSame))
            doses.append(other);
    }
    return doses;
}

QString ImmunizationModel::columnTitle(int column) const
{
    switch (column) {
    case When:
        return tr("When");
    case Vaccine:
        return tr("Vaccine");
    case Dose:
        return tr("Dose");
    case Given:
        //: Title of a column: who gave the vaccine
        return tr("Given by");
    default:
        return tr("Status");
    }
}

QVariant ImmunizationModel::cell(int row, int column, int role) const
{
    const VaccineRow &vaccine = m_rows.at(row);
    switch (role) {
    case IdRole:
        return vaccine.id;
    case SortRole:
        return vaccine.when().value;
    case TitleRole:
        return titleOf(vaccine);
    case SubtitleRole:
        return subtitleOf(vaccine);
    case StatusRole:
        return int(toneOf(vaccine));
    case StatusTextRole:
        return statusOf(vaccine);
    case GroupRole:
        return groupOf(vaccine);
    case SearchTextRole:
        return searchTextOf(vaccine);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case When:
        return whenOf(vaccine);
    case Vaccine:
        return titleOf(vaccine);
    case Dose:
        return doseOf(vaccine);
    case Given:
        return namesOf(vaccine.vaccine.performers).join(QStringLiteral(", "));
    default:
        return statusOf(vaccine);
    }
}

} // namespace kinward::models
