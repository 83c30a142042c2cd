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

/// The amount, and of a bill that was paid in part what is left.
QString amountText(const BillingRow &row)
{
    const QString amount = wording::money(row.amount());
    const QString left = wording::money(row.left());
    return left.isEmpty() || left == amount ? amount
                                            //: Two amounts of money
                                            : BillingModel::tr("%1 left of %2").arg(left, amount);
}

QString subtitleOf(const BillingRow &row)
{
    QStringList parts{wording::shortDate(row.when()), fromOf(row), amountText(row)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString searchTextOf(const BillingRow &row)
{
    QStringList texts{row.title(), subtitleOf(row), statusOf(row), row.amount().asSent};
    for (const care::InvoiceLine &line : row.invoice.lines)
        texts.append(line.label);
    texts.append(row.account);
    for (const care::BenefitLine &line : row.benefit.lines)
        texts.append(line.label);
    return texts.join(u' ');
}

} // namespace

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

BillingModel::BillingModel(store::RecordStore &store, QObject *parent)
    : RecordListModelBase(store,
        {fhir::resourceTypeOf<care::Invoice>(), fhir::resourceTypeOf<care::ExplanationOfBenefit>(),
            fhir::resourceTypeOf<care::Account>(), fhir::resourceTypeOf<care::DocumentReference>()},
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

int BillingModel::dueCount() const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), isDue));
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
        return amountText(bill);
    default:
        return statusOf(bill);
    }
}

} // namespace kinward::models
