#pragma once

#include "sandbox/seed/facts/People.h"

#include <string>
#include <vector>

namespace kinward::sandbox::seed::facts
{

/// A PDF that goes with a message.
struct Sheet {
    const char *title = "";
    std::vector<std::string> lines;
};

struct Line {
    bool fromPractice;
    int hoursAgo;
    const char *text;
    const Member *from = nullptr; ///< of the practice; none: the thread's first member
    Sheet file = {};
};

struct Thread {
    const char *patient;
    const char *subject;
    const Member *member;
    bool isUnread; ///< the last line has not been opened yet
    std::vector<Line> lines;
    const Member *other = nullptr; ///< a second member who takes part
};

/// Whether a member can be written to, as their PractitionerRole says it.
struct Reachable {
    const Member *member;
    const char *status;
    const char *note;
};
inline constexpr Reachable reachable[] = {
    {&kim, "accepting", "I answer within one working day."},
    {&mbeki, "accepting", "I answer within one working day."},
    {&lindqvist, "away",
        "I am back next Monday. Until then Grace Kim, RN, takes questions about the kidneys."},
    {&reyes, "not-accepting",
        "Please write to Grace Kim, RN. She passes questions about the heart on and answers you."},
};

inline const Sheet foodSheet{"Low-potassium foods",
    {"Good choices:", "  apples, berries, grapes", "  cucumber, green beans, cabbage",
        "  rice, pasta, white bread", "", "Eat less often:", "  bananas, oranges, dried fruit",
        "  potatoes, tomatoes, spinach", "  salt substitutes", "",
        "Questions? Ask at the kidney clinic."}};

inline const Thread welcomeThreads[] = {
    {seedId::mother, "Potassium and the food list", &lindqvist, true,
        {{true, 20,
            "Hello, Eleanor's potassium is a little high in the new blood test. It is nothing to "
            "be alarmed about. Please look at the attached list and avoid salt substitutes. Dr. "
            "Okafor will talk about it in the video visit.",
            nullptr, foodSheet}}},
    {seedId::mother, "Refill of atorvastatin", &petrov, true,
        {{true, 51,
            "Hello, there are no refills left on Eleanor's atorvastatin, and the tablets will last "
            "about one more week. Would you like me to ask Dr. Okafor for a new prescription?"}}},
    {seedId::mother, "Welcome to the caregiver mailbox", &alvarez, false,
        {{true, 75,
            "Welcome! In this mailbox you and the practice write to each other about Eleanor's "
            "care. Eleanor has a mailbox of her own and cannot see this one. For anything urgent "
            "please call (555) 010-4477; in an emergency call 911."}}},
    {seedId::mother, "Ride to the kidney clinic", &alvarez, false,
        {{true, 190,
             "The senior shuttle can pick Eleanor up for the kidney clinic. Shall we book it?"},
            {false, 170, "Yes, please. She needs help with the step into the van."},
            {true, 166,
                "It is booked, with a helper at the door. Pick-up is one hour before the visit; "
                "call us if you do not need it."}}},
    {seedId::mother, "Swollen ankles", &kim, false,
        {{false, 24 * 18 + 5,
             "Eleanor's ankles are more swollen in the evenings than last week. Her weight is up "
             "by two pounds. Should we come in?"},
            {true, 24 * 18 + 1,
                "Thank you for weighing her. I have asked Dr. Okafor and will write again today."},
            {true, 24 * 17 + 22,
                "Please weigh her each morning for a week and write it down. If it goes up by more "
                "than three pounds, or if she is short of breath, call us the same day.",
                &okafor},
            {false, 24 * 16, "We will. This morning it is one pound less."}},
        &okafor},
    {seedId::mother, "Blood thinner: new dose", &kim, false,
        {{true, 24 * 121,
             "Today's INR is 3.4, coming down from 5.6 after the antibiotic. Please go on with "
             "half "
             "a tablet on Monday and Friday and one tablet on all other days."},
            {true, 24 * 95,
                "INR is 2.7 and back in the range we want. Please keep the same dose."}}},
    {seedId::mother, "Flu shot", &kim, false,
        {{true, 24 * 60,
            "This season's flu shot is here. Eleanor can have it at her next nurse visit; no extra "
            "appointment is needed."}}},
    {seedId::child, "Welcome to the caregiver mailbox", &novak, false,
        {{true, 30,
            "Welcome! In this mailbox you and Brightwater Pediatrics write to each other about "
            "Milo's care. For anything urgent please call (555) 010-2210; in an emergency call "
            "911."}}},
    {seedId::child, "Asthma plan for school", &mbeki, true,
        {{true, 26,
            "The school asks for a new asthma and allergy action plan. We will go through it at "
            "Milo's visit next week. Please bring both inhalers and the injector."}}},
};

/// The patient's own mailbox: written to her, not to a caregiver.
inline const Thread ownThreads[] = {
    {seedId::mother, "Your question about the walking group", &kim, false,
        {{true, 24 * 13,
             "Dear Eleanor, the walking group meets on Wednesdays at ten by the lake. You are very "
             "welcome; bring your cane.",
             nullptr,
             {"Walking group", {"Wednesdays at ten", "We meet at the boathouse by the lake."}}},
            {false, 24 * 12, "Thank you, Grace. I will come next week."}}},
    {seedId::mother, "Private: talking with our counselor", &okafor, true,
        {{true, 40,
            "Dear Eleanor, as we discussed, our counselor has a free hour on Thursday. Tell me if "
            "you would like it."}}},
};

} // namespace kinward::sandbox::seed::facts
