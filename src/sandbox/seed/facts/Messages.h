#pragma once

#include "sandbox/seed/facts/People.h"

#include <vector>

namespace kinward::sandbox::seed::facts
{

struct Line {
    bool fromPractice;
    int hoursAgo;
    const char *text;
    const char *file = ""; ///< title of an attached text file
    const char *fileBase64 = "";
};

struct Thread {
    const char *patient;
    const char *subject;
    const Member *member;
    bool isUnread; ///< the last line has not been opened yet
    std::vector<Line> lines;
};

/// "Low-potassium foods: apples, berries, …", as the kidney clinic's sheet.
inline constexpr auto foodSheet
    = "TG93LXBvdGFzc2l1bSBmb29kcwoKR29vZCBjaG9pY2VzOiBhcHBsZXMsIGJlcnJpZXMsIGdyYXBlcywgY3VjdW1iZXIs"
      "IGdyZWVuIGJlYW5zLCByaWNlLCBwYXN0YS4KRWF0IGxlc3Mgb2Z0ZW46IGJhbmFuYXMsIG9yYW5nZXMsIHBvdGF0b2Vz"
      "LCB0b21hdG9lcywgc3BpbmFjaCwgc2FsdCBzdWJzdGl0dXRlcy4K";

inline const Thread welcomeThreads[] = {
    {seedId::mother, "Potassium and the food list", &lindqvist, true,
        {{true, 20,
            "Hello, Eleanor's potassium is a little high in the new blood test. It is nothing to "
            "be alarmed about. Please look at the attached list and avoid salt substitutes. Dr. "
            "Okafor will talk about it in the video visit.",
            "Low-potassium foods.txt", foodSheet}}},
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
            {true, 166,
                "We have reserved a seat to be safe. Pick-up is one hour before the visit; "
                "call us if you do not need it."}}},
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
             "welcome; bring your cane."},
            {false, 24 * 12, "Thank you, Grace. I will come next week."}}},
    {seedId::mother, "Private: talking with our counselor", &okafor, true,
        {{true, 40,
            "Dear Eleanor, as we discussed, our counselor has a free hour on Thursday. Tell me if "
            "you would like it."}}},
};

} // namespace kinward::sandbox::seed::facts
