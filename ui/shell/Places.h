#pragma once

#include "core/care/Section.h"

#include <QList>
#include <QString>

#include <optional>

namespace kinward::ui
{

/// Where one can go within the record of a patient.
enum class Place {
    Home,
    Appointments,
    Questionnaires,
    Messages,
    Prescriptions,
    Labs,
    Billing,
    Timeline,
    Conditions,
    Allergies,
    Immunizations,
    Vitals,
    Visits,
    Procedures,
    CareTeam,
    CarePlans,
    Insurance,
    Documents,
    Settings,
};

/// What stands together in the navigation.
enum class PlaceGroup { Everyday, HealthRecord, Papers, Program };

/// The places that have a page, in the order of the navigation.
const QList<Place> &allPlaces();
PlaceGroup groupOf(Place place);
QString groupTitle(PlaceGroup group); ///< empty where the group needs none

std::optional<care::Section> sectionOf(Place place);
std::optional<Place> placeOf(care::Section section); ///< none where the section has no page
/// With its mnemonic, e.g. "&Lab results". Only everyday places and Settings have one: there are
/// not letters enough for all.
QString placeLabel(Place place);
QString placeTitle(Place place); ///< without one
QString placeIcon(Place place);
QString placeKey(Place place); ///< for object names, never shown, e.g. "Labs"

} // namespace kinward::ui
