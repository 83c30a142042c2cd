#include "core/fhir/ExtensionReader.h"

#include "core/fhir/DatatypeReaders.h"

namespace kinward::fhir
{

Extension readExtension(Element element)
{
    Extension extension;
    // The reader's depth limit also limits this recursion.
    element.eachField([&](std::string_view key, Element value) {
        if (key == "url")
            extension.url = value.text();
        else if (key == "extension")
            extension.children = readList(value, readExtension);
        else if (key == "valueCoding")
            extension.coding = readCoding(value);
        else if (key == "valueCodeableConcept")
            extension.meaning = readConcept(value);
        else if (key == "valueMoney")
            extension.money = readMoney(value);
        else if (key == "valueBoolean")
            extension.truth = value.boolean();
        else if (key.starts_with("value") && value.isString())
            extension.text = value.text();
    });
    return extension;
}

} // namespace kinward::fhir
