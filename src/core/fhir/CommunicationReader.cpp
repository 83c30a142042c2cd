#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/RecordReader.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

QString readPayloadText(Element element)
{
    QString text;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "contentString")
            text = value.text();
    });
    return text;
}

QString readReferenceText(Element element) { return readReference(element).reference; }

void readCommunicationField(care::Communication &message, std::string_view key, Element value)
{
    if (key == "status")
        message.status = value.text();
    else if (key == "topic")
        // People wrote the topic: their text comes before any code for it.
        message.topic = [said = readConcept(value)] {
            return said.text.isEmpty() ? said.label() : said.text;
        }();
    else if (key == "partOf")
        message.partOf = readTexts(value, readReferenceText);
    else if (key == "sender")
        message.sender = readReference(value);
    else if (key == "recipient")
        message.recipients = readList(value, readReference);
    else if (key == "sent")
        message.sent = readDateTime(value);
    else if (key == "received")
        message.received = readDateTime(value);
    else if (key == "payload")
        message.body = readTexts(value, readPayloadText);
}

} // namespace

template <> Result<care::Communication> readRecord(const QByteArray &json)
{
    const auto finish = [](care::Communication &message, const Contained &contained) {
        contained.resolve(message.sender);
        contained.resolve(message.recipients);
    };
    return readResource<care::Communication>(
        QLatin1String("Communication"), json, readCommunicationField, finish);
}

} // namespace kinward::fhir
