#pragma once

#include "sandbox/seed/facts/People.h"

namespace kinward::sandbox::seed::facts
{

struct Prescription {
    const char *id;
    const char *patient;
    const char *label; ///< as the practice says it
    const char *rxnorm;
    const char *drug; ///< as RxNorm says it
    const char *dose; ///< as the label says it
    double amount; ///< taken at once
    const char *unit; ///< of the amount
    double timesADay; ///< 0: only when needed
    const char *route; ///< SNOMED CT
    const char *routeName;
    const char *reason;
    const Member *by;
    int day; ///< written
    const char *status;
    const char *statusReason; ///< why it was stopped
    int supplied; ///< units a fill
    int supplyDays; ///< a fill
    int refills; ///< fills allowed after the first
    int fills; ///< fills so far, the first included
};

inline constexpr auto oral = "26643006";
inline constexpr auto inhaled = "447694001";
inline constexpr auto muscle = "78421000";

inline constexpr Prescription prescriptions[] = {
    // what Eleanor takes now
    {"metformin-500", seedId::mother, "Metformin 500 mg tablet", "861007",
        "metformin hydrochloride 500 MG Oral Tablet",
        "Take 1 tablet by mouth two times a day with meals.", 1, "tablet", 2, oral, "Oral route",
        "Type 2 diabetes", &okafor, -96, "active", "", 180, 90, 3, 2},
    {"empagliflozin-10", seedId::mother, "Empagliflozin 10 mg tablet", "1545653",
        "empagliflozin 10 MG Oral Tablet", "Take 1 tablet by mouth every morning.", 1, "tablet", 1,
        oral, "Oral route", "Type 2 diabetes with chronic kidney disease", &lindqvist, -96,
        "active", "", 90, 90, 3, 2},
    {"amlodipine-5", seedId::mother, "Amlodipine 5 mg tablet", "197361",
        "amlodipine 5 MG Oral Tablet", "Take 1 tablet by mouth once a day.", 1, "tablet", 1, oral,
        "Oral route", "High blood pressure", &okafor, -180, "active", "", 90, 90, 3, 3},
    {"losartan-50", seedId::mother, "Losartan 50 mg tablet", "979492",
        "losartan potassium 50 MG Oral Tablet", "Take 1 tablet by mouth once a day.", 1, "tablet",
        1, oral, "Oral route", "High blood pressure and kidney protection", &okafor, -180, "active",
        "", 90, 90, 4, 3},
    {"levothyroxine-75", seedId::mother, "Levothyroxine 75 mcg tablet", "966222",
        "levothyroxine sodium 0.075 MG Oral Tablet",
        "Take 1 tablet by mouth every morning, 30 to 60 minutes before breakfast, with water.", 1,
        "tablet", 1, oral, "Oral route", "Underactive thyroid", &okafor, -180, "active", "", 90, 90,
        3, 3},
    {"warfarin-5", seedId::mother, "Warfarin 5 mg tablet", "855332",
        "warfarin sodium 5 MG Oral Tablet",
        "Take by mouth every evening as written on the blood thinner record card: half a tablet on "
        "Monday and Friday, one tablet on all other days.",
        1, "tablet", 1, oral, "Oral route", "Atrial fibrillation: to prevent a stroke", &reyes,
        -121, "active", "", 90, 90, 2, 2},
    {"metoprolol-er-50", seedId::mother, "Metoprolol succinate ER 50 mg tablet", "866436",
        "24 HR metoprolol succinate 50 MG Extended Release Oral Tablet",
        "Take 1 tablet by mouth once a day. Swallow it whole.", 1, "tablet", 1, oral, "Oral route",
        "Atrial fibrillation: to slow the heart rate", &reyes, -168, "active", "", 90, 90, 3, 2},
    {"atorvastatin-20", seedId::mother, "Atorvastatin 20 mg tablet", "617310",
        "atorvastatin 20 MG Oral Tablet", "Take 1 tablet by mouth at bedtime.", 1, "tablet", 1,
        oral, "Oral route", "High cholesterol", &okafor, -84, "active", "", 90, 90, 0, 1},
    {"acetaminophen-500", seedId::mother, "Acetaminophen 500 mg tablet", "198440",
        "acetaminophen 500 MG Oral Tablet",
        "Take 1 or 2 tablets by mouth every 6 hours if needed for knee pain. No more than 6 "
        "tablets "
        "in 24 hours.",
        1, "tablet", 0, oral, "Oral route", "Knee osteoarthritis", &okafor, -44, "active", "", 100,
        30, 5, 1},
    // what she took before
    {"nitrofurantoin-100", seedId::mother, "Nitrofurantoin (Macrobid) 100 mg capsule", "1648755",
        "nitrofurantoin, macrocrystals 25 MG / nitrofurantoin, monohydrate 75 MG Oral Capsule",
        "Take 1 capsule by mouth two times a day with food for 5 days.", 1, "capsule", 2, oral,
        "Oral route", "Bladder infection", &okafor, -210, "completed", "", 10, 5, 0, 1},
    {"phenazopyridine-100", seedId::mother, "Phenazopyridine 100 mg tablet", "1094107",
        "phenazopyridine hydrochloride 100 MG Oral Tablet",
        "Take 1 tablet by mouth three times a day after meals for 2 days.", 1, "tablet", 3, oral,
        "Oral route", "Burning when passing water", &okafor, -210, "completed", "", 6, 2, 0, 1},
    {"azithromycin-250", seedId::mother, "Azithromycin 250 mg tablet", "308460",
        "azithromycin 250 MG Oral Tablet",
        "Take 2 tablets by mouth on day 1, then 1 tablet a day on days 2 to 5.", 1, "tablet", 1,
        oral, "Oral route", "Acute bronchitis", &okafor, -131, "completed", "", 6, 5, 0, 1},
    {"prednisone-20", seedId::mother, "Prednisone 20 mg tablet", "312615",
        "prednisone 20 MG Oral Tablet", "Take 1 tablet by mouth every morning for 5 days.", 1,
        "tablet", 1, oral, "Oral route", "Knee swelling", &okafor, -612, "completed", "", 5, 5, 0,
        1},
    {"furosemide-20", seedId::mother, "Furosemide 20 mg tablet", "310429",
        "furosemide 20 MG Oral Tablet", "Take 1 tablet by mouth every morning for 2 weeks.", 1,
        "tablet", 1, oral, "Oral route", "Swollen ankles", &reyes, -714, "completed", "", 14, 14, 0,
        1},
    {"digoxin-125", seedId::mother, "Digoxin 0.125 mg tablet", "197604",
        "digoxin 0.125 MG Oral Tablet", "Take 1 tablet by mouth once a day.", 1, "tablet", 1, oral,
        "Oral route", "Atrial fibrillation", &reyes, -714, "stopped",
        "Stopped at the heart rhythm check: the heart rate is well controlled without it.", 30, 30,
        5, 5},
    {"naproxen-220", seedId::mother, "Naproxen sodium 220 mg tablet", "849574",
        "naproxen sodium 220 MG Oral Tablet",
        "Take 1 tablet by mouth two times a day with food if needed for knee pain.", 1, "tablet", 0,
        oral, "Oral route", "Knee osteoarthritis", &okafor, -1290, "stopped",
        "Stopped: not safe together with a blood thinner and with reduced kidney function.", 60, 30,
        5, 6},
    {"aspirin-81", seedId::mother, "Aspirin 81 mg tablet", "243670", "aspirin 81 MG Oral Tablet",
        "Take 1 tablet by mouth once a day.", 1, "tablet", 1, oral, "Oral route",
        "To prevent a heart attack", &okafor, -2130, "stopped",
        "Stopped when the blood thinner was started.", 90, 90, 3, 4},
    {"metformin-1000", seedId::mother, "Metformin 1,000 mg tablet", "861004",
        "metformin hydrochloride 1000 MG Oral Tablet",
        "Take 1 tablet by mouth two times a day with meals.", 1, "tablet", 2, oral, "Oral route",
        "Type 2 diabetes", &okafor, -905, "stopped",
        "Dose halved because the kidneys work less well.", 180, 90, 3, 4},
    {"lisinopril-10", seedId::mother, "Lisinopril 10 mg tablet", "314076",
        "lisinopril 10 MG Oral Tablet", "Take 1 tablet by mouth once a day.", 1, "tablet", 1, oral,
        "Oral route", "High blood pressure", &okafor, -1745, "stopped",
        "Stopped because of a dry cough; replaced with losartan.", 90, 90, 3, 3},
    {"hydrochlorothiazide-25", seedId::mother, "Hydrochlorothiazide 25 mg tablet", "310798",
        "hydrochlorothiazide 25 MG Oral Tablet", "Take 1 tablet by mouth every morning.", 1,
        "tablet", 1, oral, "Oral route", "High blood pressure", &okafor, -2520, "stopped",
        "Stopped because sodium was low.", 90, 90, 3, 3},
    {"simvastatin-20", seedId::mother, "Simvastatin 20 mg tablet", "312961",
        "simvastatin 20 MG Oral Tablet", "Take 1 tablet by mouth at bedtime.", 1, "tablet", 1, oral,
        "Oral route", "High cholesterol", &okafor, -2520, "stopped",
        "Changed to atorvastatin when amlodipine was started.", 90, 90, 3, 4},
    {"omeprazole-20", seedId::mother, "Omeprazole 20 mg capsule", "198051",
        "omeprazole 20 MG Delayed Release Oral Capsule",
        "Take 1 capsule by mouth every morning before breakfast for 8 weeks.", 1, "capsule", 1,
        oral, "Oral route", "Heartburn", &okafor, -1510, "completed", "", 56, 56, 0, 1},
    // the child
    {"albuterol-90", seedId::child, "Albuterol inhaler, 90 mcg a puff", "745679",
        "200 ACTUAT albuterol 0.09 MG/ACTUAT Metered Dose Inhaler",
        "Breathe in 2 puffs through the spacer every 4 to 6 hours if needed for wheezing, and 15 "
        "minutes before sports.",
        2, "puff", 0, inhaled, "Respiratory tract route", "Asthma: reliever", &whitaker, -150,
        "active", "", 1, 100, 2, 2},
    {"fluticasone-44", seedId::child, "Fluticasone inhaler, 44 mcg a puff", "895994",
        "120 ACTUAT fluticasone propionate 0.044 MG/ACTUAT Metered Dose Inhaler",
        "Breathe in 2 puffs through the spacer two times a day. Rinse the mouth afterwards.", 2,
        "puff", 2, inhaled, "Respiratory tract route", "Asthma: daily controller", &whitaker, -80,
        "active", "", 1, 30, 5, 4},
    {"epinephrine-03", seedId::child, "Epinephrine auto-injector 0.3 mg", "1870230",
        "0.3 ML epinephrine 1 MG/ML Auto-Injector",
        "Inject into the outer thigh at the first sign of a severe allergic reaction, then call "
        "911.",
        1, "injection", 0, muscle, "Intramuscular route", "Peanut allergy", &whitaker, -80,
        "active", "", 2, 365, 1, 1},
    {"amoxicillin-250", seedId::child, "Amoxicillin 250 mg capsule", "308182",
        "amoxicillin 250 MG Oral Capsule", "Take 2 capsules by mouth two times a day for 7 days.",
        2, "capsule", 2, oral, "Oral route", "Middle ear infection", &whitaker, -186, "completed",
        "", 28, 7, 0, 1},
};

/// A medicine that the practice was told of.
struct Reported {
    const char *id;
    const char *patient;
    const char *label;
    const char *dose;
    const char *reason;
    const char *status;
    const char *statusReason;
    int since; ///< day
    int until; ///< day; 0: still taken
    int told; ///< day
};
inline constexpr Reported reported[] = {
    {"vitamin-d", seedId::mother, "Vitamin D3 1,000 units tablet",
        "One tablet a day with breakfast.", "Bone health", "active", "", -420, 0, -44},
    {"lubricant-drops", seedId::mother, "Lubricant eye drops", "One drop in each eye if needed.",
        "Dry eyes", "active", "", -200, 0, -44},
    {"ibuprofen-200", seedId::mother, "Ibuprofen 200 mg tablet",
        "One or two tablets for knee pain, two or three times a week.", "Knee pain", "stopped",
        "Stopped on the advice of the practice: not safe with a blood thinner and with reduced "
        "kidney function.",
        -1300, -700, -700},
    {"cetirizine-5", seedId::child, "Cetirizine 5 mg chewable tablet",
        "One tablet in the evening in spring.", "Hay fever", "active", "", -230, 0, -80},
};

/// Written with a contained Medication, and with a reference to one: both happen at real practices.
inline constexpr auto containedDrug = "levothyroxine-75";
inline constexpr auto referencedDrug = "warfarin-5";

} // namespace kinward::sandbox::seed::facts
