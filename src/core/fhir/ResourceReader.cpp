#include "core/fhir/ResourceReader.h"

#include "core/fhir/BundleReader.h"
#include "core/fhir/ChoiceReader.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/JsonSource.h"
#include "core/fhir/ObservationReader.h"

namespace kinward::fhir
{

namespace
{

/// Reading a long list reuses one buffer and index a thread; what a rare huge record needs is given
/// back.
constexpr qsizetype keptBytes = qsizetype(256) * 1024;

/// What a Medication without a code is made of.
QString readIngredientName(Element element)
{
    QString name;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "itemCodeableConcept")
            name = readLabel(value);
        else if (key == "itemReference")
            name = readDisplay(value);
    });
    return name;
}

QString readContact(Element element) { return readContactPoint(element).value; }

QString readTag(Element element)
{
    const care::Coding coding = readCoding(element);
    return coding.system + u'|' + coding.code;
}

} // namespace

bool readRoot(const QByteArray &json, const OnField &onField)
{
    const ReadLimits limits;
    if (json.size() > limits.maxBytes)
        return false;
    thread_local JsonSource kept;
    JsonSource own;
    JsonSource &source = json.size() <= keptBytes ? kept : own;
    simdjson::ondemand::value root;
    if (!source.open(json) || source.root().get(root) != simdjson::SUCCESS)
        return false;
    ReadState state{limits.maxDepth};
    Element element(root, state, 0);
    const bool isObject = element.isObject();
    element.eachField(onField);
    return isObject && !state.broken && source.atEnd();
}

bool readMetaField(care::ResourceMeta &meta, std::string_view key, Element value)
{
    if (key == "id") {
        meta.id = value.text();
        return true;
    }
    if (key != "meta")
        return false;
    value.eachField([&meta](std::string_view metaKey, Element metaValue) {
        if (metaKey == "versionId")
            meta.versionId = metaValue.text();
        else if (metaKey == "lastUpdated")
            meta.lastUpdated = readDateTime(metaValue);
        else if (metaKey == "tag")
            meta.tags = readTexts(metaValue, readTag);
    });
    return true;
}

void Contained::read(Element list)
{
    list.eachItem([this](Element resource) { readOne(resource); });
}

void Contained::readOne(Element resource)
{
    QString type;
    QString label;
    QStringList parts;
    QStringList contacts;
    care::Observation observation;
    resource.eachField([&](std::string_view key, Element value) {
        if (key == "resourceType")
            type = value.text();
        else if (key == "name")
            label = value.isString() ? value.text() : readHumanNames(value);
        else if (key == "practitioner")
            label = readReference(value).display;
        else if (key == "ingredient")
            parts = readTexts(value, readIngredientName);
        else if (key == "telecom")
            contacts = readTexts(value, readContact);
        else if (!readMetaField(observation.meta, key, value))
            readObservationField(observation, key, value);
    });
    if (label.isEmpty())
        label = observation.code.label();
    if (label.isEmpty())
        label = parts.join(QStringLiteral(", "));
    if (!observation.meta.id.isEmpty() && !label.isEmpty())
        m_labels.insert(u'#' + observation.meta.id, label);
    if (!observation.meta.id.isEmpty() && !contacts.isEmpty())
        m_contacts.insert(u'#' + observation.meta.id, contacts);
    if (type == QLatin1String("Observation"))
        observations.append(std::move(observation));
}

void Contained::resolve(care::Reference &reference) const
{
    if (reference.display.isEmpty())
        reference.display = labelOf(reference.reference);
}

void Contained::resolve(QList<care::Reference> &references) const
{
    for (care::Reference &reference : references)
        resolve(reference);
}

} // namespace kinward::fhir
