#pragma once

#include "sandbox/seed/facts/People.h"

#include <vector>

namespace kinward::sandbox::seed::facts
{

struct Step {
    const char *text;
    const char *status; ///< CarePlan.activity.detail.status
};

struct Plan {
    const char *id;
    const char *patient;
    const char *title;
    const char *description;
    const Member *author;
    int day;
    int end; ///< day; 0: still followed
    std::vector<const char *> problems; ///< ids in History.h
    std::vector<const char *> goals;
    std::vector<Step> steps;
};
inline const Plan plans[] = {
    {"kidney-plan", seedId::mother, "Care plan: diabetes, kidneys and blood pressure",
        "Agreed with Eleanor and her daughter at the diabetes follow-up.", &okafor, -44, 0,
        {"diabetes", "kidney", "hypertension"}, {"a1c", "pressure", "walking"},
        {{"Measure the blood pressure at home twice a week.", "in-progress"},
            {"Hemoglobin A1c every three months.", "in-progress"},
            {"No ibuprofen or naproxen; acetaminophen for knee pain.", "in-progress"},
            {"Low-potassium food list from the kidney clinic.", "completed"},
            {"Eye doctor once a year.", "scheduled"}}},
    {"thinner-plan", seedId::mother, "Care plan: blood thinner",
        "Every new medicine is checked with the pharmacist first.", &reyes, -121, 0, {"rhythm"},
        {"inr"},
        {{"INR with the nurse every four weeks.", "in-progress"},
            {"Call the practice about black stools, nosebleeds that do not stop, or a fall on the "
             "head.",
                "in-progress"}}},
    {"knee-plan", seedId::mother, "Care plan: physical therapy for the knee",
        "Eight sessions with the physical therapist, then exercises at home.", &okafor, -612, -512,
        {"knee"}, {"stairs"},
        {{"Physical therapy once a week.", "completed"},
            {"Exercises at home every day.", "completed"}}},
    {"asthma-plan", seedId::child, "Asthma action plan",
        "Green: no symptoms. Yellow: cough or wheeze. Red: hard to breathe.", &whitaker, -80, 0,
        {"asthma"}, {"asthma-nights"},
        {{"Green: controller inhaler, 2 puffs in the morning and in the evening.", "in-progress"},
            {"Yellow: add the reliever, 2 puffs every 4 hours; call the practice if it is needed "
             "for more than a day.",
                "in-progress"},
            {"Red: reliever, 4 puffs, and call 911.", "in-progress"}}},
};

struct Aim {
    const char *id;
    const char *patient;
    const char *text;
    const char *status; ///< Goal.lifecycleStatus
    const char *achievement; ///< HL7 goal-achievement
    const char *achievementName;
    const char *loinc; ///< what is measured; empty: nothing is
    const char *measure;
    const char *target; ///< as the practice says it
    int start; ///< day
    int due; ///< day; 0: none
};
inline constexpr Aim aims[] = {
    {"a1c", seedId::mother, "Keep the blood sugar steady", "active", "sustaining", "Sustaining",
        "4548-4", "Hemoglobin A1c", "below 8 %", -44, 46},
    {"pressure", seedId::mother, "Bring the blood pressure down", "active", "in-progress",
        "In Progress", "85354-9", "Blood pressure", "below 140/85 mmHg", -44, 46},
    {"walking", seedId::mother, "Walk for 20 minutes every day", "active", "improving", "Improving",
        "", "", "7 days a week", -44, 137},
    {"inr", seedId::mother, "Keep the INR in range", "active", "achieved", "Achieved", "6301-6",
        "INR", "2.0 to 3.0", -121, 0},
    {"stairs", seedId::mother, "Climb one flight of stairs without pain", "completed", "achieved",
        "Achieved", "", "", "", -612, -512},
    {"asthma-nights", seedId::child, "No cough at night", "active", "in-progress", "In Progress",
        "", "", "at least 26 nights a month", -80, 100},
};

} // namespace kinward::sandbox::seed::facts
