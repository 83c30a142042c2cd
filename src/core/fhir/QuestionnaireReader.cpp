#include "core/care/QuestionnaireResponse.h"
#include "core/fhir/DatatypeReaders.h"
#include "core/fhir/ExtensionReader.h"
#include "core/fhir/ReadRecord.h"
#include "core/fhir/ResourceReader.h"
#include "core/fhir/ValueReader.h"

namespace kinward::fhir
{

namespace
{

care::QuestionnaireResponseItem readResponseItem(Element element);

/// One answer; what was asked below it is shown below the question.
void readAnswer(Element element, care::QuestionnaireResponseItem &item)
{
    element.eachField([&](std::string_view key, Element value) {
        if (key == "item")
            item.items += readList(value, readResponseItem);
        else if (auto answer = readAnyValue(key, value); answer && !answer->text.isEmpty())
            item.answers.append(answer->text);
    });
}

// The reader's depth limit also limits this recursion.
care::QuestionnaireResponseItem readResponseItem(Element element)
{
    care::QuestionnaireResponseItem item;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "linkId")
            item.linkId = value.text();
        else if (key == "text")
            item.text = value.text();
        else if (key == "answer")
            value.eachItem([&item](Element answer) { readAnswer(answer, item); });
        else if (key == "item")
            item.items += readList(value, readResponseItem);
    });
    return item;
}

care::QuestionnaireItem readQuestion(Element element)
{
    care::QuestionnaireItem item;
    element.eachField([&](std::string_view key, Element value) {
        if (key == "linkId")
            item.linkId = value.text();
        else if (key == "text")
            item.text = value.text();
        else if (key == "item")
            item.items = readList(value, readQuestion);
    });
    return item;
}

/// The name that the sender put beside the canonical URL.
QString readCanonicalTitle(Element element)
{
    QString title;
    element.eachField([&](std::string_view key, Element value) {
        if (key != "extension")
            return;
        const auto extensions = readList(value, readExtension);
        for (const Extension &extension : extensions) {
            if (extension.url == QLatin1String("http://hl7.org/fhir/StructureDefinition/display"))
                title = extension.text;
        }
    });
    return title;
}

} // namespace

template <> Result<care::QuestionnaireResponse> readRecord(const QByteArray &json)
{
    const auto onField
        = [](care::QuestionnaireResponse &response, std::string_view key, Element value) {
              if (key == "status")
                  response.status = value.term();
              else if (key == "questionnaire")
                  // A Reference before R4, a canonical since.
                  response.questionnaire
                      = value.isObject() ? readReference(value).reference : value.text();
              else if (key == "_questionnaire")
                  response.title = readCanonicalTitle(value);
              else if (key == "authored")
                  response.authored = readDateTime(value);
              else if (key == "author")
                  response.author = readReference(value);
              else if (key == "source")
                  response.source = readReference(value);
              else if (key == "item")
                  response.items = readList(value, readResponseItem);
          };
    const auto finish = [](care::QuestionnaireResponse &response, const Contained &contained) {
        contained.resolve(response.author);
        contained.resolve(response.source);
    };
    return readResource<care::QuestionnaireResponse>(
        QLatin1String("QuestionnaireResponse"), json, onField, finish);
}

template <> Result<care::Questionnaire> readRecord(const QByteArray &json)
{
    QString name;
    const auto onField
        = [&name](care::Questionnaire &questionnaire, std::string_view key, Element value) {
              if (key == "url")
                  questionnaire.url = value.text();
              else if (key == "title")
                  questionnaire.title = value.text();
              else if (key == "name")
                  name = value.text();
              else if (key == "item")
                  questionnaire.items = readList(value, readQuestion);
          };
    const auto finish = [&name](care::Questionnaire &questionnaire, const Contained &) {
        if (questionnaire.title.isEmpty())
            questionnaire.title = name;
    };
    return readResource<care::Questionnaire>(QLatin1String("Questionnaire"), json, onField, finish);
}

} // namespace kinward::fhir
