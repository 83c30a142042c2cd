#include "sandbox/accounts/CommonPasswords.h"

#include "sandbox/accounts/Text.h"

#include <set>

namespace kinward::sandbox
{

namespace
{

bool isDigitOrSign(char letter)
{
    const bool isLetter = letter >= 'a' && letter <= 'z';
    const bool isAscii = static_cast<unsigned char>(letter) < 0x80;
    return isAscii && !isLetter;
}

/// "p@ssw0rd" → "password".
std::string withoutLookAlikes(std::string text)
{
    static constexpr std::string_view marks = "@4031!$57";
    static constexpr std::string_view letters = "aaoeiisst";
    for (char &letter : text) {
        const std::size_t at = marks.find(letter);
        if (at != std::string_view::npos)
            letter = letters[at];
    }
    return text;
}

std::string_view withoutTail(std::string_view text)
{
    while (!text.empty() && isDigitOrSign(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string_view withoutHead(std::string_view text)
{
    while (!text.empty() && isDigitOrSign(text.front()))
        text.remove_prefix(1);
    return text;
}

/// "12345678", "hgfedcba", "aaaaaaaa", "121212…": each step between neighbours is one of at most
/// two small ones.
bool isRun(const std::string &text)
{
    std::set<char> letters(text.begin(), text.end());
    if (letters.size() <= 2)
        return true;
    for (const int step : {1, -1}) {
        bool steady = true;
        for (std::size_t i = 1; i < text.size() && steady; ++i) {
            const int between = text[i] - text[i - 1];
            // After 9 comes 0, and after 0 comes 9 when counting down.
            steady = between == step || between == -9 * step;
        }
        if (steady)
            return true;
    }
    return false;
}

/// "abcdabcd": a part shorter than what a password needs, said again.
bool isRepetition(const std::string &text)
{
    for (std::size_t part = 1; part <= 4 && part * 2 <= text.size(); ++part) {
        if (text.compare(part, std::string::npos, text, 0, text.size() - part) == 0)
            return true;
    }
    return false;
}

/// `word` is what is left of a password of `length` bytes. More than six digits or signs beside it
/// are a password of their own.
bool isListed(std::string_view word, std::size_t length, std::string_view emailName)
{
    if (word.size() < 4 || length - word.size() > 6)
        return false;
    return commonPasswordList().count(word) > 0 || word == "kinward" || word == emailName;
}

} // namespace

bool isCommonPassword(const std::string &password, const std::string &email)
{
    const std::string plain = lowered(trimmed(password));
    const std::string address = normalizedEmail(email);
    // "ruth77@…" → "ruth": the digits of a name are guessed along with it.
    const std::string name(withoutTail(std::string_view(address).substr(0, address.find('@'))));
    if (plain.empty() || plain == address || isRun(plain) || isRepetition(plain))
        return true;
    // Look-alikes of the tail are digits or signs first: "passwordi" is not how "password1" is
    // meant.
    const std::string unmasked = withoutLookAlikes(std::string(withoutTail(plain)));
    for (const std::string &spelling : {plain, withoutLookAlikes(plain), unmasked}) {
        const std::string_view body = withoutTail(spelling);
        for (const std::string_view word : {std::string_view(spelling), body, withoutHead(body)}) {
            if (isListed(word, plain.size(), name))
                return true;
        }
    }
    return false;
}

} // namespace kinward::sandbox
