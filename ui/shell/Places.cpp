#include "ui/shell/Places.h"

#include "ui/common/ErrorText.h"
#include "ui/common/Sections.h"

#include <QCoreApplication>

namespace kinward::ui
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(kinward::ui::Places)
};

} // namespace

std::optional<care::Section> sectionOf(Place place)
{
    switch (place) {
    case Place::Appointments:
        return care::Section::Appointments;
    case Place::Questionnaires:
        return care::Section::Questionnaires;
    case Place::Prescriptions:
        return care::Section::Prescriptions;
    case Place::Labs:
        return care::Section::Labs;
    case Place::Billing:
        return care::Section::Billing;
    case Place::Home:
    case Place::Settings:
        break;
    }
    return std::nullopt;
}

std::optional<Place> placeOf(care::Section section)
{
    for (const Place place : allPlaces) {
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
    case Place::Prescriptions:
        return Words::tr("&Prescriptions");
    case Place::Labs:
        return Words::tr("&Lab results");
    case Place::Billing:
        return Words::tr("&Billing");
    case Place::Settings:
        break;
    }
    return Words::tr("&Settings");
}

QString placeTitle(Place place) { return placeLabel(place).remove(QLatin1Char('&')); }

QString placeIcon(Place place)
{
    if (const auto section = sectionOf(place))
        return sectionIcon(*section);
    return place == Place::Home ? QStringLiteral("home") : QStringLiteral("settings");
}

QLatin1String placeKey(Place place)
{
    switch (place) {
    case Place::Home:
        return QLatin1String("Home");
    case Place::Appointments:
        return QLatin1String("Appointments");
    case Place::Questionnaires:
        return QLatin1String("Questionnaires");
    case Place::Prescriptions:
        return QLatin1String("Prescriptions");
    case Place::Labs:
        return QLatin1String("Labs");
    case Place::Billing:
        return QLatin1String("Billing");
    case Place::Settings:
        break;
    }
    return QLatin1String("Settings");
}

} // namespace kinward::ui
