#include "core/care/Communication.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

void readPayload(Element element, care::Communication &message)
{
    element.eachField([&](std::string_view key, Element value) {
        if (key == "contentString") {
            if (const QString text = value.text(); !text.isEmpty())
                message.body.append(text);
        } else if (key == "contentAttachment") {
            message.attachments.append(readAttachment(value));
        } else if (key == "contentReference") {
            const care::Reference document = readReference(value);
            message.attachments.append({{}, document.display, document.reference, -1, false});
        }
    });
}

QString readReferenceText(Element element) { return readReference(element).reference; }

void readCommunicationField(care::Communication &message, std::string_view key, Element value)
{
    if (key == "status")
        message.status = value.term();
    else if (key == "topic")
        // People wrote the topic: their text comes before any code for it.
        message.topic = readConcept(value).asWritten();
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
        value.eachItem([&message](Element payload) { readPayload(payload, message); });
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
