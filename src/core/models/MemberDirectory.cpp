#include "core/models/MemberDirectory.h"

#include "core/fhir/RecordReader.h"

namespace kinward::models
{

namespace
{

const QStringList &memberTypes()
{
    static const QStringList types{fhir::resourceTypeOf<care::Practitioner>(),
        fhir::resourceTypeOf<care::PractitionerRole>(), fhir::resourceTypeOf<care::Organization>(),
        fhir::resourceTypeOf<care::RelatedPerson>(), fhir::resourceTypeOf<care::Patient>()};
    return types;
}

void addContacts(MemberFacts &facts, const QList<care::ContactPoint> &contacts)
{
    for (const care::ContactPoint &contact : contacts) {
        if (contact.use == QLatin1String("old") || contact.value.isEmpty())
            continue;
        QStringList *list = contact.system == QLatin1String("phone") ? &facts.phones
            : contact.system == QLatin1String("email")               ? &facts.emails
                                                                     : nullptr;
        if (list && !list->contains(contact.value))
            list->append(contact.value);
    }
}

template <typename Person> void addPerson(MemberFacts &facts, const QByteArray &json)
{
    const auto person = fhir::readRecord<Person>(json);
    if (!person)
        return;
    if (facts.name.isEmpty())
        facts.name = person->name;
    addContacts(facts, person->telecom);
}

} // namespace

MemberDirectory::MemberDirectory(const store::RecordStore &store)
    : m_store(store)
{
}

QSet<QString> MemberDirectory::types() { return {memberTypes().begin(), memberTypes().end()}; }

std::optional<fhir::RawResource> MemberDirectory::find(const care::Reference &reference) const
{
    const QString id = reference.recordId();
    if (id.isEmpty())
        return std::nullopt;
    const QString type = reference.type();
    const QStringList candidates = type.isEmpty() ? memberTypes() : QStringList(type);
    for (const QString &candidate : candidates) {
        if (auto found = m_store.find(candidate, id))
            return found;
    }
    return std::nullopt;
}

MemberFacts MemberDirectory::factsOf(const care::Reference &reference) const
{
    MemberFacts facts;
    facts.name = reference.display;
    const auto found = find(reference);
    if (!found)
        return facts;
    if (found->type == fhir::resourceTypeOf<care::Organization>()) {
        addOrganization(facts, reference);
        facts.organization.clear();
    } else if (found->type == fhir::resourceTypeOf<care::PractitionerRole>()) {
        if (const auto role = fhir::readRecord<care::PractitionerRole>(found->json)) {
            if (facts.name.isEmpty())
                facts.name = nameOf(role->practitioner);
            addRole(facts, *role);
        }
    } else if (found->type == fhir::resourceTypeOf<care::Practitioner>()) {
        addPerson<care::Practitioner>(facts, found->json);
        for (const care::PractitionerRole &role : roles()) {
            if (role.practitioner.recordId() == found->id)
                addRole(facts, role);
        }
    } else if (found->type == fhir::resourceTypeOf<care::RelatedPerson>()) {
        addPerson<care::RelatedPerson>(facts, found->json);
    } else if (found->type == fhir::resourceTypeOf<care::Patient>()) {
        addPerson<care::Patient>(facts, found->json);
    }
    return facts;
}

QString MemberDirectory::namesOf(const QList<care::Reference> &references) const
{
    QStringList names;
    for (const care::Reference &reference : references)
        names.append(nameOf(reference));
    names.removeAll(QString());
    names.removeDuplicates();
    return names.join(QStringLiteral(", "));
}

bool MemberDirectory::isPatient(const care::Reference &reference) const
{
    const QString patient = fhir::resourceTypeOf<care::Patient>();
    const QString type = reference.type();
    if (!type.isEmpty())
        return type == patient;
    const QString id = reference.recordId();
    return !id.isEmpty() && m_store.find(patient, id).has_value();
}

const QList<care::PractitionerRole> &MemberDirectory::roles() const
{
    if (!m_roles)
        m_roles = fhir::readRecords<care::PractitionerRole>(
            m_store.all(fhir::resourceTypeOf<care::PractitionerRole>()))
                      .values;
    return *m_roles;
}

void MemberDirectory::addRole(MemberFacts &facts, const care::PractitionerRole &role) const
{
    const auto &named = role.codes.isEmpty() ? role.specialties : role.codes;
    for (const care::CodeableConcept &code : named) {
        if (!code.label().isEmpty() && !facts.roles.contains(code.label()))
            facts.roles.append(code.label());
    }
    addContacts(facts, role.telecom);
    addOrganization(facts, role.organization);
}

void MemberDirectory::addOrganization(MemberFacts &facts, const care::Reference &reference) const
{
    const auto found = find(reference);
    const auto organization = found ? fhir::readRecord<care::Organization>(found->json)
                                    : Result<care::Organization>(care::Organization());
    QString name = reference.display;
    if (organization) {
        if (name.isEmpty())
            name = organization->name;
        if (facts.phones.isEmpty())
            addContacts(facts, organization->telecom);
    }
    if (facts.name.isEmpty())
        facts.name = name;
    if (facts.organization.isEmpty())
        facts.organization = name;
}

} // namespace kinward::models
