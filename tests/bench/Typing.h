#pragma once

#include <QStringList>

#include <algorithm>

namespace kinward::bench
{

/// What people type: the beginnings of one, two or three words of something that is there, each in
/// another place of the list. `wordsOf(place)` gives the words of one of `count` entries.
template <typename Words> QStringList typedTexts(qsizetype count, Words wordsOf)
{
    constexpr qsizetype searches = 250;
    QStringList texts;
    const qsizetype stride = std::max<qsizetype>(1, count / searches);
    for (qsizetype i = 0; i < count && texts.size() < searches; i += stride) {
        const QStringList words = wordsOf(i);
        QStringList typed;
        for (qsizetype word = 0; word < std::min<qsizetype>(words.size(), 1 + texts.size() % 3);
             ++word)
            typed.append(words.at(word).left(8));
        texts.append(typed.join(u' '));
    }
    return texts;
}

} // namespace kinward::bench
