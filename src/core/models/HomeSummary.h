#pragma once

#include "core/base/Clock.h"
#include "core/care/Appointment.h"
#include "core/care/Invoice.h"
#include "core/models/AllergyModel.h"
#include "core/models/LabModel.h"
#include "core/store/RecordStore.h"

#include <QObject>

#include <optional>

namespace kinward::models
{

/// What the cards of Home answer: what, when, who; of messages MailIndex knows. Kept up to date
/// from the store.
class HomeSummary final : public QObject
{
    Q_OBJECT

public:
    HomeSummary(store::RecordStore &store, const Clock &clock, QObject *parent = nullptr);

    struct Results {
        int fresh = 0; ///< panels of the last 30 days
        int flagged = 0; ///< results outside their range among them
        QString latestTitle;
        care::PartialDateTime latest;
    };
    struct Due {
        int invoices = 0;
        std::optional<care::Money> balance; ///< where all is in one currency
        int questionnaires = 0; ///< begun and not completed
    };
    struct Prescriptions {
        int active = 0;
        int withoutRefills = 0;
        QStringList names; ///< the first three
    };

    const std::optional<care::Appointment> &nextAppointment() const { return m_nextAppointment; }
    const Results &results() const { return m_results; }
    const Due &due() const { return m_due; }
    const Prescriptions &prescriptions() const { return m_prescriptions; }
    const AllergySummary &allergies() const { return m_allergies; }

    /// Reads anew what time changes: the next appointment may be over, and a result no news.
    void refreshForTime();

Q_SIGNALS:
    void changed();

private:
    /// Only the cards that these types are shown on.
    void refresh(const QSet<QString> &types);
    void refreshAppointment();
    void refreshResults();
    void refreshDue();
    void refreshPrescriptions();
    void refreshAllergies();

    store::RecordStore &m_store;
    const Clock &m_clock;
    std::optional<care::Appointment> m_nextAppointment;
    Results m_results;
    Due m_due;
    Prescriptions m_prescriptions;
    AllergySummary m_allergies;
};

} // namespace kinward::models
