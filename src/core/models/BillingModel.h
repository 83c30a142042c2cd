#pragma once

#include "core/models/RecordFile.h"
#include "core/models/RecordListModel.h"

#include <optional>

namespace kinward::models
{

/// A row is an Invoice of the practice or an ExplanationOfBenefit of the insurer.
struct BillingRow {
    enum class Kind { Invoice, ExplanationOfBenefit };
    Kind kind = Kind::Invoice;
    care::Invoice invoice;
    care::ExplanationOfBenefit benefit;
    QList<RecordFile> files; ///< of the invoice, where the portal has them
    QString account; ///< what the account is called that the invoice belongs to

    const care::ResourceMeta &meta() const;
    QString id() const { return meta().id; }
    care::PartialDateTime when() const;
    QString title() const;
    care::Money
    amount() const; ///< gross total of an invoice; what was submitted to (else paid by) the insurer
    care::Money paid() const; ///< of an invoice; no amount where nothing was paid
    /// What is still to be paid of an invoice that is due; no amount where it cannot be said.
    care::Money left() const;
};

/// The sum of what is left of the invoices that are due; none where none is, where one has no
/// amount, or currencies differ.
std::optional<care::Money> sumDue(const QList<care::Invoice> &invoices);

/// Billing: what is due first, then by date, latest first.
class BillingModel final : public RecordListModelBase
{
    Q_OBJECT

public:
    enum Column { When, What, Amount, Status, ColumnCount };
    explicit BillingModel(store::RecordStore &store, QObject *parent = nullptr);

    const BillingRow &at(int row) const { return m_rows.at(row); }
    /// The sum of what is due, where all of it is in one currency.
    std::optional<care::Money> balanceDue() const;
    int dueCount() const; ///< bills that are due

protected:
    LeftOut loadRows() override;
    int rows() const override { return int(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    bool isNumeric(int column) const override { return column == Amount; }

private:
    QList<BillingRow> m_rows;
};

} // namespace kinward::models
