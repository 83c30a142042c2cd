#pragma once

#include "sandbox/seed/facts/People.h"

#include <string>
#include <vector>

namespace kinward::sandbox::seed::facts
{

struct Paper {
    const char *id;
    const char *patient;
    const char *loinc; ///< of the kind of document; empty: only its words
    const char *kind;
    const char *title;
    const Member *by; ///< null: somebody outside, or nobody known
    const char *author; ///< where `by` is null
    int day;
    const char *status; ///< current, superseded
    bool isPdf; ///< kept as a Binary; otherwise plain text inside the record
    std::vector<std::string> lines;
};
inline const Paper papers[] = {
    {"summary-diabetes", seedId::mother, "34133-9", "Summary of episode note",
        "After-visit summary: diabetes follow-up", &okafor, "", -44, "current", true,
        {"Thank you for coming in, Eleanor.", "", "What we talked about",
            "- Hemoglobin A1c is steady. Please go on as you do.",
            "- Blood pressure at home: twice a week, written down.",
            "- The kidneys: no ibuprofen, no naproxen.", "", "Next steps",
            "- Laboratory in three months.", "- Eye doctor once a year.", "",
            "Questions? Grace Kim, RN: (555) 010-4478"}},
    {"consult-kidney", seedId::mother, "11488-4", "Consult note", "Kidney clinic: letter",
        &lindqvist, "", -96, "current", false,
        {"Seen in the kidney clinic with her daughter.", "",
            "Chronic kidney disease, stage 3b, in type 2 diabetes and high blood pressure.",
            "Creatinine has risen slowly over the last year. Potassium is at the upper end.", "",
            "Plan", "- Empagliflozin 10 mg was started.",
            "- Low-potassium food list was explained.",
            "- Control of kidney values and potassium in four months."}},
    {"echo", seedId::mother, "18748-4", "Diagnostic imaging study", "Echocardiogram report", &reyes,
        "", -539, "current", true,
        {"Echocardiogram, transthoracic", "",
            "Left ventricle: normal size, ejection fraction 58 %.", "Left atrium: mildly enlarged.",
            "Valves: mild mitral regurgitation.", "", "Read by Dr. Daniel Reyes"}},
    {"discharge-draft", seedId::mother, "18842-5", "Discharge summary",
        "Discharge summary: heart rhythm treatment", &reyes, "", -633, "superseded", false,
        {"First version. The list of medicines was corrected the day after."}},
    {"discharge", seedId::mother, "18842-5", "Discharge summary",
        "Discharge summary: heart rhythm treatment", &reyes, "", -632, "current", true,
        {"Admitted for electrical cardioversion of atrial fibrillation.",
            "One shock of 150 J; normal rhythm afterwards. Went home the same day.", "",
            "Medicines: warfarin, metoprolol succinate ER 50 mg, amlodipine 5 mg.",
            "Please call (555) 010-4480 about dizziness or a racing heart."}},
    {"proxy", seedId::mother, "64298-3", "Power of attorney", "Health care power of attorney",
        nullptr, "Eleanor Hartwell", -1480, "current", true,
        {"I, Eleanor Hartwell, name my daughter, Ruth Hartwell, to decide about my",
            "health care when I cannot decide myself."}},
    {"eye-letter", seedId::mother, "", "Letter from another doctor", "Eye doctor: yearly check",
        nullptr, "Lakeshore Eye Center", -402, "current", true,
        {"No diabetic changes of the retina in either eye.",
            "Cataract: beginning, no treatment needed. Please come again in a year."}},
    {"asthma-plan", seedId::child, "69981-9", "Asthma action plan", "Asthma action plan for school",
        &whitaker, "", -80, "current", true,
        {"Green: no symptoms. Controller inhaler, 2 puffs morning and evening.",
            "Yellow: cough or wheeze. Reliever, 2 puffs every 4 hours; call us.",
            "Red: hard to breathe. Reliever, 4 puffs, and call 911.", "",
            "Brightwater Pediatrics: (555) 010-2210"}},
    {"school-form", seedId::child, "", "Form", "Form for the school nurse", &mbeki, "", -101,
        "current", false,
        {"Milo may carry his reliever inhaler and his epinephrine auto-injector.",
            "Peanut allergy: epinephrine at once, then 911, then the family."}},
};

struct Folder {
    const char *id;
    const char *patient;
    const char *title;
    int day; ///< when something was put in last
    std::vector<const char *> papers; ///< ids
};
inline const Folder folders[] = {
    {"letters", seedId::mother, "Letters", -96, {"consult-kidney", "eye-letter"}},
    {"results", seedId::mother, "Test results", -539, {"echo"}},
    {"hospital", seedId::mother, "Hospital stays", -632, {"discharge-draft", "discharge"}},
    {"family", seedId::mother, "From family", -1480, {"proxy"}},
    {"school", seedId::child, "School", -80, {"asthma-plan", "school-form"}},
    {"family", seedId::child, "From family", -300, {}},
};

} // namespace kinward::sandbox::seed::facts
