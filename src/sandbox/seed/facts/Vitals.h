#pragma once

#include "sandbox/seed/SeedParts.h"

namespace kinward::sandbox::seed::facts
{

struct Vital {
    const char *loinc;
    const char *name;
    const char *unit;
    const char *ucum;
    int decimals;
};
inline constexpr Vital pulse{"8867-4", "Heart rate", "beats/minute", "/min", 0};
inline constexpr Vital oxygen{
    "59408-5", "Oxygen saturation in Arterial blood by Pulse oximetry", "%", "%", 0};
inline constexpr Vital fahrenheit{"8310-5", "Body temperature", "°F", "[degF]", 1};
inline constexpr Vital inches{"8302-2", "Body height", "in", "[in_i]", 1};
inline constexpr Vital pounds{"29463-7", "Body weight", "lb", "[lb_av]", 1};
inline constexpr Vital kilograms{"29463-7", "Body weight", "kg", "kg", 1};
inline constexpr Vital centimeters{"8302-2", "Body height", "cm", "cm", 1};

inline constexpr int monthly = 36; ///< measurements of the last three years
inline constexpr int quarterly = 19; ///< of the five years before

inline constexpr int halfYear = 6; ///< of the measurements, every sixth has temperature and oxygen
inline constexpr int highPressure = 150; ///< systolic, from which on the practice flags it

/// The child's growth at his well-child visits.
struct Growth {
    int months;
    double height;
    double weight;
    int systolic;
    int diastolic;
};
inline constexpr Growth growth[]
    = {{2, 58.2, 5.6, 0, 0}, {4, 63.9, 7.1, 0, 0}, {6, 67.8, 8.0, 0, 0}, {12, 76.1, 9.8, 0, 0},
        {18, 82.6, 11.2, 0, 0}, {24, 88.0, 12.6, 0, 0}, {36, 96.3, 14.6, 92, 54},
        {48, 103.4, 16.7, 94, 56}, {60, 110.2, 19.0, 95, 58}, {72, 116.4, 21.4, 97, 59},
        {84, 122.5, 24.2, 98, 60}, {96, 128.3, 27.4, 100, 61}, {107, 133.2, 30.6, 102, 62}};

/// The day of the child's birth, counted from today.
int childBirthDay(const Calendar &calendar);

} // namespace kinward::sandbox::seed::facts
