#include "ui/records/BillingPage.h"

#include "core/models/Wording.h"
#include "ui/records/AttachmentBox.h"
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

/// Codes of the price components (R4 invoice-priceComponentType) where they have no words.
QString partLabel(const care::InvoicePart &part)
{
    if (!part.label.isEmpty())
        return part.label;
    if (part.type == QLatin1String("base"))
        //: Line of a bill: all that is charged
        return BillingPage::tr("Charges");
    if (part.type == QLatin1String("tax"))
        return BillingPage::tr("Taxes");
    if (part.type == QLatin1String("surcharge"))
        return BillingPage::tr("Surcharge");
    //: Line of a bill: what does not have to be paid
    return part.type == QLatin1String("informational") ? BillingPage::tr("For information")
                                                       : BillingPage::tr("Taken off");
}

/// What is taken off has a minus, not the accountants' parentheses.
QString lineAmount(const care::Money &amount)
{
    if (amount.value.value_or(0) < 0) {
        care::Money less = amount;
        less.value = -*amount.value;
        return QStringLiteral("−") + wording::money(less);
    }
    const QString text = wording::money(amount);
    //: In place of an amount
    return text.isEmpty() ? BillingPage::tr("no amount") : text;
}

/// How the total comes about, where it is more than the sum of the lines.
void addTotal(DetailContent &content, const care::Invoice &invoice)
{
    const QString net = wording::money(invoice.totalNet);
    const QString gross = wording::money(invoice.totalGross);
    if (invoice.parts.size() > 1) {
        for (const care::InvoicePart &part : invoice.parts)
            content.amount(partLabel(part), lineAmount(part.amount));
    } else if (!gross.isEmpty() && net != gross) {
        content.amount(BillingPage::tr("Total before taxes"), net);
    }
    content.total(BillingPage::tr("Total"), gross.isEmpty() ? net : gross);
}

void addPayments(DetailContent &content, const models::BillingRow &bill)
{
    if (bill.invoice.payments.isEmpty())
        return;
    content.heading(BillingPage::tr("Payments"));
    for (const care::InvoicePayment &payment : bill.invoice.payments) {
        const QString date = wording::shortDate(payment.date);
        content.amount(date.isEmpty() ? BillingPage::tr("Date not known") : date,
            lineAmount(payment.amount), payment.method);
    }
    content.total(BillingPage::tr("Left to pay"), wording::money(bill.left()));
}

care::Money totalOf(const care::ExplanationOfBenefit &benefit, QStringView code)
{
    for (const care::BenefitTotal &total : benefit.totals) {
        if (total.category.hasCode(code))
            return total.amount;
    }
    return {};
}

/// The statement in two or three sentences, as far as its amounts are HL7's.
QString inPlainWords(const care::ExplanationOfBenefit &benefit)
{
    QStringList sentences{BillingPage::tr("This is not a bill. It says what the insurer paid.")};
    const QString charged = wording::money(totalOf(benefit, u"submitted"));
    const care::Money paid = benefit.payment.value ? benefit.payment : totalOf(benefit, u"benefit");
    if (!charged.isEmpty() && paid.value)
        //: %1 and %2 are amounts of money
        sentences.append(BillingPage::tr("The provider charged %1, and the plan pays %2 of it.")
                             .arg(charged, wording::money(paid)));
    const QString copay = wording::money(totalOf(benefit, u"copay"));
    if (!copay.isEmpty())
        //: %1 is an amount of money
        sentences.append(BillingPage::tr("The patient's part is %1.").arg(copay));
    return sentences.join(QLatin1Char(' '));
}

} // namespace

BillingPage::BillingPage(
    net::PatientSession &session, const Clock &clock, const Theme &theme, QWidget *parent)
    : RecordPage(care::Section::Billing, session, clock, theme, parent)
    , m_model(new models::BillingModel(session.records(), this))
    , m_files(new AttachmentBox(theme, this))
{
    connect(m_files, &AttachmentBox::wanted, this, &RecordPage::fileWanted);
    setContent(m_model);
}

QList<SortChoice> BillingPage::sortChoices() const
{
    return {{tr("Due first")}, {tr("Newest first"), models::SortRole, Qt::DescendingOrder},
        {tr("Oldest first"), models::SortRole, Qt::AscendingOrder}};
}

DetailContent BillingPage::detailOf(int sourceRow)
{
    const models::BillingRow &bill = m_model->at(sourceRow);
    if (bill.kind == Kind::ExplanationOfBenefit)
        return benefitDetail(bill);
    m_files->setFiles(bill.files);
    return invoiceDetail(
        bill, models::Tone(m_model->index(sourceRow, 0).data(models::StatusRole).toInt()));
}

DetailContent BillingPage::invoiceDetail(const models::BillingRow &bill, models::Tone tone) const
{
    const care::Invoice &invoice = bill.invoice;
    DetailContent content;
    content.title(bill.title(), wording::invoiceStatus(invoice.status), tone)
        .row(tr("Date"), wording::longDate(invoice.date))
        .row(tr("From"), invoice.issuer.display)
        //: Label: the account at the practice that a bill belongs to
        .row(tr("Account"), bill.account)
        .heading(tr("What it is for"));
    for (const care::InvoiceLine &line : invoice.lines)
        content.amount(lineLabel(line.label), lineAmount(line.amount));
    addTotal(content, invoice);
    addPayments(content, bill);
    content.row(tr("How to pay"), invoice.paymentTerms)
        .row(tr("Note"), invoice.notes.join(QLatin1Char('\n')));
    if (!bill.files.isEmpty())
        content.heading(tr("The bill as a file")).embed(m_files);
    return content.footer(sourceText(invoice.meta));
}

DetailContent BillingPage::benefitDetail(const models::BillingRow &bill) const
{
    const care::ExplanationOfBenefit &benefit = bill.benefit;
    DetailContent content;
    content.title(bill.title(), wording::benefitOutcome(benefit.outcome))
        .paragraph(inPlainWords(benefit))
        .row(tr("Treated on"), wording::longDate(benefit.serviced))
        .row(tr("Statement of"), wording::longDate(benefit.created))
        .row(tr("Insurer"), benefit.insurer.display)
        .row(tr("Provider"), benefit.provider.display);
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
    const int due = m_model->dueCount();
    if (due == 0)
        return m_model->rowCount() > 0 ? tr("Nothing is due.") : QString();
    const auto balance = m_model->balanceDue();
    //: How many bills are to be paid, where their amounts cannot be added up
    return balance ? tr("Balance due: %1").arg(wording::money(*balance))
                   : tr("%n bill(s) due", nullptr, due);
}

QString BillingPage::emptyExplanation() const
{
    return tr("When the practice sends a bill or the insurer a statement, it appears here.");
}

} // namespace kinward::ui
