#include "core/models/ReferenceNames.h"

#include "core/fhir/RecordReader.h"

#include <array>

namespace kinward::models
{

namespace
{

template <typename Value> QString codeOf(const QByteArray &json)
{
    const auto value = fhir::readRecord<Value>(json);
    return value ? value->code.label() : QString();
}

QString placeOf(const QByteArray &json)
{
    const auto place = fhir::readRecord<care::Location>(json);
    return place ? place->label() : QString();
}

struct Kind {
    QString type;
    QString (*label)(const QByteArray &json);
};

/// What is referred to and is nobody.
const std::array<Kind, 5> &kinds()
{
    static const std::array<Kind, 5> all{
        Kind{fhir::resourceTypeOf<care::Location>(), placeOf},
        Kind{fhir::resourceTypeOf<care::Condition>(), codeOf<care::Condition>},
        Kind{fhir::resourceTypeOf<care::Procedure>(), codeOf<care::Procedure>},
        Kind{fhir::resourceTypeOf<care::Observation>(), codeOf<care::Observation>},
        Kind{fhir::resourceTypeOf<care::DiagnosticReport>(), codeOf<care::DiagnosticReport>},
    };
    return all;
}

} // namespace

ReferenceNames::ReferenceNames(const store::RecordStore &store)
    : m_store(store)
    , m_members(store)
{
}

QSet<QString> ReferenceNames::types()
{
    QSet<QString> types = MemberDirectory::types();
    for (const Kind &kind : kinds())
        types.insert(kind.type);
    return types;
}

QString ReferenceNames::of(const care::Reference &reference) const
{
    if (!reference.display.isEmpty() || reference.reference.isEmpty())
        return reference.display;
    const auto known = m_known.constFind(reference.reference);
    if (known != m_known.constEnd())
        return *known;
    return *m_known.insert(reference.reference, lookUp(reference));
}

QString ReferenceNames::lookUp(const care::Reference &reference) const
{
    const QString id = reference.recordId();
    const QString type = reference.type();
    if (id.isEmpty())
        return {};
    for (const Kind &kind : kinds()) {
        if (!type.isEmpty() && type != kind.type)
            continue; // a `urn:uuid:` does not say its type
        if (const auto found = m_store.find(kind.type, id))
            return kind.label(found->json);
    }
    return m_members.nameOf(reference);
}

void ReferenceNames::fill(QList<care::Reference> &references) const
{
    for (care::Reference &reference : references)
        fill(reference);
}

QStringList namesOf(const QList<care::Reference> &references)
{
    QStringList names;
    for (const care::Reference &reference : references)
        names.append(reference.display);
    names.removeAll(QString());
    names.removeDuplicates();
    return names;
}

} // namespace kinward::models
