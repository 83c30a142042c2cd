#include "sandbox/accounts/CaptchaQuestion.h"

#include "sandbox/accounts/CaptchaWords.h"

#include <algorithm>
#include <random>

namespace kinward::sandbox
{

namespace
{

using Random = std::random_device;

std::size_t below(Random &random, std::size_t bound)
{
    return std::uniform_int_distribution<std::size_t>(0, bound - 1)(random);
}

std::string replaced(std::string text, const std::string &mark, const std::string &by)
{
    const std::size_t at = text.find(mark);
    return at == std::string::npos ? text : text.replace(at, mark.size(), by);
}

/// A number may be answered in words or digits.
std::vector<std::string> answersFor(const CaptchaWords &words, std::size_t number)
{
    return {words.numbers.at(number), std::to_string(number)};
}

CaptchaQuestion sum(Random &random, const CaptchaWords &words)
{
    const std::size_t first = 2 + below(random, 9);
    const std::size_t second = 1 + below(random, 9);
    const bool isPlus = below(random, 2) == 0;
    const std::size_t larger = isPlus ? first : first + second;
    const std::string &form = isPlus ? words.plus : words.minus;
    const std::size_t result = isPlus ? first + second : first;
    std::string text = replaced(form, "%1", words.numbers.at(larger));
    text = replaced(text, "%2", words.numbers.at(second));
    return {text, answersFor(words, result)};
}

CaptchaQuestion wordOfKind(Random &random, const CaptchaWords &words)
{
    const std::size_t wanted = below(random, words.kinds.size());
    const CaptchaKind &kind = words.kinds[wanted];
    std::vector<std::string> choices{kind.members[below(random, kind.members.size())]};
    const std::string answer = choices.front();
    while (choices.size() < 4) {
        const std::size_t other = below(random, words.kinds.size());
        const auto &members = words.kinds[other].members;
        const std::string &choice = members[below(random, members.size())];
        const bool isNew = std::find(choices.begin(), choices.end(), choice) == choices.end();
        if (other != wanted && isNew)
            choices.push_back(choice);
    }
    std::shuffle(choices.begin(), choices.end(), random);
    std::string list;
    for (const std::string &choice : choices)
        list += (list.empty() ? "" : ", ") + choice;
    return {replaced(replaced(words.whichIs, "%1", kind.name), "%2", list), {answer}};
}

CaptchaQuestion nextInOrder(Random &random, const CaptchaWords &words)
{
    const auto &days = words.days;
    const std::size_t day = below(random, days.size());
    const bool isAfter = below(random, 2) == 0;
    const std::string &answer = days[(day + (isAfter ? 1 : days.size() - 1)) % days.size()];
    return {replaced(isAfter ? words.dayAfter : words.dayBefore, "%1", days[day]), {answer}};
}

CaptchaQuestion greatest(Random &random, const CaptchaWords &words)
{
    std::vector<std::size_t> numbers;
    while (numbers.size() < 4) {
        const std::size_t number = 1 + below(random, words.numbers.size() - 1);
        if (std::find(numbers.begin(), numbers.end(), number) == numbers.end())
            numbers.push_back(number);
    }
    std::string list;
    for (const std::size_t number : numbers)
        list += (list.empty() ? "" : ", ") + words.numbers[number];
    const bool isGreatest = below(random, 2) == 0;
    const auto [low, high] = std::minmax_element(numbers.begin(), numbers.end());
    return {replaced(isGreatest ? words.greatest : words.smallest, "%1", list),
        answersFor(words, isGreatest ? *high : *low)};
}

} // namespace

CaptchaQuestion askCaptcha(Language language)
{
    Random random;
    const CaptchaWords &words = captchaWords(language);
    switch (below(random, 4)) {
    case 0:
        return sum(random, words);
    case 1:
        return nextInOrder(random, words);
    case 2:
        return greatest(random, words);
    default:
        return wordOfKind(random, words);
    }
}

} // namespace kinward::sandbox
