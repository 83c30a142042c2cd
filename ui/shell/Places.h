#pragma once

#include "core/care/Section.h"

#include <QString>

#include <array>
#include <optional>

namespace kinward::ui
{

/// Where one can go within the record of a patient, in the order of the navigation.
enum class Place { Home, Appointments, Questionnaires, Prescriptions, Labs, Billing, Settings };

inline constexpr std::array allPlaces{Place::Home, Place::Appointments, Place::Questionnaires,
    Place::Prescriptions, Place::Labs, Place::Billing, Place::Settings};

std::optional<care::Section> sectionOf(Place place);
std::optional<Place> placeOf(care::Section section); ///< none for Messages, which has no page yet
QString placeLabel(Place place); ///< with its mnemonic, e.g. "&Lab results"
QString placeTitle(Place place); ///< without one
QString placeIcon(Place place);
QLatin1String placeKey(Place place); ///< for object names, never shown, e.g. "Labs"

} // namespace kinward::ui
