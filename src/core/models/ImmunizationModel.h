#pragma once

#include "core/models/RecordListModel.h"

#include <optional>

namespace kinward::models
{

/// A vaccine that was given or not given, or what the practice says of one that is to come.
struct VaccineRow {
    care::Immunization vaccine; ///< empty for a forecast
    std::optional<care::VaccineForecast> forecast;
    QString id; ///< of the record; for a forecast, of its recommendation with a number
    care::ResourceMeta meta; ///< of the record that says so

    bool isForecast() const { return forecast.has_value(); }
    bool isDue() const;
    bool isGiven() const { return !isForecast() && vaccine.status != QLatin1String("not-done"); }
    care::PartialDateTime when() const; ///< given on, or due on
};

/// Vaccines: what the practice says is due, soonest first, then those that were given, latest
/// first, then those that were not, then what else it says. GroupRole says which.
class ImmunizationModel final : public RecordListModelBase
{
    Q_OBJECT

public:
    enum Column { When, Vaccine, Dose, Given, Status, ColumnCount };
    explicit ImmunizationModel(store::RecordStore &store, QObject *parent = nullptr);

    const VaccineRow &at(int row) const { return m_rows.at(row); }
    int dueCount() const;
    /// The rows of the same vaccine that were given, latest first.
    QList<int> dosesOf(int row) const;

protected:
    LeftOut loadRows() override;
    int rows() const override { return int(m_rows.size()); }
    int columns() const override { return ColumnCount; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    QList<VaccineRow> m_rows;
};

} // namespace kinward::models
