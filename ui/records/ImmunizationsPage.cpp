#include "ui/records/ImmunizationsPage.h"

#include "core/models/HistoryWording.h"
#include "core/models/ReferenceNames.h"
#include "core/models/Wording.h"
#include "ui/records/DetailView.h"
#include "ui/records/RecordListPane.h"

namespace kinward::ui
{

namespace wording = models::wording;

namespace
{

QString whenText(const care::Immunization &vaccine)
{
    return vaccine.occurrence.isKnown() ? wording::longDate(vaccine.occurrence)
                                        : vaccine.occurrenceText;
}

/// How and where in the body: "Intramuscular, left arm".
QString wayText(const care::Immunization &vaccine)
{
    QStringList parts{vaccine.route.label(), vaccine.site.label()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

void addMaker(DetailContent &content, const care::Immunization &vaccine)
{
    content
        .row(ImmunizationsPage::tr("Made by"), vaccine.manufacturer)
        //: Label: the number of the batch that a vaccine is from
        .row(ImmunizationsPage::tr("Lot number"), vaccine.lotNumber)
        .row(ImmunizationsPage::tr("Use by"), wording::longDate(vaccine.expirationDate));
}

void addVaccine(DetailContent &content, const care::Immunization &vaccine)
{
    content.row(ImmunizationsPage::tr("When"), whenText(vaccine))
        .row(ImmunizationsPage::tr("Dose"),
            wording::vaccineDose(vaccine.doseNumber, vaccine.seriesDoses))
        //: Label: the name of a series of doses of a vaccine
        .row(ImmunizationsPage::tr("Series"), vaccine.series)
        .row(ImmunizationsPage::tr("Protects against"),
            vaccine.targetDiseases.join(QLatin1Char('\n')))
        .row(ImmunizationsPage::tr("Not given because"), vaccine.statusReason.label())
        .row(ImmunizationsPage::tr("Reason"), vaccine.reasons.join(QLatin1Char('\n')))
        .row(ImmunizationsPage::tr("Given by"),
            models::namesOf(vaccine.performers).join(QLatin1Char('\n')))
        .row(ImmunizationsPage::tr("Where"), vaccine.location.display)
        //: Label: how a vaccine came into the body, and at which part of it
        .row(ImmunizationsPage::tr("How"), wayText(vaccine))
        .row(ImmunizationsPage::tr("Amount"), vaccine.dose);
    addMaker(content, vaccine);
    content
        //: Label: what the body did after a vaccine
        .row(ImmunizationsPage::tr("Reaction"), vaccine.reactions.join(QLatin1Char('\n')))
        .row(ImmunizationsPage::tr("Source"),
            vaccine.primarySource
                ? QString()
                : ImmunizationsPage::tr(
                    "Told to the practice, which did not give this vaccine itself"))
        .row(ImmunizationsPage::tr("Note"), vaccine.notes.join(QLatin1Char('\n')));
}

/// What the practice says of a vaccine to come.
void addForecast(DetailContent &content, const care::VaccineForecast &forecast)
{
    content.row(ImmunizationsPage::tr("Protects against"), forecast.targetDisease.label())
        .row(ImmunizationsPage::tr("Dose"),
            wording::vaccineDose(forecast.doseNumber, forecast.seriesDoses))
        .row(ImmunizationsPage::tr("Series"), forecast.series)
        //: Label: the day on which a vaccine should be given
        .row(ImmunizationsPage::tr("Due on"), wording::longDate(forecast.due))
        //: Label: the day before which a vaccine should not be given
        .row(ImmunizationsPage::tr("Not before"), wording::longDate(forecast.earliest))
        .row(ImmunizationsPage::tr("Overdue from"), wording::longDate(forecast.overdueFrom))
        .row(ImmunizationsPage::tr("Reason"), forecast.reasons.join(QLatin1Char('\n')))
        .row(ImmunizationsPage::tr("Note"), forecast.description);
}

} // namespace

ImmunizationsPage::ImmunizationsPage(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : RecordPage(care::Section::Immunizations, session, clock, theme, parent)
    , m_model(new models::ImmunizationModel(session.records(), this))
{
    setContent(m_model);
}

QList<SortChoice> ImmunizationsPage::sortChoices() const
{
    return {{tr("What is due first")}, {tr("By vaccine"), models::TitleRole, Qt::AscendingOrder},
        {tr("Newest first"), models::SortRole, Qt::DescendingOrder}};
}

DetailContent ImmunizationsPage::detailOf(int sourceRow)
{
    const models::VaccineRow &row = m_model->at(sourceRow);
    const QModelIndex index = m_model->index(sourceRow, 0);
    DetailContent content;
    content.title(index.data(models::TitleRole).toString(),
        index.data(models::StatusTextRole).toString(),
        models::Tone(index.data(models::StatusRole).toInt()));
    if (row.isForecast())
        addForecast(content, *row.forecast);
    else
        addVaccine(content, row.vaccine);
    addDoses(content, sourceRow);
    content.footer(sourceText(row.meta));
    return content;
}

void ImmunizationsPage::addDoses(DetailContent &content, int sourceRow) const
{
    const QList<int> doses = m_model->dosesOf(sourceRow);
    if (doses.isEmpty() || doses == QList<int>{sourceRow})
        return;
    content.heading(tr("All doses of this vaccine"));
    for (const int row : doses) {
        const care::Immunization &other = m_model->at(row).vaccine;
        QStringList facts{wording::vaccineDose(other.doseNumber, other.seriesDoses),
            models::namesOf(other.performers).join(QStringLiteral(", "))};
        facts.removeAll(QString());
        const QString said = facts.join(QStringLiteral(" · "));
        content.row(other.occurrence.isKnown() ? wording::shortDate(other.occurrence)
                                               : other.occurrenceText,
            said.isEmpty() ? wording::vaccineStatus(other.status) : said);
    }
}

QString ImmunizationsPage::introduction() const
{
    const int due = m_model->dueCount();
    return due > 0 ? tr("%n due, says the practice.", "vaccines", due) : QString();
}

QString ImmunizationsPage::emptyExplanation() const
{
    return tr("When a vaccine is given or recorded, it appears here.");
}

} // namespace kinward::ui
