#pragma once

#include "core/care/Attachment.h"
#include "core/care/CodeableConcept.h"
#include "core/care/PartialDateTime.h"
#include "core/care/Patient.h"
#include "core/care/Quantity.h"
#include "core/care/Reference.h"
#include "core/fhir/Element.h"

#include <QList>

#include <optional>

/// FHIR R4 datatypes (§2.24), each from one element.
namespace kinward::fhir
{

care::PartialDateTime readDateTime(Element element);
care::Coding readCoding(Element element);
care::CodeableConcept readConcept(Element element);
care::Quantity readQuantity(Element element);
care::Money readMoney(Element element);
care::Period readPeriod(Element element);
care::Reference readReference(Element element);
care::ContactPoint readContactPoint(Element element);
care::Attachment readAttachment(Element element);
QString readAnnotation(Element element); ///< its text
care::Reference readActor(Element element); ///< `actor` of a performer or participant
QString readAddress(Element element); ///< its text, else its parts, in one line
/// A Duration in days; none for a unit that is not a length of time.
std::optional<double> readDays(Element element);
QString readIdentifierValue(Element element);
QString readRatio(Element element); ///< "1:128", "5 mg / 1 mL"

std::optional<qint64> readCount(Element element); ///< a whole number that is not negative

/// FHIR Range as people read it, e.g. "1 – 2 tablets".
QString readRange(Element element);

/// The name people use: the official one, else the first that is neither old nor a maiden name.
QString readHumanNames(Element element);

/// Any list: `read` is one of the readers above.
template <typename Read> auto readList(Element element, Read read)
{
    QList<decltype(read(element))> list;
    element.eachItem([&](Element item) { list.append(read(item)); });
    return list;
}

/// The first of a list, or an empty value.
template <typename Read> auto readFirst(Element element, Read read)
{
    auto list = readList(element, read);
    return list.isEmpty() ? decltype(read(element)){} : list.takeFirst();
}

inline QString readText(Element element) { return element.text(); }

/// A list of texts, the empty ones left out.
QStringList readTexts(Element element, QString (*read)(Element) = readText);

} // namespace kinward::fhir
