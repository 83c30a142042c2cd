#include "ui/shell/Places.h"

#include "ui/common/Sections.h"
#include "ui/records/RecordPages.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kinward::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kinward::ui::Places)
};

struct PlaceFacts {
    Place place;
    PlaceGroup group;
    const char *key;
    std::optional<care::Section> section = std::nullopt;
};

/// In the order of the navigation.
constexpr std::array facts{
    PlaceFacts{Place::Home, PlaceGroup::Everyday, "Home"},
    PlaceFacts{
        Place::Appointments, PlaceGroup::Everyday, "Appointments", care::Section::Appointments},
    PlaceFacts{Place::Questionnaires, PlaceGroup::Everyday, "Questionnaires",
        care::Section::Questionnaires},
    PlaceFacts{Place::Messages, PlaceGroup::Everyday, "Messages", care::Section::Messages},
    PlaceFacts{
        Place::Prescriptions, PlaceGroup::Everyday, "Prescriptions", care::Section::Prescriptions},
    PlaceFacts{Place::Labs, PlaceGroup::Everyday, "Labs", care::Section::Labs},
    PlaceFacts{Place::Billing, PlaceGroup::Everyday, "Billing", care::Section::Billing},
    PlaceFacts{Place::Timeline, PlaceGroup::Everyday, "Timeline"},
    PlaceFacts{
        Place::Conditions, PlaceGroup::HealthRecord, "Conditions", care::Section::Conditions},
    PlaceFacts{Place::Allergies, PlaceGroup::HealthRecord, "Allergies", care::Section::Allergies},
    PlaceFacts{Place::Immunizations, PlaceGroup::HealthRecord, "Immunizations",
        care::Section::Immunizations},
    PlaceFacts{Place::Vitals, PlaceGroup::HealthRecord, "Vitals", care::Section::Vitals},
    PlaceFacts{Place::Visits, PlaceGroup::HealthRecord, "Visits", care::Section::Visits},
    PlaceFacts{
        Place::Procedures, PlaceGroup::HealthRecord, "Procedures", care::Section::Procedures},
    PlaceFacts{Place::CareTeam, PlaceGroup::HealthRecord, "CareTeam", care::Section::CareTeam},
    PlaceFacts{Place::CarePlans, PlaceGroup::HealthRecord, "CarePlans", care::Section::CarePlans},
    PlaceFacts{Place::Insurance, PlaceGroup::Papers, "Insurance", care::Section::Insurance},
    PlaceFacts{Place::Documents, PlaceGroup::Papers, "Documents", care::Section::Documents},
    PlaceFacts{Place::Settings, PlaceGroup::Program, "Settings"},
};

/// Messages and documents have rooms of their own; the others are pages of records.
bool hasPage(care::Section section)
{
    return section == care::Section::Messages || section == care::Section::Documents
        || hasRecordPage(section);
}

const PlaceFacts &factsOf(Place place)
{
    return *std::find_if(facts.begin(), facts.end(),
        [place](const PlaceFacts &fact) { return fact.place == place; });
}

} // namespace

const QList<Place> &allPlaces()
{
    static const QList<Place> places = [] {
        QList<Place> out;
        for (const auto &fact : facts) {
            if (!fact.section || hasPage(*fact.section))
                out.append(fact.place);
        }
        return out;
    }();
    return places;
}

PlaceGroup groupOf(Place place) { return factsOf(place).group; }

QString groupTitle(PlaceGroup group)
{
    switch (group) {
    case PlaceGroup::HealthRecord:
        //: Heading in the navigation, over conditions, allergies, vaccines and the like
        return Words::tr("Health record");
    case PlaceGroup::Papers:
        //: Heading in the navigation, over insurance and documents
        return Words::tr("Papers");
    case PlaceGroup::Everyday:
    case PlaceGroup::Program:
        break;
    }
    return {};
}

std::optional<care::Section> sectionOf(Place place) { return factsOf(place).section; }

std::optional<Place> placeOf(care::Section section)
{
    for (const Place place : allPlaces()) {
        if (sectionOf(place) == section)
            return place;
    }
    return std::nullopt;
}

QString placeLabel(Place place)
{
    switch (place) {
    case Place::Home:
        //: The page with the overview; & marks the letter for Alt, each of the navigation its own
        return Words::tr("&Home");
    case Place::Appointments:
        return Words::tr("&Appointments");
    case Place::Questionnaires:
        return Words::tr("&Questionnaires");
    case Place::Messages:
        return Words::tr("&Messages");
    case Place::Prescriptions:
        return Words::tr("&Prescriptions");
    case Place::Labs:
        return Words::tr("&Lab results");
    case Place::Billing:
        return Words::tr("&Billing");
    case Place::Timeline:
        //: The page with everything by date
        return Words::tr("&Timeline");
    case Place::Settings:
        return Words::tr("&Settings");
    default:
        return sectionName(*sectionOf(place));
    }
}

QString placeTitle(Place place) { return placeLabel(place).remove(QLatin1Char('&')); }

QString placeIcon(Place place)
{
    if (const auto section = sectionOf(place))
        return sectionIcon(*section);
    if (place == Place::Timeline)
        return QStringLiteral("timeline");
    return place == Place::Home ? QStringLiteral("home") : QStringLiteral("settings");
}

QString placeKey(Place place) { return QLatin1String(factsOf(place).key); }

} // namespace kinward::ui
