#include "core/care/Communication.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ExtensionReader.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"

namespace kinward::fhir
{

namespace
{

// Caregiver extension (docs/portal-api.yaml): when a message reached the practice.
const auto deliveredUrl = QStringLiteral("https://kinward.org/fhir/StructureDefinition/delivered");

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

/// `system|value`, as a search names it.
QString readIdentifier(Element element)
{
    QString system;
    QString number;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "system")
            system = value.text();
        else if (key == "value")
            number = value.text();
    });
    return system + u'|' + number;
}

void readDelivered(const QList<Extension> &extensions, care::Communication &message)
{
    for (const Extension &extension : extensions) {
        if (extension.url == deliveredUrl)
            message.delivered = care::PartialDateTime::fromFhir(extension.text);
    }
}

QString readReferenceText(Element element) { return readReference(element).reference; }

void readCommunicationField(care::Communication &message, std::string_view key, Element value)
{
    if (key == "identifier")
        message.identifiers = readTexts(value, readIdentifier);
    else if (key == "status")
        message.status = value.term();
    else if (key == "topic")
        // People wrote the topic: their text comes before any code for it.
        message.topic = readConcept(value).asWritten();
    else if (key == "partOf")
        message.partOf = readTexts(value, readReferenceText);
    else if (key == "inResponseTo")
        message.inResponseTo = readTexts(value, readReferenceText);
    else if (key == "about")
        message.about = readList(value, readReference);
    else if (key == "sender")
        message.sender = readReference(value);
    else if (key == "recipient")
        message.recipients = readList(value, readReference);
    else if (key == "sent")
        message.sent = readDateTime(value);
    else if (key == "received")
        message.received = readDateTime(value);
    else if (key == "extension")
        readDelivered(readList(value, readExtension), message);
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
