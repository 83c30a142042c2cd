#pragma once

#include <QString>

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace kinward::fhir
{

/// Gives equal words one string in memory. A record of years says "http://loinc.org" and "mmHg"
/// thousands of times, and making a string of bytes is most of what reading it costs. Of a fixed
/// size: a new word may take the place of another one, which then is made anew.
class TextPool
{
public:
    static TextPool &ofThread();

    QString text(std::string_view utf8);

private:
    static constexpr std::size_t longest = 88; ///< bytes; what is longer seldom comes again
    static constexpr std::size_t places = 512;

    struct Entry {
        std::size_t size = 0; ///< 0 where the place is free
        std::array<char, longest> bytes{};
        QString text;
    };

    std::vector<Entry> m_entries{places};
};

} // namespace kinward::fhir
