#pragma once

#include "core/base/Clock.h"
#include "core/models/RecordListModel.h"

namespace kinward::models
{

/// Appointments: the coming ones soonest first, then the past ones latest first.
/// GroupRole: "Upcoming" or "Past", as of the last reading; refreshForTime() moves what is over.
class AppointmentModel final : public RecordListModel<care::Appointment>
{
    Q_OBJECT

public:
    enum Column { When, What, Who, Status, ColumnCount };
    AppointmentModel(store::RecordStore &store, const Clock &clock, QObject *parent = nullptr);

    /// As lists show it: "Video visit with Dr. Rivera".
    static QString titleOf(const care::Appointment &appointment);
    /// The names of those who are seen; empty where none was sent.
    static QString whoOf(const care::Appointment &appointment);

protected:
    QList<care::Appointment> arrange(QList<care::Appointment> values) override;
    int columns() const override { return ColumnCount; }
    QString columnTitle(int column) const override;
    QVariant cell(int row, int column, int role) const override;

private:
    QString groupOf(int row) const;

    const Clock &m_clock;
    qsizetype m_upcoming = 0; ///< how many of the first rows are upcoming
};

} // namespace kinward::models
