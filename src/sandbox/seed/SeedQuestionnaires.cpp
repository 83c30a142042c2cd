#include "sandbox/seed/SeedFamily.h"
#include "sandbox/seed/SeedParts.h"
#include "sandbox/seed/facts/Questionnaires.h"

#include <array>
#include <string_view>

namespace kinward::sandbox::seed
{

namespace
{

struct Frequency {
    const char *code;
    const char *display;
};
constexpr std::array<Frequency, 4> frequencies{
    {{"LA6568-5", "Not at all"}, {"LA6569-3", "Several days"},
        {"LA6570-1", "More than half the days"}, {"LA6571-9", "Nearly every day"}}};

Json frequency(int score)
{
    const Frequency &entry = frequencies.at(static_cast<std::size_t>(score));
    return coding({codes::loinc, entry.code, entry.display});
}

std::string address(const char *practice, const std::string &id)
{
    return std::string("https://") + practice + ".example/Questionnaire/" + id;
}

/// Writes out what the facts abbreviate, and names LOINC's questions by their codes.
void complete(Json &item)
{
    if (item.erase("answers") == 0)
        return;
    item["code"]
        = Json::array({Json::object({{"system", codes::loinc}, {"code", item["linkId"]}})});
    item["answerOption"] = Json::array();
    for (int score = 0; score < 4; ++score)
        item["answerOption"].push_back(Json::object({{"valueCoding", frequency(score)}}));
}

Json questionnaire(const char *id, const char *practice, const char *publisher, const char *facts)
{
    Json result = resource("Questionnaire", id);
    result["url"] = address(practice, id);
    result["status"] = "active";
    result["subjectType"] = Json::array({"Patient"});
    result["publisher"] = publisher;
    const Json definition = Json::parse(facts);
    for (const auto &[key, value] : definition.items())
        result[key] = value;
    for (Json &item : result["item"])
        complete(item);
    return result;
}

/// The nested items of a response: the questionnaire's own, with those left out that nobody
/// answered.
Json respond(const Json &questions, const Json &answers)
{
    Json result = Json::array();
    for (const Json &question : questions) {
        const std::string linkId = question["linkId"];
        Json item{{"linkId", linkId}, {"text", question["text"]}};
        if (question.contains("item"))
            item["item"] = respond(question["item"], answers);
        else if (answers.contains(linkId))
            item["answer"]
                = answers[linkId].is_array() ? answers[linkId] : Json::array({answers[linkId]});
        const bool isEmpty
            = !item.contains("answer") && (!item.contains("item") || item["item"].empty());
        if (!isEmpty)
            result.push_back(std::move(item));
    }
    return result;
}

/// Facts name days as "DAY-46".
void setDays(const Seed &seed, Json &answers)
{
    for (Json &answer : answers) {
        for (const char *type : {"valueDate", "valueDateTime"}) {
            if (!answer.contains(type))
                continue;
            const int day = std::stoi(answer[type].get<std::string>().substr(3));
            answer[type] = std::string_view(type) == "valueDate"
                ? seed.calendar.date(day)
                : seed.calendar.time(day, 7 * 60 + 15);
        }
    }
}

Json response(const Seed &seed, const facts::Answered &fact, const Json &form, const Json &answers)
{
    const Subject &subject = std::string_view(fact.patient) == child().id ? child() : mother();
    Json result = resource("QuestionnaireResponse", fact.id);
    result["questionnaire"] = form["url"];
    result["status"] = fact.status;
    result["subject"] = reference(subject);
    result["authored"] = seed.calendar.time(fact.day, 19 * 60 + 40);
    result["author"] = reference(subject);
    result["source"] = reference(subject);
    result["item"] = respond(form["item"], answers);
    return result;
}

void addMoods(Seed &seed, const Json &form)
{
    int number = static_cast<int>(std::size(facts::moods));
    for (const facts::Mood &mood : facts::moods) {
        Json answers = Json::object();
        int total = 0;
        const char *score = mood.answers;
        for (const Json &item : form["item"]) {
            if (!item.contains("answerOption"))
                continue;
            const int points = *score++ - '0';
            total += points;
            answers[item["linkId"].get<std::string>()]
                = Json::object({{"valueCoding", frequency(points)}});
        }
        answers["44261-6"] = Json::object({{"valueInteger", total}});
        const std::string id = numbered("eleanor-hartwell-form-phq9", number--);
        seed.add(response(seed,
            {id.c_str(), mother().id, "phq-9", seed.calendar.workday(mood.day), "completed", ""},
            form, answers));
    }
}

} // namespace

void addQuestionnaires(Seed &seed)
{
    const auto lakeside = "Lakeside Family Medicine";
    const std::array<Json, 4> forms{
        questionnaire("phq-9", seedId::motherPractice, lakeside, facts::phq9),
        questionnaire("fall-risk", seedId::motherPractice, lakeside, facts::fallRisk),
        questionnaire("pre-visit-intake", seedId::motherPractice, lakeside, facts::intake),
        questionnaire(
            "asthma-check-in", seedId::childPractice, "Brightwater Pediatrics", facts::asthma)};
    for (const Json &form : forms)
        seed.add(form);
    addMoods(seed, forms[0]);
    for (const facts::Answered &fact : facts::answered) {
        for (const Json &form : forms) {
            if (form["id"] != fact.questionnaire)
                continue;
            Json answers = Json::parse(fact.answers);
            setDays(seed, answers);
            seed.add(response(seed, fact, form, answers));
        }
    }
}

} // namespace kinward::sandbox::seed
