#include "ui/records/PrescriptionsPage.h"

#include "core/models/CareWording.h"
#include "core/models/Wording.h"
#include "ui/records/DetailView.h"
#include "ui/records/RecordListPane.h"

#include <QPushButton>

namespace kinward::ui
{

namespace wording = models::wording;
using Kind = models::PrescriptionRow::Kind;

namespace
{

QString joined(QStringList parts, const QString &separator)
{
    parts.removeAll(QString());
    return parts.join(separator);
}

QString reasonsText(const care::MedicationRequest &request)
{
    QStringList lines;
    for (const care::CodeableConcept &reason : request.reasons)
        lines.append(reason.label());
    return joined(lines, QStringLiteral("\n"));
}

QString refillsText(const models::PrescriptionRow &row)
{
    const auto allowed = row.request.refillsAllowed;
    if (!allowed)
        return {};
    if (*allowed == 0)
        return PrescriptionsPage::tr("No refills on this prescription");
    if (const auto left = row.refillsLeft())
        //: How many refills of a prescription are left; %1 of all that it allows
        return PrescriptionsPage::tr("%1 of %n left", nullptr, *allowed)
            .arg(QLocale().toString(*left));
    return PrescriptionsPage::tr("%n refill(s) allowed", nullptr, *allowed);
}

QString refillsNote(const models::PrescriptionRow &row)
{
    if (row.request.refillsAllowed.value_or(0) == 0)
        return {};
    if (!row.refillsLeft())
        return PrescriptionsPage::tr("The pharmacy knows how many of them were used.");
    if (*row.refillsLeft() == 0 && row.isActive())
        return PrescriptionsPage::tr("Ask the practice for a new prescription in good time.");
    return PrescriptionsPage::tr("Counted from what the pharmacy reported to the practice.");
}

QString amountText(const QString &quantity, const std::optional<double> &days)
{
    QStringList parts{quantity};
    if (days)
        parts.append(PrescriptionsPage::tr("for %n day(s)", nullptr, qRound(*days)));
    return joined(parts, QStringLiteral(", "));
}

QString whereText(const care::MedicationDispense &fill)
{
    if (!fill.location.display.isEmpty())
        return fill.location.display;
    return fill.performers.isEmpty() ? QString() : fill.performers.first().display;
}

void addFills(DetailContent &content, const models::PrescriptionRow &row)
{
    if (row.fills.isEmpty())
        return;
    content.heading(PrescriptionsPage::tr("Given out by the pharmacy"));
    for (const care::MedicationDispense &fill : row.fills) {
        QString date = wording::shortDate(fill.when());
        if (date.isEmpty())
            date = PrescriptionsPage::tr("Date not known");
        QString what = amountText(fill.quantity, fill.supplyDays);
        if (what.isEmpty())
            what = PrescriptionsPage::tr("Amount not known");
        QStringList notes{whereText(fill)};
        if (fill.wasSubstituted)
            notes.append(PrescriptionsPage::tr("another product than the prescribed one"));
        content.row(date, what, joined(notes, QStringLiteral(" · ")));
    }
}

void addPrescription(DetailContent &content, const models::PrescriptionRow &row)
{
    const care::MedicationRequest &request = row.request;
    if (request.doNotPerform)
        content.paragraph(
            PrescriptionsPage::tr("The practice asks that this medicine is not taken."));
    content.row(PrescriptionsPage::tr("How to take it"), request.dosage.join(QLatin1Char('\n')))
        .row(PrescriptionsPage::tr("Reason"), reasonsText(request))
        .row(PrescriptionsPage::tr("Ended because"), request.statusReason)
        .row(PrescriptionsPage::tr("Refills"), refillsText(row), refillsNote(row));
    if (!row.fills.isEmpty())
        //: Label: when the pharmacy gave a medicine out
        content.row(
            PrescriptionsPage::tr("Last filled"), wording::longDate(row.fills.first().when()));
    //: Label: how much the pharmacy hands out at a time
    content
        .row(PrescriptionsPage::tr("Amount each time"),
            amountText(request.dispenseQuantity, request.supplyDays))
        .row(PrescriptionsPage::tr("Prescribed by"), request.requester.display)
        .row(PrescriptionsPage::tr("Prescribed on"), wording::longDate(request.authoredOn))
        .row(PrescriptionsPage::tr("Valid until"), wording::longDate(request.validUntil));
    for (const care::MedicationStatement &report : row.alsoReported)
        //: Label: what somebody told the practice of how a medicine is taken
        content.row(PrescriptionsPage::tr("Reported"),
            joined({report.dosage.join(QStringLiteral("; ")), wording::period(report.effective)},
                QStringLiteral(" · ")),
            report.informationSource.display);
    content.row(PrescriptionsPage::tr("Note"), request.notes.join(QLatin1Char('\n')));
    addFills(content, row);
}

void addReported(DetailContent &content, const care::MedicationStatement &statement)
{
    content
        .paragraph(PrescriptionsPage::tr(
            "This is not a prescription. Somebody told the practice of this medicine."))
        .row(PrescriptionsPage::tr("How it is taken"), statement.dosage.join(QLatin1Char('\n')))
        .row(PrescriptionsPage::tr("Reason"), statement.reasons.join(QLatin1Char('\n')))
        .row(PrescriptionsPage::tr("Ended because"),
            statement.isActive() ? QString() : statement.statusReasons.join(QLatin1Char('\n')))
        //: Label: the time during which a medicine is or was taken
        .row(PrescriptionsPage::tr("Taken"), wording::period(statement.effective))
        .row(PrescriptionsPage::tr("Told by"), statement.informationSource.display)
        .row(PrescriptionsPage::tr("Told on"), wording::longDate(statement.dateAsserted))
        .row(PrescriptionsPage::tr("Note"), statement.notes.join(QLatin1Char('\n')));
}

} // namespace

PrescriptionsPage::PrescriptionsPage(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : RecordPage(care::Section::Prescriptions, session, clock, theme, parent)
    , m_model(new models::PrescriptionModel(session.records(), this))
    , m_refill(addDetailAction(QStringLiteral("refillButton")))
{
    connect(m_refill, &QPushButton::clicked, this, &PrescriptionsPage::requestRefill);
    setContent(m_model);
}

QList<SortChoice> PrescriptionsPage::sortChoices() const
{
    return {{tr("Active first")}, {tr("By name"), models::TitleRole, Qt::AscendingOrder},
        {tr("Newest first"), models::SortRole, Qt::DescendingOrder}};
}

DetailContent PrescriptionsPage::detailOf(int sourceRow)
{
    const models::PrescriptionRow &row = m_model->at(sourceRow);
    const QModelIndex index = m_model->index(sourceRow, 0);
    DetailContent content;
    content.title(row.name(), index.data(models::StatusTextRole).toString(),
        models::Tone(index.data(models::StatusRole).toInt()));
    if (row.kind == Kind::Prescription)
        addPrescription(content, row);
    else
        addReported(content, row.statement);
    return content.footer(sourceText(row.meta()));
}

void PrescriptionsPage::retranslate()
{
    RecordPage::retranslate();
    //: Button above a prescription: asks the practice for more of the medicine
    m_refill->setText(tr("Request refill…"));
    m_refill->setAccessibleDescription(
        tr("Writes a message to the practice that asks for a refill of this prescription."));
}

void PrescriptionsPage::showActionsFor(int sourceRow, bool canWrite)
{
    const bool isWanted = canWrite && sourceRow >= 0
        && m_model->at(sourceRow).kind == Kind::Prescription && m_model->at(sourceRow).isActive()
        && !m_model->at(sourceRow).request.doNotPerform;
    m_refill->setVisible(isWanted);
}

void PrescriptionsPage::requestRefill()
{
    if (chosenRow() < 0)
        return;
    const models::PrescriptionRow &row = m_model->at(chosenRow());
    ComposeRequest request = requestAbout(chosenRow());
    //: Subject of a message; %1 is a medicine
    request.subject = tr("Refill request: %1").arg(row.name());
    //: Beginning of a message to the practice; %1 is a medicine, %2 the patient
    request.body = tr("Hello,\n\nPlease refill this prescription for %2: %1.\n\nThank you.")
                       .arg(row.name(), session().link().patientName);
    request.recipients = {row.request.requester};
    Q_EMIT composeRequested(request);
}

QString PrescriptionsPage::emptyExplanation() const
{
    return tr("When the practice prescribes a medicine, it appears here.");
}

} // namespace kinward::ui
