#include "core/shares/Passcode.h"

#include <QRandomGenerator>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace kinward::shares
{

namespace
{

/// Without 0 and O, 1, I and L, 5 and S, and U, which looks like V: 28 characters are 4.8 bits
/// each.
const auto alphabet = QStringLiteral("2346789ABCDEFGHJKMNPQRTVWXYZ");
constexpr int groups = 3;
constexpr int groupLength = 4;

/// Of a few tries out of that many.
constexpr double weakBits = 20;
constexpr double strongBits = 40;
constexpr qsizetype shortest = 6;

int differentOnes(const QString &text)
{
    int size = 0;
    const auto has = [&text](auto test) { return std::any_of(text.begin(), text.end(), test); };
    if (has([](QChar c) { return c.isDigit(); }))
        size += 10;
    if (has([](QChar c) { return c.isLower(); }))
        size += 26;
    if (has([](QChar c) { return c.isUpper(); }))
        size += 26;
    if (has([](QChar c) { return !c.isLetterOrNumber(); }))
        size += 20;
    return std::max(size, 1);
}

/// How many characters are no news after the one before: the same again, or the next one of a row.
qsizetype surprises(const QString &text)
{
    static const QStringList rows{QStringLiteral("01234567890"),
        QStringLiteral("abcdefghijklmnopqrstuvwxyz"), QStringLiteral("qwertyuiop"),
        QStringLiteral("asdfghjkl"), QStringLiteral("zxcvbnm")};
    const QString lower = text.toLower();
    qsizetype count = lower.isEmpty() ? 0 : 1;
    for (qsizetype at = 1; at < lower.size(); ++at) {
        const QString pair = lower.mid(at - 1, 2);
        const QString back = QString(pair.at(1)) + pair.at(0);
        const bool goesOn = pair.at(0) == pair.at(1)
            || std::any_of(rows.begin(), rows.end(),
                [&](const QString &row) { return row.contains(pair) || row.contains(back); });
        count += goesOn ? 0 : 1;
    }
    return count;
}

/// A year, or a day in one of the ways it is written: what somebody who knows the patient tries.
bool isDate(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c.isDigit())
            digits += c;
        else if (!QStringLiteral("./- ").contains(c))
            return false;
    }
    constexpr int longest = 8; // ddmmyyyy
    return digits.size() <= longest;
}

QString randomGroups()
{
    auto *random = QRandomGenerator::system();
    QString text;
    for (int place = 0; place < groups * groupLength; ++place) {
        if (place > 0 && place % groupLength == 0)
            text += u'-';
        text += alphabet.at(random->bounded(int(alphabet.size())));
    }
    return text;
}

bool isOneWord(const QString &text)
{
    qsizetype end = text.size();
    while (end > 0 && !text.at(end - 1).isLetter())
        --end; // "Password1!"
    const auto word = QStringView(text).first(end);
    constexpr qsizetype shortWord = 12;
    return !word.isEmpty() && word.size() <= shortWord && text.size() - end <= 4
        && std::all_of(word.begin(), word.end(), [](QChar c) { return c.isLetter(); });
}

} // namespace

PasscodeStrength strengthOf(const QString &passcode)
{
    const QString text = passcode.trimmed();
    QString dense = text; // what only parts it is no secret
    dense.remove(u' ').remove(u'-');
    const double bits = double(surprises(dense)) * std::log2(differentOnes(dense));
    if (text.size() < shortest || bits < weakBits || isDate(text))
        return PasscodeStrength::Weak;
    if (isOneWord(text))
        return PasscodeStrength::Weak;
    return bits < strongBits ? PasscodeStrength::Fair : PasscodeStrength::Strong;
}

QString makePasscode()
{
    QString passcode;
    do { // that looks like nothing which is tried first
        passcode = randomGroups();
    } while (strengthOf(passcode) != PasscodeStrength::Strong);
    return passcode;
}

} // namespace kinward::shares
