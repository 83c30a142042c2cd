#include "core/fhir/TextPool.h"

#include <cstring>
#include <functional>

namespace kinward::fhir
{

TextPool &TextPool::ofThread()
{
    thread_local TextPool pool;
    return pool;
}

QString TextPool::text(std::string_view utf8)
{
    if (utf8.empty() || utf8.size() > longest)
        return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
    Entry &entry = m_entries[std::hash<std::string_view>{}(utf8) % places];
    if (std::string_view(entry.bytes.data(), entry.size) != utf8) {
        entry.text = QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
        std::memcpy(entry.bytes.data(), utf8.data(), utf8.size());
        entry.size = utf8.size();
    }
    return entry.text;
}

} // namespace kinward::fhir
