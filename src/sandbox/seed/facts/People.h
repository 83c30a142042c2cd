#pragma once

#include "sandbox/seed/SeedFamily.h"
#include "sandbox/seed/SeedParts.h"

namespace kinward::sandbox::seed::facts
{

inline constexpr Member okafor{"amara-okafor", "Dr.", "Amara", "Okafor", "MD", "Family doctor",
    "207Q00000X", "394814009", "General practice", seedId::motherPractice, "(555) 010-4477"};
inline constexpr Member reyes{"daniel-reyes", "Dr.", "Daniel", "Reyes", "MD", "Cardiologist",
    "207RC0000X", "394579002", "Cardiology", seedId::motherPractice, "(555) 010-4480"};
inline constexpr Member lindqvist{"hannah-lindqvist", "Dr.", "Hannah", "Lindqvist", "MD",
    "Kidney doctor (nephrologist)", "207RN0300X", "394589003", "Nephrology", seedId::motherPractice,
    "(555) 010-4481"};
inline constexpr Member kim{"grace-kim", "", "Grace", "Kim", "RN", "Nurse", "163W00000X", "", "",
    seedId::motherPractice, "(555) 010-4478"};
inline constexpr Member petrov{"nadia-petrov", "", "Nadia", "Petrov", "PharmD",
    "Clinical pharmacist", "183500000X", "", "", seedId::motherPractice, "(555) 010-4482"};
inline constexpr Member alvarez{"tomas-alvarez", "", "Tomás", "Álvarez", "",
    "Front desk and billing", "", "", "", seedId::motherPractice, "(555) 010-4477"};
inline constexpr Member whitaker{"samuel-whitaker", "Dr.", "Samuel", "Whitaker", "MD",
    "Pediatrician", "208000000X", "394537008", "Pediatric specialty", seedId::childPractice,
    "(555) 010-2210"};
inline constexpr Member mbeki{"joy-mbeki", "", "Joy", "Mbeki", "RN", "Nurse", "163W00000X", "", "",
    seedId::childPractice, "(555) 010-2211"};
inline constexpr Member novak{"irene-novak", "", "Irene", "Novak", "", "Front desk and billing", "",
    "", "", seedId::childPractice, "(555) 010-2210"};

inline constexpr const Member *members[]
    = {&okafor, &reyes, &lindqvist, &kim, &petrov, &alvarez, &whitaker, &mbeki, &novak};

struct House {
    const char *id;
    const char *name;
    const char *type; ///< HL7 organization-type
    const char *typeName;
    const char *phone;
    const char *street;
};
inline constexpr House houses[] = {
    {seedId::motherPractice, "Lakeside Family Medicine", "prov", "Healthcare Provider",
        "(555) 010-4477", "200 Harbor Street"},
    {seedId::childPractice, "Brightwater Pediatrics", "prov", "Healthcare Provider",
        "(555) 010-2210", "48 Mill Road"},
    {"harbor-clinical-laboratory", "Harbor Clinical Laboratory", "prov", "Healthcare Provider",
        "(555) 010-6120", "212 Harbor Street"},
    {"harbor-street-pharmacy", "Harbor Street Pharmacy", "prov", "Healthcare Provider",
        "(555) 010-6150", "214 Harbor Street"},
    {"harbor-home-nursing", "Harbor Home Nursing", "prov", "Healthcare Provider", "(555) 010-6170",
        "220 Harbor Street"},
    {"northshore-health-plan", "Northshore Health Plan", "ins", "Insurance Company",
        "(555) 010-9000", "1 Northshore Plaza"},
};

struct Place {
    const char *id;
    const char *name;
    const char *house;
    const char *street;
    const char *directions;
};
inline constexpr Place places[] = {
    {"lakeside-main", "Lakeside Family Medicine, main office", seedId::motherPractice,
        "200 Harbor Street", "Ground floor. Free parking behind the building."},
    {"lakeside-heart", "Lakeside Heart and Kidney Clinic", seedId::motherPractice,
        "200 Harbor Street", "Second floor, Suite 210. The elevator is next to the entrance."},
    {"brightwater-office", "Brightwater Pediatrics", seedId::childPractice, "48 Mill Road",
        "Please use the side door if your child has a fever."},
};

struct TeamMember {
    const char *patient;
    const Member *member;
    const char *part;
};
inline constexpr TeamMember teams[] = {
    {seedId::mother, &okafor, "Family doctor, leads the team"},
    {seedId::mother, &reyes, "Heart rhythm and blood thinner"},
    {seedId::mother, &lindqvist, "Kidney care"},
    {seedId::mother, &kim, "Nurse, first contact for questions"},
    {seedId::mother, &petrov, "Medicine reviews"},
    {seedId::child, &whitaker, "Pediatrician, leads the team"},
    {seedId::child, &mbeki, "Nurse, asthma teaching"},
};

/// A house that is or was part of a care team.
struct TeamHouse {
    const char *patient;
    const char *house;
    const char *part;
    int since; ///< day
    int until; ///< day; 0: still part of it
};
inline constexpr TeamHouse teamHouses[] = {
    {seedId::mother, "harbor-street-pharmacy", "Pharmacy", -2915, 0},
    {seedId::mother, "harbor-home-nursing", "Nursing at home after the heart rhythm treatment",
        -632, -571},
};

} // namespace kinward::sandbox::seed::facts
