#include "core/fhir/JsonSource.h"

#include <cstring>

namespace kinward::fhir
{

namespace
{

/// How many bytes the UTF-8 sequence at `bytes` has; 0 where it is none (RFC 3629 §4).
int sequenceLength(const unsigned char *bytes, qsizetype left)
{
    const unsigned char lead = bytes[0];
    if (lead < 0x80)
        return 1;
    const int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || left < length)
        return 0;
    for (int i = 1; i < length; ++i) {
        if ((bytes[i] & 0xC0) != 0x80)
            return 0;
    }
    // Overlong forms, surrogates and what lies beyond U+10FFFF show in the second byte.
    const unsigned char second = bytes[1];
    const bool wrong = (lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)
        || (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F);
    return wrong ? 0 : length;
}

} // namespace

void maskForbiddenBytes(char *bytes, qsizetype size)
{
    for (qsizetype i = 0; i < size;) {
        const int length
            = sequenceLength(reinterpret_cast<const unsigned char *>(bytes + i), size - i);
        if (length == 0)
            bytes[i] = '?';
        else if (static_cast<unsigned char>(bytes[i]) < 0x20)
            bytes[i] = ' ';
        i += std::max(length, 1);
    }
}

simdjson::error_code JsonSource::index(qsizetype size)
{
    return m_parser.iterate(m_copy.constData(), size_t(size), size_t(m_copy.size()))
        .get(m_document);
}

bool JsonSource::open(const QByteArray &json)
{
    const qsizetype size = json.size();
    m_copy.resize(size + qsizetype(simdjson::SIMDJSON_PADDING));
    char *const bytes = m_copy.data();
    std::memcpy(bytes, json.constData(), size_t(size));
    std::memset(bytes + size, 0, simdjson::SIMDJSON_PADDING);
    if (json.startsWith("\xEF\xBB\xBF"))
        std::memset(bytes, ' ', 3);

    simdjson::error_code error = index(size);
    if (error == simdjson::UTF8_ERROR || error == simdjson::UNESCAPED_CHARS) {
        maskForbiddenBytes(bytes, size);
        error = index(size);
    }
    return error == simdjson::SUCCESS;
}

} // namespace kinward::fhir
