#pragma once

#include <QString>

#include <optional>
#include <simdjson.h>
#include <string_view>

namespace kinward::fhir
{

/// What a reading of one text shares.
struct ReadState {
    int maxDepth = 64;
    bool broken = false; ///< the text stopped being JSON; what follows cannot be read
};

/// A JSON number and its text, because 1.10 and 1.1 are not the same statement about a measurement.
struct Number {
    std::optional<double> value; ///< none where the text is beyond what a double holds
    QString asSent;
};

/// One JSON value, read tolerantly: what is missing, null or of another type reads as empty.
/// simdjson reads forward only, so every Element is to be read at most once, at once.
class Element
{
public:
    Element(simdjson::ondemand::value value, ReadState &state, int depth)
        : m_value(value)
        , m_state(&state)
        , m_depth(depth)
    {
    }

    bool isString() { return first() == '"'; }
    bool isObject() { return first() == '{'; }
    bool isArray() { return first() == '['; }

    QString text();
    /// As text(), for words that come again and again in a record (codes, their systems and names,
    /// units): the same word is the same string in memory.
    QString term();
    std::optional<bool> boolean();
    std::optional<int> integer();
    Number number();

    /// onField(std::string_view key, Element value) for each field, in the sent order.
    template <typename OnField> void eachField(OnField &&onField);

    /// onItem(Element item) for each item that is not null. A value on its own counts as a list of
    /// one, since earlier versions of FHIR allowed one where R4 allows many.
    template <typename OnItem> void eachItem(OnItem &&onItem);

    /// As eachField(), and then the bytes of the object itself, without the blanks behind it. Empty
    /// where it is no object.
    template <typename OnField> std::string_view eachFieldRaw(OnField &&onField);

private:
    /// By its first byte a JSON value shows what it is; behind the end of the text stands a zero.
    char first() { return *m_value.raw_json_token().data(); }
    /// The content of a string; copied only where it has escapes. None where it is no string.
    std::optional<std::string_view> content();
    static std::optional<std::string_view> keyOf(simdjson::ondemand::field &field);
    bool open(simdjson::ondemand::object &object);
    template <typename OnField> void walk(simdjson::ondemand::object &object, OnField &&onField);
    std::string_view rawOf(simdjson::ondemand::object &object);

    simdjson::ondemand::value m_value;
    ReadState *m_state;
    int m_depth;
};

template <typename OnField>
void Element::walk(simdjson::ondemand::object &object, OnField &&onField)
{
    for (auto result : object) {
        simdjson::ondemand::field field;
        if (std::move(result).get(field) != simdjson::SUCCESS) {
            m_state->broken = true;
            return;
        }
        if (const auto key = keyOf(field))
            onField(*key, Element(field.value(), *m_state, m_depth + 1));
        if (m_state->broken)
            return;
    }
}

template <typename OnField> void Element::eachField(OnField &&onField)
{
    if (simdjson::ondemand::object object; open(object))
        walk(object, std::forward<OnField>(onField));
}

template <typename OnField> std::string_view Element::eachFieldRaw(OnField &&onField)
{
    simdjson::ondemand::object object;
    if (!open(object))
        return {};
    walk(object, std::forward<OnField>(onField));
    return m_state->broken ? std::string_view() : rawOf(object);
}

template <typename OnItem> void Element::eachItem(OnItem &&onItem)
{
    if (!isArray()) {
        if (isObject() || isString())
            onItem(*this);
        return;
    }
    simdjson::ondemand::array array;
    if (m_depth >= m_state->maxDepth || m_value.get_array().get(array) != simdjson::SUCCESS)
        return;
    for (auto result : array) {
        if (result.error() != simdjson::SUCCESS) {
            m_state->broken = true;
            return;
        }
        if (Element element(result.value_unsafe(), *m_state, m_depth + 1); element.first() != 'n')
            onItem(element);
        if (m_state->broken)
            return;
    }
}

} // namespace kinward::fhir
