#include "ui/visit/channel/MessageReader.h"

#include "ui/visit/channel/MessageFields.h"

#include <QtEndian>

#include <algorithm>
#include <string_view>
#include <type_traits>
#include <utility>

namespace kinward::visit
{

namespace
{

constexpr int largestOf(Phase) { return int(Phase::Left); }
constexpr int largestOf(Sending) { return int(Sending::Live); }
constexpr int largestOf(ShowInProgram::Place) { return int(ShowInProgram::Place::Appointment); }

/// Reads one field from the map; what is missing or of another type makes the message unusable.
struct Reader {
    const QCborMap &map;
    bool &isGood;

    void operator()(const char *name, QUrl &value) const
    {
        const QString text = take(name, &QCborValue::isString).toString();
        value = text.isEmpty() ? QUrl() : QUrl(text, QUrl::StrictMode);
        isGood = isGood && (text.isEmpty() || value.isValid()) && text.size() <= limits::textLength;
    }
    void operator()(const char *name, QString &value) const
    {
        value = take(name, &QCborValue::isString).toString();
        const bool isNote = name == std::string_view("note") || name == std::string_view("text");
        isGood = isGood && value.size() <= (isNote ? limits::noteLength : limits::textLength);
    }
    void operator()(const char *name, QByteArray &value) const
    {
        value = take(name, &QCborValue::isByteArray).toByteArray();
    }
    void operator()(const char *name, bool &value) const
    {
        value = take(name, &QCborValue::isBool).toBool();
    }
    void operator()(const char *name, int &value) const
    {
        const qint64 number = take(name, &QCborValue::isInteger).toInteger();
        isGood = isGood && std::in_range<int>(number);
        value = int(number);
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void operator()(const char *name, Enum &value) const
    {
        int number = 0;
        (*this)(name, number);
        isGood = isGood && number >= 0 && number <= largestOf(value);
        value = Enum(std::clamp(number, 0, largestOf(value)));
    }

private:
    QCborValue take(const char *name, bool (QCborValue::*isRight)() const) const
    {
        QCborValue value = map.value(QLatin1String(name));
        isGood = isGood && (value.*isRight)();
        return value;
    }
};

template <typename Message, std::size_t index = 0>
std::optional<Message> readKind(qint64 kind, const QCborMap &map)
{
    if constexpr (index < std::variant_size_v<Message>) {
        if (kind != qint64(index))
            return readKind<Message, index + 1>(kind, map);
        std::variant_alternative_t<index, Message> content;
        bool isGood = true;
        eachField(content, Reader{map, isGood});
        if (isGood)
            return content;
    }
    return std::nullopt;
}

} // namespace

template <typename Message> std::optional<Message> MessageReader<Message>::next()
{
    constexpr qsizetype lengthBytes = 4;
    if (m_isBroken || m_waiting.size() < lengthBytes)
        return std::nullopt;
    const auto length = qsizetype(qFromBigEndian<quint32>(m_waiting.constData()));
    if (length > limits::messageBytes) {
        m_isBroken = true;
        return std::nullopt;
    }
    if (m_waiting.size() < lengthBytes + length)
        return std::nullopt;
    const QByteArray content = m_waiting.mid(lengthBytes, length);
    m_waiting.remove(0, lengthBytes + length);
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(content, &error);
    std::optional<Message> message;
    if (error.error == QCborError::NoError && error.offset == length && value.isMap()) {
        const QCborMap map = value.toMap();
        message = readKind<Message>(map.value(QLatin1String("kind")).toInteger(-1), map);
    }
    m_isBroken = !message;
    return message;
}

template class MessageReader<ToRoom>;
template class MessageReader<FromRoom>;

} // namespace kinward::visit
