#include "core/care/Bundle.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

void readResourceLabel(Element element, care::BundleEntry &entry)
{
    element.eachField([&](std::string_view key, Element value) {
        if (key == "resourceType")
            entry.type = value.term();
        else if (key == "id")
            entry.id = value.text();
    });
}

QString readTextOf(Element element, std::string_view name)
{
    QString text;
    element.eachField([&](std::string_view key, Element value) {
        if (key == name)
            text = value.text();
    });
    return text;
}

care::BundleEntry readEntry(Element element)
{
    care::BundleEntry entry;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "fullUrl")
            entry.fullUrl = value.text();
        else if (key == "resource")
            readResourceLabel(value, entry);
        else if (key == "search")
            entry.searchMode = readTextOf(value, "mode");
        else if (key == "response")
            entry.responseStatus = readTextOf(value, "status");
    });
    return entry;
}

} // namespace

template <> Result<care::Bundle> readRecord(const QByteArray &json)
{
    const auto onField = [](care::Bundle &bundle, std::string_view key, Element value) {
        if (key == "type")
            bundle.type = value.term();
        else if (key == "identifier")
            bundle.number = readIdentifierValue(value);
        else if (key == "timestamp")
            bundle.timestamp = readDateTime(value);
        else if (key == "total")
            bundle.total = readCount(value);
        else if (key == "entry")
            bundle.entries = readList(value, readEntry);
    };
    return readResource<care::Bundle>(QLatin1String("Bundle"), json, onField);
}

} // namespace kinward::fhir
