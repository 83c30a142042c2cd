#include "ui/records/BillingPage.h"

#include "core/models/Wording.h"
#include "ui/records/DetailView.h"
#include "ui/records/RecordListPane.h"

#include <array>

namespace kinward::ui
{

namespace wording = models::wording;
using Kind = models::BillingRow::Kind;

namespace
{

struct Meaning {
    QLatin1String code;
    const char *text;
};

/// What the amounts of an insurance statement mean (HL7 adjudication codes); other codes stand as
/// they were sent.
constexpr std::array meanings{
    Meaning{QLatin1String("submitted"),
        QT_TRANSLATE_NOOP("kinward::ui::BillingPage", "What the provider charged")},
    Meaning{QLatin1String("eligible"),
        QT_TRANSLATE_NOOP("kinward::ui::BillingPage", "The part that the plan covers")},
    Meaning{QLatin1String("copay"),
        QT_TRANSLATE_NOOP("kinward::ui::BillingPage", "The fixed part that the patient pays")},
    Meaning{QLatin1String("deductible"),
        QT_TRANSLATE_NOOP(
            "kinward::ui::BillingPage", "What the patient pays before the plan begins to pay")},
    Meaning{QLatin1String("benefit"),
        QT_TRANSLATE_NOOP("kinward::ui::BillingPage", "What the plan pays")},
    Meaning{QLatin1String("tax"), QT_TRANSLATE_NOOP("kinward::ui::BillingPage", "Taxes")},
};

QString meaningOf(const care::CodeableConcept &category)
{
    for (const Meaning &meaning : meanings) {
        if (category.hasCode(QString(meaning.code)))
            return BillingPage::tr(meaning.text);
    }
    return {};
}

QString lineLabel(const QString &label)
{
    return label.isEmpty() ? BillingPage::tr("Service without a name") : label;
}

QString lineAmount(const care::Money &amount)
{
    const QString text = wording::money(amount);
    //: In place of an amount
    return text.isEmpty() ? BillingPage::tr("no amount") : text;
}

} // namespace

BillingPage::BillingPage(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : RecordPage(care::Section::Billing, session, clock, theme, parent)
    , m_model(new models::BillingModel(session.records(), this))
{
    setContent(m_model);
}

QList<SortChoice> BillingPage::sortChoices() const
{
    return {{tr("Due first")}, {tr("Newest first"), models::SortRole, Qt::DescendingOrder},
        {tr("Oldest first"), models::SortRole, Qt::AscendingOrder}};
}

DetailContent BillingPage::detailOf(int sourceRow)
{
    return m_model->at(sourceRow).kind == Kind::Invoice ? invoiceDetail(sourceRow)
                                                        : benefitDetail(sourceRow);
}

DetailContent BillingPage::invoiceDetail(int sourceRow) const
{
    const models::BillingRow &bill = m_model->at(sourceRow);
    const care::Invoice &invoice = bill.invoice;
    const QModelIndex index = m_model->index(sourceRow, 0);
    DetailContent content;
    content
        .title(bill.title(), wording::invoiceStatus(invoice.status),
            models::Tone(index.data(models::StatusRole).toInt()))
        .row(tr("Date"), wording::longDate(invoice.date))
        .row(tr("From"), invoice.issuer.display)
        .heading(tr("What it is for"));
    for (const care::InvoiceLine &line : invoice.lines)
        content.amount(lineLabel(line.label), lineAmount(line.amount));
    const QString net = wording::money(invoice.totalNet);
    const QString gross = wording::money(invoice.totalGross);
    if (!gross.isEmpty() && net != gross)
        content.amount(tr("Total before taxes"), net);
    content.total(tr("Total"), gross.isEmpty() ? net : gross)
        .row(tr("How to pay"), invoice.paymentTerms)
        .row(tr("Note"), invoice.notes.join(QLatin1Char('\n')))
        .footer(sourceText(invoice.meta));
    return content;
}

DetailContent BillingPage::benefitDetail(int sourceRow) const
{
    const models::BillingRow &bill = m_model->at(sourceRow);
    const care::ExplanationOfBenefit &benefit = bill.benefit;
    DetailContent content;
    content.title(bill.title(), wording::benefitOutcome(benefit.outcome))
        .row(tr("Treated on"), wording::longDate(benefit.serviced))
        .row(tr("Statement of"), wording::longDate(benefit.created))
        .row(tr("Insurer"), benefit.insurer.display)
        .row(tr("Provider"), benefit.provider.display)
        .paragraph(tr("This is not a bill. It says what the insurer paid."));
    if (!benefit.lines.isEmpty())
        content.heading(tr("What it is for"));
    for (const care::BenefitLine &line : benefit.lines)
        content.amount(lineLabel(line.label), lineAmount(line.net));
    if (!benefit.totals.isEmpty())
        content.heading(tr("Totals"));
    for (const care::BenefitTotal &total : benefit.totals)
        content.amount(total.category.label(), lineAmount(total.amount), meaningOf(total.category));
    content.total(tr("Paid by the insurer"), wording::money(benefit.payment))
        .footer(sourceText(benefit.meta));
    return content;
}

QString BillingPage::introduction() const
{
    const auto balance = m_model->balanceDue();
    if (!balance)
        return {};
    return tr("Balance due: %1").arg(wording::money(*balance));
}

QString BillingPage::emptyExplanation() const
{
    return tr("When the practice sends a bill or the insurer a statement, it appears here.");
}

} // namespace kinward::ui
