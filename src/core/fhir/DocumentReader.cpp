#include "core/care/DocumentReference.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

care::Attachment readContent(Element element)
{
    care::Attachment attachment;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "attachment")
            attachment = readAttachment(value);
    });
    return attachment;
}

void readContext(Element element, care::DocumentReference &document)
{
    element.eachField([&](std::string_view key, Element value) {
        if (key == "period")
            document.servicePeriod = readPeriod(value);
        else if (key == "facilityType")
            document.facility = readConcept(value).label();
        else if (key == "related")
            document.related = readList(value, readReference);
    });
}

void readField(care::DocumentReference &document, std::string_view key, Element value)
{
    if (key == "status")
        document.status = value.term();
    else if (key == "docStatus")
        document.docStatus = value.term();
    else if (key == "type")
        document.type = readConcept(value);
    else if (key == "category")
        document.categories = readList(value, readConcept);
    else if (key == "date")
        document.date = readDateTime(value);
    else if (key == "author")
        document.authors = readList(value, readReference);
    else if (key == "custodian")
        document.custodian = readReference(value);
    else if (key == "description")
        document.description = value.text();
    else if (key == "content")
        document.contents = readList(value, readContent);
    else if (key == "context")
        readContext(value, document);
}

} // namespace

template <> Result<care::DocumentReference> readRecord(const QByteArray &json)
{
    return readResource<care::DocumentReference>(QLatin1String("DocumentReference"), json,
        readField, [](care::DocumentReference &document, const Contained &contained) {
            contained.resolve(document.authors);
            contained.resolve(document.custodian);
        });
}

} // namespace kinward::fhir
