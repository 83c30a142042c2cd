#pragma once

#include "core/care/Appointment.h"
#include "core/store/RecordStore.h"

#include <QHash>
#include <QStringList>

namespace kinward::models
{

/// Finds the link of a video visit among the contacts of the place where the appointment is held,
/// where that is a record of its own. Looks each place up in the store once; to be made anew when
/// that has changed.
class MeetingPlaces
{
public:
    explicit MeetingPlaces(const store::RecordStore &store)
        : m_store(store)
    {
    }

    /// Changes nothing where the appointment has a link already.
    void adoptLink(care::Appointment &appointment);

    /// The resource types that this looks at, for models to watch.
    static QSet<QString> types();

private:
    QStringList contactsOf(const care::Reference &place);

    const store::RecordStore &m_store;
    QHash<QString, QStringList> m_known; ///< by the place's id
};

} // namespace kinward::models
