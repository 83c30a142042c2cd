#include "core/models/BillingModel.h"

#include "core/models/Wording.h"

#include <algorithm>

namespace kinward::models
{

namespace
{

using Kind = BillingRow::Kind;

bool isDue(const BillingRow &row) { return row.kind == Kind::Invoice && row.invoice.isDue(); }

QString fromOf(const BillingRow &row)
{
    return row.kind == Kind::Invoice ? row.invoice.issuer.display : row.benefit.insurer.display;
}

QString statusOf(const BillingRow &row)
{
    return row.kind == Kind::Invoice ? wording::invoiceStatus(row.invoice.status)
                                     : wording::benefitOutcome(row.benefit.outcome);
}

Tone toneOf(const BillingRow &row)
{
    if (isDue(row))
        return Tone::Attention;
    return row.kind == Kind::Invoice && row.invoice.status == QLatin1String("balanced")
        ? Tone::Good
        : Tone::Neutral;
}

QString subtitleOf(const BillingRow &row)
{
    QStringList parts{wording::shortDate(row.when()), fromOf(row), wording::money(row.amount())};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString searchTextOf(const BillingRow &row)
{
    QStringList texts{row.title(), subtitleOf(row), statusOf(row), row.amount().asSent};
    for (const care::InvoiceLine &line : row.invoice.lines)
        texts.append(line.label);
    for (const care::BenefitLine &line : row.benefit.lines)
        texts.append(line.label);
    return texts.join(u' ');
}

bool comesBefore(const BillingRow &a, const BillingRow &b)
{
    if (isDue(a) != isDue(b))
        return isDue(a);
    const qint64 aWhen = a.when().order();
    const qint64 bWhen = b.when().order();
    return aWhen != bWhen ? aWhen > bWhen : a.id() < b.id();
}

} // namespace

QString BillingRow::id() const { return kind == Kind::Invoice ? invoice.meta.id : benefit.meta.id; }

care::PartialDateTime BillingRow::when() const
{
    if (kind == Kind::Invoice)
        return invoice.date;
    return benefit.serviced.isKnown() ? benefit.serviced : benefit.created;
}

QString BillingRow::title() const
{
    if (kind == Kind::ExplanationOfBenefit) {
        const QString type = benefit.type.label();
        //: What an insurer paid and did not pay of a claim; %1 is the claim's type as sent, e.g.
        //: "pharmacy"
        return type.isEmpty() ? BillingModel::tr("Insurance statement")
                              : BillingModel::tr("Insurance statement: %1").arg(type);
    }
    //: %1 is the number of a bill
    return invoice.number.isEmpty() ? BillingModel::tr("Bill")
                                    : BillingModel::tr("Bill %1").arg(invoice.number);
}

care::Money BillingRow::amount() const
{
    if (kind == Kind::Invoice)
        return invoice.totalGross.value ? invoice.totalGross : invoice.totalNet;
    for (const care::BenefitTotal &total : benefit.totals) {
        if (total.category.hasCode(u"submitted"))
            return total.amount;
    }
    return benefit.payment;
}

std::optional<care::Money> sumDue(const QList<care::Invoice> &invoices)
{
    std::optional<care::Money> sum;
    for (const care::Invoice &invoice : invoices) {
        if (!invoice.isDue())
            continue;
        const care::Money amount = BillingRow{Kind::Invoice, invoice, {}}.amount();
        if (!amount.value || (sum && sum->currency != amount.currency))
            return std::nullopt;
        const double total = (sum ? *sum->value : 0.0) + *amount.value;
        sum = care::Money{total, QString::number(total, 'f', 2), amount.currency};
    }
    return sum;
}

BillingModel::BillingModel(store::RecordStore &store, QObject *parent)
    : RecordListModelBase(store,
        {fhir::resourceTypeOf<care::Invoice>(), fhir::resourceTypeOf<care::ExplanationOfBenefit>()},
        parent)
{
    load();
}

std::optional<care::Money> BillingModel::balanceDue() const
{
    QList<care::Invoice> invoices;
    for (const BillingRow &row : m_rows) {
        if (isDue(row))
            invoices.append(row.invoice);
    }
    return sumDue(invoices);
}

LeftOut BillingModel::loadRows()
{
    auto invoices
        = fhir::readRecords<care::Invoice>(store().all(fhir::resourceTypeOf<care::Invoice>()));
    auto benefits = fhir::readRecords<care::ExplanationOfBenefit>(
        store().all(fhir::resourceTypeOf<care::ExplanationOfBenefit>()));
    m_rows.clear();
    m_rows.reserve(invoices.values.size() + benefits.values.size());
    for (care::Invoice &invoice : invoices.values)
        m_rows.append({Kind::Invoice, std::move(invoice), {}});
    for (care::ExplanationOfBenefit &benefit : benefits.values)
        m_rows.append({Kind::ExplanationOfBenefit, {}, std::move(benefit)});
    std::sort(m_rows.begin(), m_rows.end(), comesBefore);
    LeftOut leftOut;
    leftOut.note(invoices);
    leftOut.note(benefits);
    return leftOut;
}

QString BillingModel::columnTitle(int column) const
{
    switch (column) {
    case When:
        return tr("When");
    case What:
        return tr("What");
    case Amount:
        return tr("Amount");
    default:
        return tr("Status");
    }
}

QVariant BillingModel::cell(int row, int column, int role) const
{
    const BillingRow &bill = m_rows.at(row);
    switch (role) {
    case IdRole:
        return bill.id();
    case SortRole:
        return bill.when().value;
    case TitleRole:
        return bill.title();
    case SubtitleRole:
        return subtitleOf(bill);
    case StatusRole:
        return int(toneOf(bill));
    case StatusTextRole:
        return statusOf(bill);
    case GroupRole:
        return isDue(bill) ? tr("Due") : tr("Earlier");
    case SearchTextRole:
        return searchTextOf(bill);
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (column) {
    case When:
        return wording::shortDate(bill.when());
    case What:
        return bill.title();
    case Amount:
        return wording::money(bill.amount());
    default:
        return statusOf(bill);
    }
}

} // namespace kinward::models
