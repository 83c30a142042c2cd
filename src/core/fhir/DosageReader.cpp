#include "core/fhir/DosageReader.h"

#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/TimingReader.h"

#include <QCoreApplication>

namespace kinward::fhir
{

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Dosage)
};

struct Parts {
    QString text;
    QString patientInstruction;
    QString dose;
    QString rate;
    QString route;
    QString site;
    QString method;
    QString timing;
    QString asNeeded;
    QString limit;
    QStringList additional;
};

void readDoseAndRate(Element element, Parts &parts)
{
    element.eachField([&](std::string_view key, Element value) {
        if (key == "doseQuantity")
            parts.dose = readQuantity(value).label();
        else if (key == "doseRange")
            parts.dose = readRange(value);
        else if (key == "rateQuantity")
            parts.rate = readQuantity(value).label();
        else if (key == "rateRange")
            parts.rate = readRange(value);
        else if (key == "rateRatio")
            parts.rate = readRatio(value);
    });
}

QString readConceptLabel(Element element) { return readConcept(element).label(); }

/// The parts that are a phrase of their own.
bool readPhrase(Parts &parts, std::string_view key, Element value)
{
    if (key == "text")
        parts.text = value.text();
    else if (key == "patientInstruction")
        parts.patientInstruction = value.text();
    else if (key == "additionalInstruction")
        parts.additional = readTexts(value, readConceptLabel);
    else if (key == "timing")
        parts.timing = readTiming(value);
    else if (key == "route")
        parts.route = readConceptLabel(value);
    else if (key == "site")
        parts.site = readConceptLabel(value);
    else if (key == "method")
        parts.method = readConceptLabel(value);
    else
        return false;
    return true;
}

void readAmount(Parts &parts, std::string_view key, Element value)
{
    if (key == "doseAndRate") {
        // Several are the ordered and the calculated dose: the first is the one that was ordered.
        bool first = true;
        value.eachItem([&](Element item) {
            if (std::exchange(first, false))
                readDoseAndRate(item, parts);
        });
    } else if (key == "asNeededBoolean") {
        if (value.boolean().value_or(false))
            parts.asNeeded = Words::tr("as needed");
    } else if (key == "asNeededCodeableConcept") {
        //: %1 is a complaint, e.g. "pain"
        parts.asNeeded = Words::tr("as needed for %1").arg(readConceptLabel(value));
    } else if (key == "maxDosePerPeriod") {
        //: %1 is an amount in a time, e.g. "4 g / 24 h"
        parts.limit = Words::tr("at most %1").arg(readFirst(value, readRatio));
    } else if (key == "maxDosePerAdministration" || key == "maxDosePerLifetime") {
        parts.limit = Words::tr("at most %1").arg(readQuantity(value).label());
    }
}

QString compose(const Parts &parts)
{
    QStringList said{parts.method, parts.dose,
        //: %1 is a rate, e.g. "5 mL / 1 h"
        parts.rate.isEmpty() ? QString() : Words::tr("at %1").arg(parts.rate), parts.route,
        parts.site, parts.timing, parts.asNeeded, parts.limit};
    said += parts.additional;
    said.removeAll(QString());
    return said.join(QStringLiteral(", "));
}

} // namespace

QString readDosage(Element element)
{
    Parts parts;
    element.eachField([&](std::string_view key, Element value) {
        if (!readPhrase(parts, key, value))
            readAmount(parts, key, value);
    });
    if (!parts.text.isEmpty())
        return parts.text;
    // What was written for the patient is plainer than what codes can say, but may leave out the
    // dose.
    const QString composed = compose(parts);
    QStringList lines{composed, parts.patientInstruction};
    lines.removeAll(QString());
    return lines.join(QStringLiteral(". "));
}

} // namespace kinward::fhir
