#pragma once

#include "sandbox/seed/facts/People.h"

namespace kinward::sandbox::seed::facts
{

/// HL7's value set of condition severities.
struct Severity {
    const char *snomed;
    const char *name;
};
inline constexpr Severity mild{"255604002", "Mild"};
inline constexpr Severity moderate{"6736007", "Moderate"};
inline constexpr Severity severe{"24484000", "Severe"};

struct Problem {
    const char *id;
    const char *patient;
    const char *snomed;
    const char *snomedName;
    const char *icd10;
    const char *icd10Name;
    const char *text; ///< as the practice says it
    int onset; ///< day
    int end; ///< day; 0: still there
    const Severity *severity = nullptr; ///< null: not said
    int visit = 0; ///< day of the visit at which it was found, as in the table of visits; 0: none
    const char *note = "";
};
inline constexpr Problem problems[] = {
    {"diabetes", seedId::mother, "44054006", "Diabetes mellitus type 2", "E11.22",
        "Type 2 diabetes mellitus with diabetic chronic kidney disease", "Type 2 diabetes", -5200,
        0, &moderate, 0, "Goal: hemoglobin A1c below 8 %."},
    {"hypertension", seedId::mother, "38341003", "Hypertensive disorder", "I12.9",
        "Hypertensive chronic kidney disease with stage 1 through stage 4 chronic kidney disease, "
        "or "
        "unspecified chronic kidney disease",
        "High blood pressure (hypertension)", -7100, 0, &moderate},
    {"kidney", seedId::mother, "433144002", "Chronic kidney disease stage 3", "N18.32",
        "Chronic kidney disease, stage 3b", "Chronic kidney disease, stage 3", -2900, 0, &moderate},
    {"thyroid", seedId::mother, "40930008", "Hypothyroidism", "E03.9",
        "Hypothyroidism, unspecified", "Underactive thyroid (hypothyroidism)", -4300, 0, &mild},
    {"knee", seedId::mother, "239873007", "Osteoarthritis of knee", "M17.11",
        "Unilateral primary osteoarthritis, right knee", "Osteoarthritis of the right knee", -3300,
        0, &moderate, -612},
    {"rhythm", seedId::mother, "49436004", "Atrial fibrillation", "I48.91",
        "Unspecified atrial fibrillation", "Atrial fibrillation", -720, 0, &severe, -720,
        "Takes a blood thinner; see the care plan."},
    {"lipids", seedId::mother, "55822004", "Hyperlipidemia", "E78.5", "Hyperlipidemia, unspecified",
        "High cholesterol", -4900, 0},
    {"bronchitis", seedId::mother, "10509002", "Acute bronchitis", "J20.9",
        "Acute bronchitis, unspecified", "Acute bronchitis", -134, -118, &mild, -131},
    {"bladder", seedId::mother, "68566005", "Urinary tract infectious disease", "N39.0",
        "Urinary tract infection, site not specified", "Bladder infection", -212, -203, &mild,
        -210},
    {"sodium", seedId::mother, "89627008", "Hyponatremia", "E87.1",
        "Hypo-osmolality and hyponatremia", "Low sodium", -2459, -2400},
    {"asthma", seedId::child, "195967001", "Asthma", "J45.30",
        "Mild persistent asthma, uncomplicated", "Asthma", -1460, 0, &mild},
    {"ear", seedId::child, "65363002", "Otitis media", "H66.90",
        "Otitis media, unspecified, unspecified ear", "Middle ear infection", -188, -176, &mild,
        -186},
};

struct Allergy {
    const char *id;
    const char *patient;
    const char *snomed;
    const char *name;
    const char *type; ///< allergy or intolerance; empty: not said
    const char *category;
    const char *criticality;
    const char *reaction;
    const char *reactionCode; ///< SNOMED CT
    const char *severity;
    int day;
    int onset = 0; ///< day; 0: not said
    const char *story = ""; ///< of the reaction, in the practice's words
};
inline constexpr Allergy allergies[] = {
    {"penicillin", seedId::mother, "91936005", "Allergy to penicillin", "allergy", "medication",
        "high", "Hives", "247472004", "moderate", -2915, -11300,
        "Hives on arms and chest an hour after the second tablet."},
    {"lisinopril", seedId::mother, "", "Lisinopril", "intolerance", "medication", "low",
        "Dry cough", "11833005", "mild", -1510, -1530,
        "Went away two weeks after the medicine was stopped."},
    {"latex", seedId::mother, "300916003", "Latex allergy", "allergy", "environment", "low",
        "Skin rash", "271807003", "mild", -2130, -2500},
    {"peanut", seedId::child, "91935009", "Allergy to peanuts", "allergy", "food", "high",
        "Anaphylactic reaction", "39579001", "severe", -1900, -1905,
        "Hives, swollen lips and wheezing within minutes. Epinephrine and ambulance."},
};

/// "No known drug allergy": the practice asked, and there is none.
inline constexpr auto noDrugAllergy = "409137002";
inline constexpr int noDrugAllergyDay = -400;

struct Shot {
    const char *patient;
    const char *cvx;
    const char *name;
    int day; ///< the mother's: from today; the child's: from his birth
    const char *lot;
    const char *notDone = ""; ///< why, in words
};
inline constexpr Shot shots[] = {
    {seedId::mother, "135", "Influenza, high dose seasonal", -420, "UJ8471A"},
    {seedId::mother, "135", "Influenza, high dose seasonal", -785, "UJ6620C"},
    {seedId::mother, "135", "Influenza, high dose seasonal", -1150, "UJ5513B"},
    {seedId::mother, "140", "Influenza, seasonal, injectable, preservative free", -1515, "U4417"},
    {seedId::mother, "140", "Influenza, seasonal, injectable, preservative free", -1880, "U3302"},
    {seedId::mother, "140", "Influenza, seasonal, injectable, preservative free", -2245, "U2288"},
    {seedId::mother, "140", "Influenza, seasonal, injectable, preservative free", -2610, "U1093"},
    {seedId::mother, "133", "Pneumococcal conjugate PCV 13", -2915, "W20441"},
    {seedId::mother, "33", "Pneumococcal polysaccharide PPV23", -2520, "R011883"},
    {seedId::mother, "187", "Zoster recombinant", -1745, "72JT4"},
    {seedId::mother, "187", "Zoster recombinant", -1650, "74KX2"},
    {seedId::mother, "115", "Tdap", -2130, "C5521AA"},
    {seedId::mother, "208", "COVID-19, mRNA, LNP-S, PF, 30 mcg/0.3 mL dose", -1840, "EN6201"},
    {seedId::mother, "208", "COVID-19, mRNA, LNP-S, PF, 30 mcg/0.3 mL dose", -1819, "EN6208"},
    {seedId::mother, "135", "Influenza, high dose seasonal", -44, "",
        "The patient had a cold that day and wanted to wait."},
    {seedId::child, "08", "Hep B, adolescent or pediatric", 1, "HB1107"},
    {seedId::child, "08", "Hep B, adolescent or pediatric", 61, "HB1140"},
    {seedId::child, "08", "Hep B, adolescent or pediatric", 183, "HB1202"},
    {seedId::child, "119", "Rotavirus, monovalent", 61, "RV3310"},
    {seedId::child, "119", "Rotavirus, monovalent", 122, "RV3378"},
    {seedId::child, "20", "DTaP", 61, "DT7001"},
    {seedId::child, "20", "DTaP", 122, "DT7054"},
    {seedId::child, "20", "DTaP", 183, "DT7117"},
    {seedId::child, "20", "DTaP", 549, "DT7390"},
    {seedId::child, "20", "DTaP", 1464, "DT8821"},
    {seedId::child, "49", "Hib (PRP-OMP)", 61, "HI4410"},
    {seedId::child, "49", "Hib (PRP-OMP)", 122, "HI4466"},
    {seedId::child, "49", "Hib (PRP-OMP)", 366, "HI4702"},
    {seedId::child, "133", "Pneumococcal conjugate PCV 13", 61, "W31007"},
    {seedId::child, "133", "Pneumococcal conjugate PCV 13", 122, "W31055"},
    {seedId::child, "133", "Pneumococcal conjugate PCV 13", 183, "W31102"},
    {seedId::child, "133", "Pneumococcal conjugate PCV 13", 366, "W31420"},
    {seedId::child, "10", "IPV", 61, "IP2204"},
    {seedId::child, "10", "IPV", 122, "IP2260"},
    {seedId::child, "10", "IPV", 183, "IP2311"},
    {seedId::child, "10", "IPV", 1464, "IP3980"},
    {seedId::child, "03", "MMR", 366, "MM5512"},
    {seedId::child, "03", "MMR", 1464, "MM7720"},
    {seedId::child, "21", "Varicella", 366, "VA6013"},
    {seedId::child, "21", "Varicella", 1464, "VA8104"},
    {seedId::child, "83", "Hep A, ped/adol, 2 dose", 366, "HA1901"},
    {seedId::child, "83", "Hep A, ped/adol, 2 dose", 549, "HA1988"},
};
/// The child's flu shot of this season, counted from today.
inline constexpr Shot flu{
    seedId::child, "140", "Influenza, seasonal, injectable, preservative free", -64, "U9015"};

/// How many doses there are of a vaccine in all, and what it is against.
struct Series {
    const char *cvx;
    int doses;
    const char *against;
};
inline constexpr Series series[] = {
    {"187", 2, "Shingles"},
    {"208", 2, "COVID-19"},
    {"08", 3, "Hepatitis B"},
    {"119", 2, "Rotavirus"},
    {"20", 5, "Diphtheria, tetanus and whooping cough"},
    {"49", 3, "Haemophilus influenzae type b"},
    {"133", 4, "Pneumococcal disease"},
    {"10", 4, "Polio"},
    {"03", 2, "Measles, mumps and rubella"},
    {"21", 2, "Chickenpox"},
    {"83", 2, "Hepatitis A"},
};

/// What the practice says is due.
struct Due {
    const char *patient;
    const char *cvx;
    const char *name;
    const char *against;
    const char *status; ///< HL7 immunization-recommendation-status
    int day;
    const char *why;
};
inline constexpr Due dues[] = {
    {seedId::mother, "135", "Influenza, high dose seasonal", "Influenza", "overdue", -44,
        "Put off at the last visit because of a cold."},
    {seedId::mother, "115", "Tdap", "Tetanus, diphtheria and whooping cough", "due", 1520,
        "Every ten years."},
    {seedId::child, "62", "HPV, quadrivalent", "Human papillomavirus", "due", 560,
        "Can be given from the age of nine; usually at eleven."},
};

struct Deed {
    const char *id;
    const char *patient;
    const char *snomed;
    const char *name;
    const char *text;
    const Member *by;
    int day;
    int visit = 0; ///< day of the visit at which it was done; 0: none
    const char *problem = ""; ///< id of the problem that it was done for
    const char *outcome = "";
    const char *next = ""; ///< what was to follow
};
inline constexpr Deed deeds[] = {
    {"ecg", seedId::mother, "29303009", "Electrocardiographic procedure", "Electrocardiogram (ECG)",
        &reyes, -168, -168, "rhythm", "Atrial fibrillation, heart rate 72"},
    {"echo", seedId::mother, "40701008", "Echocardiography", "Ultrasound of the heart", &reyes,
        -540, -540, "rhythm", "Normal pumping strength"},
    {"cardioversion", seedId::mother, "180325003", "Electrical cardioversion",
        "Electrical cardioversion for atrial fibrillation", &reyes, -660, 0, "rhythm",
        "Normal rhythm at first; atrial fibrillation came back",
        "Visit at the heart rhythm clinic after one week"},
    {"bone-density", seedId::mother, "312681000", "Bone density scan", "Bone density scan", &okafor,
        -905},
    {"kidney-ultrasound", seedId::mother, "306005", "Echography of kidney",
        "Ultrasound of the kidneys", &lindqvist, -1100, -1100, "kidney",
        "Both kidneys slightly small, no blockage"},
    {"mammogram", seedId::mother, "24623002", "Screening mammography", "Screening mammogram",
        &okafor, -2130},
    {"foot", seedId::mother, "401191002", "Diabetic foot examination", "Diabetic foot check", &kim,
        -44, -44, "diabetes", "Feeling in both feet is good", "Again in one year"},
    {"depression", seedId::mother, "715252007",
        "Depression screening using Patient Health Questionnaire Nine Item score",
        "Depression screening", &kim, -275, -275, "", "No sign of depression"},
    {"spirometry", seedId::child, "127783003", "Spirometry", "Lung function test (spirometry)",
        &whitaker, -400, -400, "asthma", "Mild narrowing that opens with the reliever"},
    {"hearing", seedId::child, "398171003", "Hearing examination", "Hearing test", &mbeki, -764},
};

} // namespace kinward::sandbox::seed::facts
