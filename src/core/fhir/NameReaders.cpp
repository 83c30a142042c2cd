#include "core/fhir/DatatypeReaders.h"

namespace kinward::fhir
{

namespace
{

struct HumanName {
    QString use;
    QString text;
    QStringList parts; ///< prefixes, given names, family name, suffixes
};

HumanName readHumanName(Element element)
{
    HumanName name;
    QStringList prefix;
    QStringList given;
    QStringList family;
    QStringList suffix;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "use")
            name.use = value.term();
        else if (key == "text")
            name.text = value.text();
        else if (key == "prefix")
            prefix = readTexts(value);
        else if (key == "given")
            given = readTexts(value);
        else if (key == "family")
            family = readTexts(value);
        else if (key == "suffix")
            suffix = readTexts(value);
    });
    name.parts = prefix + given + family + suffix;
    return name;
}

int rankOf(const HumanName &name)
{
    if (name.parts.isEmpty() && name.text.isEmpty())
        return 0;
    if (name.use == QLatin1String("official"))
        return 3;
    return name.use == QLatin1String("old") || name.use == QLatin1String("maiden") ? 1 : 2;
}

} // namespace

QString readHumanNames(Element element)
{
    HumanName best;
    element.eachItem([&](Element item) {
        HumanName name = readHumanName(item);
        if (rankOf(name) > rankOf(best))
            best = std::move(name);
    });
    return best.parts.isEmpty() ? best.text : best.parts.join(u' ');
}

QString readAddress(Element element)
{
    QString text;
    QStringList lines;
    QString city;
    QString state;
    QString postalCode;
    QString country;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "text")
            text = value.text().simplified();
        else if (key == "line")
            lines = readTexts(value);
        else if (key == "city")
            city = value.text();
        else if (key == "state")
            state = value.text();
        else if (key == "postalCode")
            postalCode = value.text();
        else if (key == "country")
            country = value.text();
    });
    if (!text.isEmpty())
        return text;
    lines << city << (state + u' ' + postalCode).trimmed() << country;
    lines.removeAll(QString());
    return lines.join(QStringLiteral(", "));
}

} // namespace kinward::fhir
