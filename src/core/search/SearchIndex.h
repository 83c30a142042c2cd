#pragma once

#include "core/models/RecordCatalog.h"

#include <QStringList>

#include <vector>

namespace kinward::search
{

/// What was found of one kind.
struct SearchGroup {
    care::Section section = care::Section::Appointments;
    int count = 0; ///< of all that match
    QList<models::RecordEntry> first; ///< the latest of them
};

/// The words of a folded text. "7.2", "10,5" and "11/24/2026" are one word each.
QStringList wordsOf(const QString &searchKey);

/// Finds records by the beginnings of words: a table of all words in order, each with the records
/// that hold it, so that a keystroke costs two binary searches and the matches, however long the
/// record is. A value; in memory only.
class SearchIndex
{
public:
    SearchIndex() = default;
    explicit SearchIndex(QList<models::RecordEntry> latestFirst);

    /// Records in which each typed word begins a word; kinds in the order of their sections.
    QList<SearchGroup> find(const QString &typed, int mostOfAKind = 5) const;

private:
    using Bits = std::vector<quint64>; ///< one a record

    Bits recordsWith(const QString &prefix) const;

    QList<models::RecordEntry> m_entries;
    QStringList m_words; ///< in order
    std::vector<quint32> m_begins; ///< where the word's records begin; one more than words
    std::vector<quint32> m_records;
};

} // namespace kinward::search
