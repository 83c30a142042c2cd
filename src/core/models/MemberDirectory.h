#pragma once

#include "core/care/Organization.h"
#include "core/store/RecordStore.h"

#include <QSet>
#include <QStringList>

#include <optional>

namespace kinward::models
{

/// What the record says of somebody who is named by a reference.
struct MemberFacts {
    QString name; ///< as the reference says it, else as their own record does
    QStringList roles; ///< what they are in their organization: "Family doctor"
    QString organization; ///< where; empty for an organization itself
    QStringList phones; ///< their own, else their organization's
    QStringList emails;
};

/// Who is meant by the references of a record: members of a practice, organizations, relatives.
/// Looks into the store when asked; to be made anew when that has changed. Any thread that may read
/// the store.
class MemberDirectory
{
public:
    explicit MemberDirectory(const store::RecordStore &store);

    MemberFacts factsOf(const care::Reference &reference) const;
    QString nameOf(const care::Reference &reference) const { return factsOf(reference).name; }
    /// The names that are known, one after the other.
    QString namesOf(const QList<care::Reference> &references) const;
    bool isPatient(const care::Reference &reference) const;

    /// The resource types that this looks at, for models to watch.
    static QSet<QString> types();

private:
    /// The record that is meant; of a bundle's `urn:uuid:` not even the type is known beforehand.
    std::optional<fhir::RawResource> find(const care::Reference &reference) const;
    const QList<care::PractitionerRole> &roles() const;
    void addRole(MemberFacts &facts, const care::PractitionerRole &role) const;
    void addOrganization(MemberFacts &facts, const care::Reference &organization) const;

    const store::RecordStore &m_store;
    mutable std::optional<QList<care::PractitionerRole>> m_roles; ///< once they were asked for
};

} // namespace kinward::models
