#include "core/fhir/AttachmentReader.h"

#include "core/fhir/Element.h"
#include "core/fhir/ResourceReader.h"

#include <optional>

namespace kinward::fhir
{

namespace
{

Result<QByteArray> decode(const QString &base64)
{
    QByteArray text;
    text.reserve(base64.size());
    for (const QChar c : base64) {
        if (!c.isSpace()) // FHIR allows line breaks in it
            text.append(c.toLatin1());
    }
    auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return failure(ErrorKind::Malformed, QStringLiteral("no base64"));
    return std::move(*decoded);
}

/// The field of a list's items in which an attachment stands; none: the item itself is one.
std::optional<std::string_view> wrapperOf(std::string_view key)
{
    if (key == "content")
        return "attachment";
    if (key == "payload")
        return "contentAttachment";
    return key == "presentedForm" ? std::optional<std::string_view>("") : std::nullopt;
}

QString dataOf(Element attachment)
{
    QString data;
    attachment.eachField([&data](std::string_view key, Element value) {
        if (key == "data")
            data = value.text();
    });
    return data;
}

QString dataIn(Element item, std::string_view wrapper)
{
    if (wrapper.empty())
        return dataOf(item);
    QString data;
    item.eachField([&](std::string_view key, Element value) {
        if (key == wrapper)
            data = dataOf(value);
    });
    return data;
}

} // namespace

Result<QByteArray> readAttachmentData(const QByteArray &json, int index)
{
    QString data;
    readRoot(json, [&](std::string_view key, Element list) {
        const auto wrapper = wrapperOf(key);
        if (!wrapper)
            return;
        int place = 0;
        list.eachItem([&](Element item) {
            if (place++ == index)
                data = dataIn(item, *wrapper);
        });
    });
    if (data.isEmpty())
        return failure(ErrorKind::NotFound, QStringLiteral("no data"));
    return decode(data);
}

Result<QByteArray> unwrapBinary(const QByteArray &answer, const QByteArray &contentType)
{
    if (!contentType.contains("json"))
        return answer;
    QString type;
    QString data;
    readRoot(answer, [&](std::string_view key, Element value) {
        if (key == "resourceType")
            type = value.text();
        else if (key == "data")
            data = value.text();
    });
    if (type != QLatin1String("Binary"))
        return answer; // a file that is JSON itself
    if (data.isEmpty())
        return failure(ErrorKind::Malformed, QStringLiteral("a Binary without data"));
    return decode(data);
}

} // namespace kinward::fhir
