#include "core/care/Binary.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

/// The bytes that Base64 stands for (RFC 4648 §4; R4 allows white space in it). Nothing where it is
/// none: half a document would pass for a whole one.
QByteArray readBase64(Element element)
{
    QByteArray text = element.text().toLatin1();
    text.removeIf([](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
    auto decoded = QByteArray::fromBase64Encoding(
        std::move(text), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::move(*decoded) : QByteArray();
}

} // namespace

template <> Result<care::Binary> readRecord(const QByteArray &json)
{
    const auto onField = [](care::Binary &binary, std::string_view key, Element value) {
        if (key == "contentType")
            binary.contentType = value.text();
        else if (key == "securityContext")
            binary.securityContext = readReference(value);
        else if (key == "data")
            binary.data = readBase64(value);
    };
    return readResource<care::Binary>(QLatin1String("Binary"), json, onField);
}

} // namespace kinward::fhir
