#include "ui/records/PrescriptionsPage.h"

#include "core/models/Wording.h"
#include "ui/records/DetailView.h"
#include "ui/records/RecordListPane.h"

namespace kinward::ui
{

namespace wording = models::wording;

namespace
{

QString reasonsText(const care::MedicationRequest &request)
{
    QStringList lines;
    for (const care::CodeableConcept &reason : request.reasons)
        lines.append(reason.label());
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString refillsText(const care::MedicationRequest &request)
{
    if (!request.refillsAllowed)
        return {};
    return *request.refillsAllowed == 0
        ? PrescriptionsPage::tr("No refills on this prescription")
        : PrescriptionsPage::tr("%n refill(s) allowed", nullptr, *request.refillsAllowed);
}

QString supplyText(const care::MedicationRequest &request)
{
    QStringList parts{request.dispenseQuantity};
    if (request.supplyDays)
        parts.append(PrescriptionsPage::tr("for %n day(s)", nullptr, qRound(*request.supplyDays)));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

PrescriptionsPage::PrescriptionsPage(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : RecordPage(care::Section::Prescriptions, session, clock, theme, parent)
    , m_model(new models::PrescriptionModel(session.records(), this))
{
    setContent(m_model);
}

QList<SortChoice> PrescriptionsPage::sortChoices() const
{
    return {{tr("Active first")}, {tr("By name"), models::TitleRole, Qt::AscendingOrder},
        {tr("Newest first"), models::SortRole, Qt::DescendingOrder}};
}

DetailContent PrescriptionsPage::detailOf(int sourceRow)
{
    const care::MedicationRequest &request = m_model->at(sourceRow);
    const QModelIndex index = m_model->index(sourceRow, 0);
    const QString refills = refillsText(request);
    DetailContent content;
    content
        .title(index.data(models::TitleRole).toString(),
            wording::prescriptionStatus(request.status),
            models::Tone(index.data(models::StatusRole).toInt()))
        .row(tr("How to take it"), request.dosage.join(QLatin1Char('\n')))
        .row(tr("Reason"), reasonsText(request))
        .row(tr("Refills"), refills,
            request.refillsAllowed.value_or(0) > 0
                ? tr("The pharmacy knows how many of them were used.")
                : QString())
        //: Label: how much the pharmacy hands out at a time
        .row(tr("Amount each time"), supplyText(request))
        .row(tr("Prescribed by"), request.requester.display)
        .row(tr("Prescribed on"), wording::longDate(request.authoredOn))
        .row(tr("Valid until"), wording::longDate(request.validUntil))
        .row(tr("Note"), request.notes.join(QLatin1Char('\n')))
        .footer(sourceText(request.meta));
    return content;
}

QString PrescriptionsPage::emptyExplanation() const
{
    return tr("When the practice prescribes a medicine, it appears here.");
}

} // namespace kinward::ui
