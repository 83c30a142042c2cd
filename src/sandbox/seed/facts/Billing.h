#pragma once

#include "sandbox/seed/facts/People.h"

#include <vector>

namespace kinward::sandbox::seed::facts
{

/// What the family pays of each visit.
struct Copay {
    const char *code; ///< HL7 coverage-copay-type
    const char *text;
    int cents;
};

struct Insurance {
    const char *patient;
    const char *idEnd; ///< after the patient's id
    const char *plan;
    const char *planNumber;
    const char *number; ///< of the member
    const char *group;
    int firstYear; ///< counted from this year
    int lastYear;
    std::vector<Copay> copays;
};
inline const Insurance insurances[] = {
    {seedId::mother, "-coverage", "Northshore Senior Advantage", "NS-2", "NSA-4471-2093", "NSA-400",
        0, 0,
        {{"gpvisit", "Visit to the family doctor", 2500},
            {"spvisit", "Visit to a specialist", 4000}, {"emergency", "Emergency room", 9000}}},
    {seedId::mother, "-coverage-before", "Northshore Basic", "NB-1", "NSB-0192-2093", "NSB-118", -6,
        -1, {}},
    {seedId::child, "-coverage", "Northshore Family", "NF-3", "NSF-2210-7718", "HARTWELL-77", 0, 0,
        {{"gpvisit", "Visit to the pediatrician", 3000}}},
};

struct BillLine {
    const char *text;
    int cents;
};

/// A bill. What the plan paid is taken off; the rest is what the family pays.
struct Bill {
    const char *id;
    const char *patient;
    int day; ///< of the bill; the service was three weeks before
    int planPaid; ///< cents
    const Member *by;
    const char *status; ///< issued: due; balanced: paid
    std::vector<BillLine> lines;
    int familyPaid = 0; ///< cents that came in so far for a bill that is due
};
inline const Bill bills[] = {
    {"LFM-24118", seedId::mother, -24, 14700, &okafor, "issued",
        {{"Office visit, established patient", 14200}, {"Hemoglobin A1c", 2800},
            {"Blood draw", 1200}}},
    {"LFM-23987", seedId::mother, -76, 19600, &lindqvist, "issued",
        {{"Kidney clinic follow-up", 21000}, {"Urine albumin test", 3100}}, 2000},
    {"LFM-23310", seedId::mother, -101, 5700, &kim, "balanced",
        {{"Nurse visit", 4800}, {"INR", 1900}}},
    {"LFM-23244", seedId::mother, -111, 11700, &okafor, "balanced",
        {{"Office visit, established patient", 14200}}},
    {"LFM-22871", seedId::mother, -148, 20900, &reyes, "balanced",
        {{"Cardiology visit", 19800}, {"Electrocardiogram", 5600}}},
    {"LFM-22402", seedId::mother, -190, 15500, &okafor, "balanced",
        {{"Office visit, established patient", 14200}, {"Urine culture", 4300}}},
    {"LFM-21755", seedId::mother, -255, 18600, &okafor, "balanced",
        {{"Medicare wellness visit", 18600}}},
    {"LFM-20990", seedId::mother, -298, 17000, &lindqvist, "balanced",
        {{"Kidney clinic follow-up", 21000}}},
    {"LFM-19402", seedId::mother, -520, 61800, &reyes, "balanced",
        {{"Cardiology visit", 19800}, {"Echocardiogram", 48500}}},
    {"LFM-17733", seedId::mother, -633, 172300, &reyes, "balanced",
        {{"Electrical cardioversion, outpatient", 162000}, {"Cardiology visit", 19800}}},
    {"BWP-5120", seedId::child, -166, 12400, &whitaker, "issued",
        {{"Office visit, established patient", 12800}, {"Complete blood count", 2600}}},
};

/// Bills for which the plan's explanation is on file.
inline constexpr const char *explained[]
    = {"LFM-24118", "LFM-23987", "LFM-22871", "LFM-17733", "BWP-5120"};

} // namespace kinward::sandbox::seed::facts
