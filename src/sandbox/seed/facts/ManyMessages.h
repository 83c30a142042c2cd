#pragma once

#include "sandbox/seed/facts/People.h"

namespace kinward::sandbox::seed::facts
{

/// Put together, they make many different letters.
inline constexpr const char *topics[] = {"Refill request", "Blood pressure notebook",
    "Question about a new pill", "Appointment next month", "Results of the blood test",
    "Help with the insurance form", "Trouble sleeping", "Sore knee", "Walker and grab bars",
    "Letter for the senior center", "Weight this week", "Home nurse", "Hearing aid",
    "Flu shot and other vaccines", "Eye doctor referral", "Dizzy in the morning", "What to eat",
    "Ride to the clinic", "Copy of the care plan", "Thank you"};

inline constexpr const char *openings[] = {"Hello,", "Good morning,", "Thank you for your message.",
    "I hope this finds you well.", "A short question today.", "Just to keep you posted.",
    "Following up on last time.", "We talked about it this morning."};

inline constexpr const char *middles[]
    = {"The numbers in the notebook have been steady all week, between 128 and 136 in the morning.",
        "There are tablets left for nine more days, so there is no hurry.",
        "She walked to the mailbox and back without the cane and was very proud of it.",
        "The pharmacy says that the prescription has not arrived yet.",
        "Breakfast is going well; lunch is still hard.",
        "The cuff shows a different number on each arm. Which one should we write down?",
        "He used the blue inhaler twice on Tuesday, after soccer, and not at all since.",
        "The form needs a signature and the date of the last visit.",
        "Please come in the fasting state and bring all bottles with you.",
        "We have moved the visit by half an hour; nothing else changes.",
        "The result is in and looks the same as in the spring.",
        "Two of the new pills at night seem to make her dizzy when she gets up.",
        "The physical therapist comes on Mondays and Thursdays now.",
        "Please keep the leg up for twenty minutes after lunch.",
        "The ear drops helped within a day.", "It is in the chart now, so everybody can see it."};

inline constexpr const char *closings[]
    = {"Thank you!", "Please let me know.", "No answer needed.", "Call us if that changes.",
        "Have a good weekend.", "I will write again on Friday.", "Best wishes", "Take care"};

inline constexpr const Member *writers[2][4]
    = {{&kim, &okafor, &petrov, &alvarez}, {&mbeki, &whitaker, &novak, &mbeki}};

} // namespace kinward::sandbox::seed::facts
