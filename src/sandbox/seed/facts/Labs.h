#pragma once

#include "sandbox/seed/facts/People.h"

#include <limits>

namespace kinward::sandbox::seed::facts
{

inline constexpr double none = std::numeric_limits<double>::quiet_NaN();

/// One measured thing. A limit that does not exist is `none`; `rangeText` alone stands for ranges
/// given in words.
struct Analyte {
    const char *key;
    const char *label; ///< as the practice says it
    const char *loinc;
    const char *name; ///< as LOINC says it
    const char *unit;
    const char *ucum;
    int decimals;
    double low;
    double high;
    double criticalHigh;
    const char *rangeText;
    double then; ///< eight years ago
    double now;
    double wobble; ///< how far single results lie off the line between the two
};

// The computed ones (GFR, LDL, red cell indices) have no line of their own: see SeedLabs.cpp.
inline constexpr Analyte analytes[] = {
    {"a1c", "Hemoglobin A1c", "4548-4", "Hemoglobin A1c/Hemoglobin.total in Blood", "%", "%", 1,
        4.0, 5.6, none, "", 8.6, 7.2, 0.25},
    {"glucose", "Glucose", "2345-7", "Glucose [Mass/volume] in Serum or Plasma", "mg/dL", "mg/dL",
        0, 70, 99, 400, "", 176, 141, 14},
    {"bun", "Urea nitrogen (BUN)", "3094-0", "Urea nitrogen [Mass/volume] in Serum or Plasma",
        "mg/dL", "mg/dL", 0, 7, 25, none, "", 18, 31, 2.4},
    {"creatinine", "Creatinine", "2160-0", "Creatinine [Mass/volume] in Serum or Plasma", "mg/dL",
        "mg/dL", 2, 0.6, 1.1, none, "", 1.0, 1.41, 0.05},
    {"gfr", "Estimated GFR (kidney function)", "98979-8",
        "Glomerular filtration rate [Volume Rate/Area] in Serum, Plasma or Blood by "
        "Creatinine-based formula (CKD-EPI 2021)/1.73 sq M",
        "mL/min/1.73 m2", "mL/min/{1.73_m2}", 0, 60, none, none, "", 0, 0, 0},
    {"sodium", "Sodium", "2951-2", "Sodium [Moles/volume] in Serum or Plasma", "mmol/L", "mmol/L",
        0, 135, 145, none, "", 139, 138, 1.6},
    {"potassium", "Potassium", "2823-3", "Potassium [Moles/volume] in Serum or Plasma", "mmol/L",
        "mmol/L", 1, 3.5, 5.1, 6.5, "", 4.2, 4.9, 0.2},
    {"chloride", "Chloride", "2075-0", "Chloride [Moles/volume] in Serum or Plasma", "mmol/L",
        "mmol/L", 0, 98, 107, none, "", 102, 104, 1.5},
    {"co2", "Carbon dioxide (CO2)", "2028-9",
        "Carbon dioxide, total [Moles/volume] in Serum or Plasma", "mmol/L", "mmol/L", 0, 22, 29,
        none, "", 26, 23, 1.0},
    {"calcium", "Calcium", "17861-6", "Calcium [Mass/volume] in Serum or Plasma", "mg/dL", "mg/dL",
        1, 8.6, 10.3, none, "", 9.4, 9.2, 0.2},
    {"protein", "Total protein", "2885-2", "Protein [Mass/volume] in Serum or Plasma", "g/dL",
        "g/dL", 1, 6.0, 8.3, none, "", 7.1, 6.8, 0.2},
    {"albumin", "Albumin", "1751-7", "Albumin [Mass/volume] in Serum or Plasma", "g/dL", "g/dL", 1,
        3.5, 5.0, none, "", 4.2, 3.9, 0.1},
    {"bilirubin", "Bilirubin, total", "1975-2", "Bilirubin.total [Mass/volume] in Serum or Plasma",
        "mg/dL", "mg/dL", 1, 0.2, 1.2, none, "", 0.6, 0.5, 0.1},
    {"alp", "Alkaline phosphatase", "6768-6",
        "Alkaline phosphatase [Enzymatic activity/volume] in Serum or Plasma", "U/L", "U/L", 0, 35,
        104, none, "", 78, 86, 6},
    {"alt", "ALT", "1742-6",
        "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma", "U/L", "U/L", 0,
        7, 35, none, "", 29, 21, 4},
    {"ast", "AST", "1920-8",
        "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma", "U/L", "U/L",
        0, 10, 35, none, "", 27, 22, 3},
    {"cholesterol", "Cholesterol, total", "2093-3", "Cholesterol [Mass/volume] in Serum or Plasma",
        "mg/dL", "mg/dL", 0, none, 199, none, "", 238, 161, 8},
    {"triglycerides", "Triglycerides", "2571-8", "Triglyceride [Mass/volume] in Serum or Plasma",
        "mg/dL", "mg/dL", 0, none, 149, none, "", 212, 158, 12},
    {"hdl", "HDL cholesterol", "2085-9", "Cholesterol in HDL [Mass/volume] in Serum or Plasma",
        "mg/dL", "mg/dL", 0, 50, none, none, "", 44, 51, 2},
    {"ldl", "LDL cholesterol (calculated)", "13457-7",
        "Cholesterol in LDL [Mass/volume] in Serum or Plasma by calculation", "mg/dL", "mg/dL", 0,
        none, 99, none, "", 0, 0, 0},
    {"tsh", "TSH", "3016-3", "Thyrotropin [Units/volume] in Serum or Plasma", "mIU/L", "m[IU]/L", 2,
        0.4, 4.5, none, "", 5.6, 2.4, 0.7},
    {"wbc", "White blood cells", "6690-2", "Leukocytes [#/volume] in Blood by Automated count",
        "10*3/uL", "10*3/uL", 1, 4.0, 11.0, none, "", 6.8, 6.4, 0.7},
    {"rbc", "Red blood cells", "789-8", "Erythrocytes [#/volume] in Blood by Automated count",
        "10*6/uL", "10*6/uL", 2, 3.8, 5.2, none, "", 4.35, 3.78, 0.08},
    {"hemoglobin", "Hemoglobin", "718-7", "Hemoglobin [Mass/volume] in Blood", "g/dL", "g/dL", 1,
        12.0, 15.5, none, "", 13.1, 11.2, 0.25},
    {"hematocrit", "Hematocrit", "4544-3",
        "Hematocrit [Volume Fraction] of Blood by Automated count", "%", "%", 1, 36.0, 46.0, none,
        "", 39.4, 34.3, 0.6},
    {"mcv", "MCV", "787-2", "MCV [Entitic mean volume] in Red Blood Cells by Automated count", "fL",
        "fL", 1, 80.0, 100.0, none, "", 0, 0, 0},
    {"mch", "MCH", "785-6", "MCH [Entitic mass] by Automated count", "pg", "pg", 1, 26.0, 34.0,
        none, "", 0, 0, 0},
    {"mchc", "MCHC", "786-4", "MCHC [Entitic Mass/volume] in Red Blood Cells by Automated count",
        "g/dL", "g/dL", 1, 31.0, 37.0, none, "", 0, 0, 0},
    {"platelets", "Platelets", "777-3", "Platelets [#/volume] in Blood by Automated count",
        "10*3/uL", "10*3/uL", 0, 150, 400, none, "", 252, 214, 18},
    {"acr", "Albumin/creatinine ratio, urine", "9318-7", "Albumin/Creatinine [Mass Ratio] in Urine",
        "mg/g", "mg/g", 0, none, none, none, "Less than 30 mg/g", 24, 88, 9},
    {"inr", "INR", "6301-6", "INR in Platelet poor plasma by Coagulation assay", "{INR}", "{INR}",
        1, 2.0, 3.0, 5.0, "Wanted with a blood thinner: 2.0 to 3.0", 0, 0, 0},
    {"peanut-ige", "Peanut IgE", "6206-7", "Peanut IgE Ab [Units/volume] in Serum", "kU/L", "kU/L",
        2, none, 0.34, none, "", 0, 0, 0},
    {"child-hemoglobin", "Hemoglobin", "718-7", "Hemoglobin [Mass/volume] in Blood", "g/dL", "g/dL",
        1, 11.5, 15.5, none, "", 0, 0, 0},
    {"child-wbc", "White blood cells", "6690-2",
        "Leukocytes [#/volume] in Blood by Automated count", "10*3/uL", "10*3/uL", 1, 4.5, 13.5,
        none, "", 0, 0, 0},
    {"child-platelets", "Platelets", "777-3", "Platelets [#/volume] in Blood by Automated count",
        "10*3/uL", "10*3/uL", 0, 150, 450, none, "", 0, 0, 0},
};

struct Panel {
    const char *key;
    const char *label;
    const char *loinc;
    const char *name;
    std::vector<const char *> analytes;
    /// Drawn at every `every`-th visit to the laboratory (they come 91 days apart), from `first`,
    /// `times` times.
    int every;
    int first;
    int times;
};
inline const Panel panels[] = {
    {"a1c", "Hemoglobin A1c", "4548-4", "Hemoglobin A1c/Hemoglobin.total in Blood", {"a1c"}, 1, 0,
        32},
    {"cmp", "Comprehensive metabolic panel", "24323-8",
        "Comprehensive metabolic 2000 panel - Serum or Plasma",
        {"glucose", "bun", "creatinine", "gfr", "sodium", "potassium", "chloride", "co2", "calcium",
            "protein", "albumin", "bilirubin", "alp", "alt", "ast"},
        4, 0, 4},
    {"bmp", "Basic metabolic panel", "24321-2", "Basic metabolic 2000 panel - Serum or Plasma",
        {"glucose", "bun", "creatinine", "gfr", "sodium", "potassium", "chloride", "co2",
            "calcium"},
        2, 1, 16},
    {"lipid", "Lipid panel", "24331-1", "Lipid 1996 panel - Serum or Plasma",
        {"cholesterol", "triglycerides", "hdl", "ldl"}, 4, 0, 8},
    {"tsh", "TSH (thyroid)", "3016-3", "Thyrotropin [Units/volume] in Serum or Plasma", {"tsh"}, 2,
        1, 16},
    {"cbc", "Complete blood count", "58410-2", "CBC panel - Blood by Automated count",
        {"wbc", "rbc", "hemoglobin", "hematocrit", "mcv", "mch", "mchc", "platelets"}, 2, 0, 8},
    {"acr", "Albumin/creatinine ratio, urine", "9318-7", "Albumin/Creatinine [Mass Ratio] in Urine",
        {"acr"}, 4, 1, 5},
};

/// Results that the practice asked to be looked at, where the line would not give them.
struct Spike {
    const char *analyte;
    int draw;
    double value;
};
inline constexpr Spike spikes[] = {
    {"potassium", 0, 5.4}, {"creatinine", 0, 1.52}, {"bun", 0, 33}, {"hemoglobin", 0, 10.9},
    {"hematocrit", 0, 33.4}, {"rbc", 0, 3.71}, {"glucose", 0, 158},
    {"sodium", 27, 129}, // the water tablet that was stopped afterwards
};
inline constexpr Spike missing{"potassium", 5, 0}; ///< the sample could not be used

struct Inr {
    int day;
    double value;
};
inline constexpr Inr inrs[] = {{-5, 2.4}, {-35, 2.6}, {-65, 2.2}, {-95, 2.7}, {-121, 3.4},
    {-125, 5.6}, {-155, 2.5}, {-185, 2.8}, {-215, 2.1}, {-245, 1.7}, {-275, 2.3}, {-305, 2.6},
    {-335, 2.4}, {-365, 3.2}, {-395, 2.9}, {-425, 2.5}, {-455, 2.2}, {-485, 2.7}, {-515, 2.4},
    {-545, 1.8}, {-575, 2.1}, {-605, 2.6}, {-635, 3.1}, {-650, 2.5}, {-665, 2.2}, {-672, 2.4},
    {-679, 2.3}, {-686, 2.1}, {-693, 1.9}, {-700, 1.6}, {-707, 1.3}};

} // namespace kinward::sandbox::seed::facts
