#include "sandbox/messages/AnswerTexts.h"

#include "sandbox/base/Pdf.h"

#include <iterator>

namespace kinward::sandbox
{

namespace
{

constexpr const char *answers[] = {
    "Thank you for writing. I have read your message and put it on today's list for the doctor. I "
    "have attached our checklist for the next visit, so that nothing is forgotten.\n\nIf anything "
    "changes before you hear from us, please call.",
    "Thanks for letting me know. I have added it to the chart, and everybody who sees the patient "
    "this week will find it there.",
    "I have talked with the doctor. Please go on as you do now and write down how it goes for the "
    "next three days. Then send me your notes here, or call us, whichever is easier for you.",
};

const std::vector<std::string> checklist = {
    "Bring to the visit:",
    "  [ ] all medicines, also those without a prescription",
    "  [ ] the blood pressure notebook",
    "  [ ] glasses and hearing aids",
    "  [ ] insurance card",
    "",
    "Think about beforehand:",
    "  1. What has changed since the last visit?",
    "  2. What worries you most?",
    "  3. Who else should know what the doctor says?",
};

std::string signedBy(const std::string &text, const std::string &member)
{
    return member.empty() ? text : text + "\n\n" + member;
}

} // namespace

AnswerText memberAnswer(int count, const std::string &member)
{
    const auto which = static_cast<std::size_t>(count - 1) % std::size(answers);
    AnswerText answer{signedBy(answers[which], member), {}, {}};
    if (which == 0) {
        answer.fileName = "Checklist for the next visit.pdf";
        answer.file = {"application/pdf", simplePdf("Checklist for the next visit", checklist)};
    }
    return answer;
}

AnswerText awayAnswer(const std::string &member, const std::string &note)
{
    std::string text = "This is an automatic answer: I am away and will read your message when I "
                       "am back.";
    if (!note.empty())
        text += " " + note;
    text += "\n\nIf you need an answer sooner, please write to somebody else at the practice or "
            "call us. In an emergency call 911.";
    return {signedBy(text, member), {}, {}};
}

} // namespace kinward::sandbox
