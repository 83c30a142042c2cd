#include "core/search/SearchIndex.h"

#include "core/models/Wording.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace kinward::search
{

namespace
{

constexpr std::size_t bitsAWord = 64;

/// Within a number or a date, but not at its end.
bool joinsDigits(const QString &text, qsizetype at)
{
    const QChar c = text.at(at);
    const bool sign = c == u'.' || c == u',' || c == u'/';
    return sign && at > 0 && at + 1 < text.size() && text.at(at - 1).isDigit()
        && text.at(at + 1).isDigit();
}

} // namespace

QStringList wordsOf(const QString &searchKey)
{
    QStringList words;
    QString word;
    for (qsizetype i = 0; i < searchKey.size(); ++i) {
        if (searchKey.at(i).isLetterOrNumber() || joinsDigits(searchKey, i)) {
            word.append(searchKey.at(i));
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

SearchIndex::SearchIndex(QList<models::RecordEntry> latestFirst)
    : m_entries(std::move(latestFirst))
{
    QHash<QString, std::vector<quint32>> recordsOf;
    for (quint32 record = 0; record < quint32(m_entries.size()); ++record) {
        for (const QString &word : wordsOf(m_entries.at(record).searchText)) {
            std::vector<quint32> &records = recordsOf[word];
            if (records.empty() || records.back() != record)
                records.push_back(record);
        }
    }
    m_words = recordsOf.keys();
    std::sort(m_words.begin(), m_words.end());
    m_begins.reserve(std::size_t(m_words.size()) + 1);
    for (const QString &word : std::as_const(m_words)) {
        m_begins.push_back(quint32(m_records.size()));
        const std::vector<quint32> &records = recordsOf[word];
        m_records.insert(m_records.end(), records.begin(), records.end());
    }
    m_begins.push_back(quint32(m_records.size()));
}

SearchIndex::Bits SearchIndex::recordsWith(const QString &prefix) const
{
    Bits bits(std::size_t(m_entries.size()) / bitsAWord + 1);
    const auto first = std::lower_bound(m_words.begin(), m_words.end(), prefix);
    const auto last = std::partition_point(
        first, m_words.end(), [&prefix](const QString &word) { return word.startsWith(prefix); });
    const quint32 begin = m_begins.at(std::size_t(first - m_words.begin()));
    const quint32 end = m_begins.at(std::size_t(last - m_words.begin()));
    for (quint32 i = begin; i < end; ++i)
        bits[m_records[i] / bitsAWord] |= quint64(1) << (m_records[i] % bitsAWord);
    return bits;
}

QList<SearchGroup> SearchIndex::find(const QString &typed, int mostOfAKind) const
{
    const QStringList words = wordsOf(models::wording::searchKey(typed));
    if (words.isEmpty() || m_entries.isEmpty())
        return {};
    Bits matches = recordsWith(words.first());
    for (qsizetype i = 1; i < words.size(); ++i) {
        const Bits others = recordsWith(words.at(i));
        for (std::size_t word = 0; word < matches.size(); ++word)
            matches[word] &= others[word];
    }
    std::map<care::Section, SearchGroup> bySection;
    for (qsizetype record = 0; record < m_entries.size(); ++record) {
        const auto at = std::size_t(record);
        if (!(matches[at / bitsAWord] >> (at % bitsAWord) & 1))
            continue;
        const models::RecordEntry &entry = m_entries.at(record);
        SearchGroup &group = bySection[entry.section];
        group.section = entry.section;
        ++group.count;
        if (group.first.size() < mostOfAKind)
            group.first.append(entry);
    }
    QList<SearchGroup> groups;
    for (const auto &[section, group] : bySection)
        groups.append(group);
    return groups;
}

} // namespace kinward::search
