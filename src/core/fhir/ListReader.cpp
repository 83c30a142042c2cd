#include "core/care/List.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

care::ListEntry readEntry(Element element)
{
    care::ListEntry entry;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "flag")
            entry.flag = readConcept(value);
        else if (key == "deleted")
            entry.isDeleted = value.boolean().value_or(false);
        else if (key == "date")
            entry.date = readDateTime(value);
        else if (key == "item")
            entry.item = readReference(value);
    });
    return entry;
}

void readField(care::List &list, std::string_view key, Element value)
{
    if (key == "status")
        list.status = value.term();
    else if (key == "mode")
        list.mode = value.term();
    else if (key == "title")
        list.title = value.text();
    else if (key == "code")
        list.code = readConcept(value);
    else if (key == "date")
        list.date = readDateTime(value);
    else if (key == "source")
        list.source = readReference(value);
    else if (key == "orderedBy")
        list.orderedBy = readConcept(value);
    else if (key == "entry")
        list.entries = readList(value, readEntry);
    else if (key == "emptyReason")
        list.emptyReason = readConcept(value);
    else if (key == "note")
        list.notes = readTexts(value, readAnnotation);
}

} // namespace

template <> Result<care::List> readRecord(const QByteArray &json)
{
    return readResource<care::List>(
        QLatin1String("List"), json, readField, [](care::List &list, const Contained &contained) {
            contained.resolve(list.source);
            for (care::ListEntry &entry : list.entries)
                contained.resolve(entry.item);
        });
}

} // namespace kinward::fhir
