#include "core/models/BillingModel.h"
#include "core/models/DocumentModel.h"

#include <algorithm>

// Puts bills, their files and the insurer's statements together, and does their sums.
namespace kinward::models
{

using Kind = BillingRow::Kind;

namespace
{

bool comesBefore(const BillingRow &a, const BillingRow &b)
{
    const bool aIsDue = a.kind == Kind::Invoice && a.invoice.isDue();
    const bool bIsDue = b.kind == Kind::Invoice && b.invoice.isDue();
    if (aIsDue != bIsDue)
        return aIsDue;
    const qint64 aWhen = a.when().order();
    const qint64 bWhen = b.when().order();
    return aWhen != bWhen ? aWhen > bWhen : a.id() < b.id();
}

QString accountName(const care::Invoice &invoice, const store::RecordStore &store)
{
    if (!invoice.account.display.isEmpty())
        return invoice.account.display;
    const QString id = invoice.account.recordId();
    const auto raw
        = id.isEmpty() ? std::nullopt : store.find(fhir::resourceTypeOf<care::Account>(), id);
    const auto account
        = raw ? fhir::readRecord<care::Account>(raw->json) : Result<care::Account>(care::Account());
    if (!account)
        return {};
    return account->name.isEmpty() ? account->number : account->name;
}

care::Money moneyOf(double value, const QString &currency)
{
    return {value, QString::number(value, 'f', 2), currency};
}

} // namespace

const care::ResourceMeta &BillingRow::meta() const
{
    return kind == Kind::Invoice ? invoice.meta : benefit.meta;
}

care::PartialDateTime BillingRow::when() const
{
    if (kind == Kind::Invoice)
        return invoice.date;
    return benefit.serviced.isKnown() ? benefit.serviced : benefit.created;
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

care::Money BillingRow::paid() const
{
    double sum = 0;
    for (const care::InvoicePayment &payment : invoice.payments) {
        // A payment that cannot be added up would make the rest wrong.
        if (!payment.amount.value || payment.amount.currency != amount().currency)
            return {};
        sum += *payment.amount.value;
    }
    return invoice.payments.isEmpty() ? care::Money() : moneyOf(sum, amount().currency);
}

care::Money BillingRow::left() const
{
    const care::Money total = amount();
    if (kind != Kind::Invoice || !invoice.isDue() || !total.value)
        return {};
    const double paidSoFar = paid().value.value_or(0);
    return paidSoFar == 0 ? total
                          : moneyOf(std::max(0.0, *total.value - paidSoFar), total.currency);
}

std::optional<care::Money> sumDue(const QList<care::Invoice> &invoices)
{
    std::optional<care::Money> sum;
    for (const care::Invoice &invoice : invoices) {
        if (!invoice.isDue())
            continue;
        BillingRow row;
        row.invoice = invoice;
        const care::Money left = row.left();
        if (!left.value || (sum && sum->currency != left.currency))
            return std::nullopt;
        sum = moneyOf((sum ? *sum->value : 0.0) + *left.value, left.currency);
    }
    return sum;
}

LeftOut BillingModel::loadRows()
{
    auto invoices
        = fhir::readRecords<care::Invoice>(store().all(fhir::resourceTypeOf<care::Invoice>()));
    auto benefits = fhir::readRecords<care::ExplanationOfBenefit>(
        store().all(fhir::resourceTypeOf<care::ExplanationOfBenefit>()));
    const auto documents = fhir::readRecords<care::DocumentReference>(
        store().all(fhir::resourceTypeOf<care::DocumentReference>()));
    m_rows.clear();
    m_rows.reserve(invoices.values.size() + benefits.values.size());
    for (care::Invoice &invoice : invoices.values) {
        BillingRow row;
        row.files
            = filesAbout(fhir::resourceTypeOf<care::Invoice>(), invoice.meta.id, documents.values);
        row.account = accountName(invoice, store());
        row.invoice = std::move(invoice);
        m_rows.append(std::move(row));
    }
    for (care::ExplanationOfBenefit &benefit : benefits.values) {
        BillingRow row;
        row.kind = Kind::ExplanationOfBenefit;
        row.benefit = std::move(benefit);
        m_rows.append(std::move(row));
    }
    std::sort(m_rows.begin(), m_rows.end(), comesBefore);
    LeftOut leftOut;
    leftOut.note(invoices);
    leftOut.note(benefits);
    return leftOut;
}

} // namespace kinward::models
