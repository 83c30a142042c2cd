#pragma once

#include <QByteArray>

#include <simdjson.h>

namespace kinward::fhir
{

/// Bytes made ready for simdjson's on-demand reader: a padded copy, an index of it, a root value.
///
/// simdjson refuses a whole text for one bad byte, so text with invalid UTF-8 or raw control
/// characters is read a second time with those bytes replaced one for one: offsets into the copy
/// stay offsets into `json`.
class JsonSource
{
public:
    /// False where the bytes are not JSON at all.
    bool open(const QByteArray &json);

    /// The root value; to be read once, and only after open() said true.
    simdjson::simdjson_result<simdjson::ondemand::value> root() { return m_document.get_value(); }
    /// Whether the root value was read to its end and nothing stands behind it.
    bool atEnd() { return m_document.current_location().error() == simdjson::OUT_OF_BOUNDS; }
    /// Where a piece that simdjson handed out stands in the bytes given to open().
    qsizetype offsetOf(std::string_view piece) const { return piece.data() - m_copy.constData(); }

private:
    simdjson::error_code index(qsizetype size);

    QByteArray m_copy;
    simdjson::ondemand::parser m_parser;
    simdjson::ondemand::document m_document;
};

/// Replaces, one for one, every byte that no JSON text may contain: '?' for invalid UTF-8, ' ' for
/// controls.
void maskForbiddenBytes(char *bytes, qsizetype size);

} // namespace kinward::fhir
