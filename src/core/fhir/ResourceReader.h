#pragma once

#include "core/base/Result.h"
#include "core/care/Observation.h"
#include "core/care/Reference.h"
#include "core/care/ResourceMeta.h"
#include "core/fhir/Element.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <functional>

namespace kinward::fhir
{

using OnField = std::function<void(std::string_view key, Element value)>;

/// Hands every field of the resource to `onField`. False where the bytes are not one JSON object,
/// or too many.
bool readRoot(const QByteArray &json, const OnField &onField);

/// The resources sent inside another one (R4 §2.1.0.2), as far as the outer one needs them.
class Contained
{
public:
    void read(Element list);
    /// Gives a `#id` reference without a text the name or code of what it points to.
    void resolve(care::Reference &reference) const;
    void resolve(QList<care::Reference> &references) const;
    QString labelOf(const QString &reference) const { return m_labels.value(reference); }
    /// The values of the telecom of what a `#id` points to.
    QStringList contactsOf(const QString &reference) const { return m_contacts.value(reference); }

    QList<care::Observation> observations;

private:
    void readOne(Element resource);

    QHash<QString, QString> m_labels; ///< by `#id`
    QHash<QString, QStringList> m_contacts; ///< by `#id`
};

/// Feeds a field that every resource has into `meta`; false where it is none of these.
bool readMetaField(care::ResourceMeta &meta, std::string_view key, Element value);

/// Reads one resource of the type of `Value`. `onField(Value &, key, Element)` gets its own
/// elements in the sent order; `finish(Value &, const Contained &)` comes when all are read.
template <typename Value, typename OnOwnField, typename Finish>
Result<Value> readResource(
    QLatin1String wanted, const QByteArray &json, OnOwnField onField, Finish finish)
{
    Value out;
    Contained contained;
    QString type;
    const bool ok = readRoot(json, [&](std::string_view key, Element value) {
        if (key == "resourceType")
            type = value.term();
        else if (key == "contained")
            contained.read(value);
        else if (!readMetaField(out.meta, key, value))
            onField(out, key, value);
    });
    if (!ok || type != wanted)
        return failure(ErrorKind::Malformed);
    finish(out, contained);
    return out;
}

template <typename Value, typename OnOwnField>
Result<Value> readResource(QLatin1String wanted, const QByteArray &json, OnOwnField onField)
{
    return readResource<Value>(wanted, json, std::move(onField), [](Value &, const Contained &) {});
}

} // namespace kinward::fhir
