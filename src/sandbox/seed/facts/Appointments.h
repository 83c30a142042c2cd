#pragma once

#include "sandbox/seed/facts/People.h"

namespace kinward::sandbox::seed::facts
{

struct Visit {
    const char *patient;
    int day; ///< moved to a working day
    int hour;
    int minute;
    int length; ///< minutes
    const Member *member;
    const char *place; ///< Location id
    const char *status;
    const char *kind; ///< HL7 v2-0276: CHECKUP, FOLLOWUP, ROUTINE, WALKIN
    const char *title;
    const char *note; ///< what the patient is told before, or why it did not take place
    const char *cancelCode = ""; ///< HL7 appointment-cancellation-reason
};

inline constexpr auto office = "lakeside-main";
inline constexpr auto heart = "lakeside-heart";
inline constexpr auto bright = "brightwater-office";
inline constexpr auto ellie = seedId::mother;
inline constexpr auto milo = seedId::child;

inline constexpr Visit visits[] = {
    // to come
    {ellie, 23, 9, 20, 20, &kim, office, "booked", "ROUTINE", "INR check with the nurse",
        "Please bring your blood thinner record card."},
    {ellie, 15, 10, 30, 40, &lindqvist, heart, "booked", "FOLLOWUP", "Kidney clinic follow-up",
        "Please drink water as usual. A urine sample is taken at the visit."},
    {ellie, 27, 14, 0, 30, &reyes, heart, "booked", "FOLLOWUP", "Heart rhythm check with ECG",
        "Please wear a top that opens at the front."},
    {ellie, 41, 11, 0, 20, &petrov, office, "pending", "ROUTINE", "Medicine review",
        "The practice still has to confirm this time."},
    {ellie, 88, 8, 45, 45, &okafor, office, "booked", "CHECKUP", "Medicare wellness visit",
        "Please bring all your medicines in their boxes."},
    // past
    {ellie, -5, 9, 20, 20, &kim, office, "fulfilled", "ROUTINE", "INR check with the nurse", ""},
    {ellie, -44, 10, 0, 30, &okafor, office, "fulfilled", "FOLLOWUP", "Diabetes follow-up", ""},
    {ellie, -75, 14, 20, 20, &okafor, office, "cancelled", "FOLLOWUP", "Blood pressure follow-up",
        "Cancelled by the patient: no ride that day.", "pat"},
    {ellie, -96, 13, 30, 30, &lindqvist, heart, "fulfilled", "FOLLOWUP", "Kidney clinic follow-up",
        ""},
    {ellie, -121, 8, 30, 20, &kim, office, "fulfilled", "ROUTINE", "INR re-check", ""},
    {ellie, -131, 15, 10, 20, &okafor, office, "fulfilled", "WALKIN", "Cough and fever", ""},
    {ellie, -168, 9, 0, 30, &reyes, heart, "fulfilled", "FOLLOWUP", "Heart rhythm check", ""},
    {ellie, -210, 11, 40, 20, &okafor, office, "fulfilled", "WALKIN", "Burning when passing water",
        ""},
    {ellie, -275, 8, 45, 45, &okafor, office, "fulfilled", "CHECKUP", "Medicare wellness visit",
        ""},
    {ellie, -318, 10, 30, 40, &lindqvist, heart, "fulfilled", "FOLLOWUP", "Kidney clinic follow-up",
        ""},
    {ellie, -340, 10, 30, 40, &lindqvist, heart, "noshow", "FOLLOWUP", "Kidney clinic follow-up",
        "The patient did not come."},
    {ellie, -402, 13, 0, 30, &petrov, office, "fulfilled", "ROUTINE", "Medicine review", ""},
    {ellie, -455, 10, 0, 30, &okafor, office, "fulfilled", "FOLLOWUP", "Diabetes follow-up", ""},
    {ellie, -540, 9, 30, 30, &reyes, heart, "fulfilled", "FOLLOWUP", "Heart rhythm check", ""},
    {ellie, -590, 9, 0, 30, &reyes, heart, "cancelled", "FOLLOWUP", "Heart rhythm check",
        "Cancelled by the practice: the office was closed for a storm.", "oth-weath"},
    {ellie, -612, 14, 0, 30, &okafor, office, "fulfilled", "FOLLOWUP", "Knee pain", ""},
    {ellie, -653, 9, 30, 60, &reyes, heart, "fulfilled", "FOLLOWUP",
        "After electrical cardioversion", ""},
    {ellie, -714, 9, 0, 40, &reyes, heart, "fulfilled", "FOLLOWUP",
        "Heart rhythm clinic, first visit", ""},
    {ellie, -720, 16, 0, 40, &okafor, office, "fulfilled", "WALKIN",
        "Irregular heartbeat and shortness of breath", ""},
    {ellie, -905, 8, 45, 45, &okafor, office, "fulfilled", "CHECKUP", "Medicare wellness visit",
        ""},
    {ellie, -1100, 10, 30, 40, &lindqvist, heart, "fulfilled", "FOLLOWUP",
        "Kidney clinic, first visit", ""},
    {ellie, -1290, 8, 45, 45, &okafor, office, "fulfilled", "CHECKUP", "Medicare wellness visit",
        ""},
    {ellie, -1510, 14, 20, 30, &okafor, office, "fulfilled", "FOLLOWUP",
        "Dry cough since the new blood pressure medicine", ""},
    {ellie, -1745, 8, 45, 45, &okafor, office, "fulfilled", "CHECKUP", "Medicare wellness visit",
        ""},
    {ellie, -2130, 8, 45, 45, &okafor, office, "fulfilled", "CHECKUP", "Yearly check-up", ""},
    {ellie, -2520, 8, 45, 45, &okafor, office, "fulfilled", "CHECKUP", "Yearly check-up", ""},
    {ellie, -2915, 9, 0, 60, &okafor, office, "fulfilled", "CHECKUP", "New patient visit", ""},
    // the child
    {milo, 7, 15, 40, 20, &whitaker, bright, "booked", "FOLLOWUP", "Asthma follow-up",
        "Please bring both inhalers and the spacer."},
    {milo, -64, 16, 0, 20, &mbeki, bright, "fulfilled", "ROUTINE", "Flu shot", ""},
    {milo, -186, 15, 20, 20, &whitaker, bright, "fulfilled", "WALKIN", "Ear pain", ""},
    {milo, -400, 15, 40, 30, &whitaker, bright, "fulfilled", "FOLLOWUP", "Asthma follow-up", ""},
};

/// The video visit of today: its time depends on the moment of the seed.
inline constexpr auto videoTitle = "Video visit: blood test results";
inline constexpr auto videoNote = "Please have your blood pressure numbers of the last two weeks "
                                  "at hand.";

/// A practice that writes the link of a video visit into the comment, as many do.
inline constexpr auto foundTitle = "Video visit: inhaler technique";
inline constexpr auto foundComment
    = "This visit is by video. Join at https://meet.example/brightwater/inhaler-2210 a few minutes "
      "early, with the inhaler and the spacer within reach.";
inline constexpr int foundDay = 21;
inline constexpr int foundStart = 16 * 60 + 20; ///< minutes from midnight
inline constexpr int foundLength = 20;

} // namespace kinward::sandbox::seed::facts
