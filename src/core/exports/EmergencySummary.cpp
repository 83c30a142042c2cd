#include "core/exports/EmergencySummary.h"

#include "core/models/PrescriptionModel.h"
#include "core/models/Wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace kinward::exports
{

namespace wording = models::wording;

namespace
{

using care::Section;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(EmergencySummary)
};

template <typename Value> QList<Value> readAll(const store::RecordStore &store)
{
    return fhir::readRecords<Value>(store.all(fhir::resourceTypeOf<Value>())).values;
}

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(QStringLiteral(" · "));
}

QString severityWord(const QString &code)
{
    if (code == QLatin1String("severe"))
        return Words::tr("severe reaction");
    if (code == QLatin1String("moderate"))
        return Words::tr("moderate reaction");
    return code == QLatin1String("mild") ? Words::tr("mild reaction") : QString();
}

QList<EmergencyItem> allergies(QList<care::AllergyIntolerance> values)
{
    values.removeIf([](const care::AllergyIntolerance &allergy) {
        return !allergy.isActive() || allergy.saysNoneKnown();
    });
    // What may kill stands first.
    std::stable_sort(values.begin(), values.end(),
        [](const care::AllergyIntolerance &a, const care::AllergyIntolerance &b) {
            const bool isHigh = a.criticality == QLatin1String("high");
            if (isHigh != (b.criticality == QLatin1String("high")))
                return isHigh;
            return a.code.label().localeAwareCompare(b.code.label()) < 0;
        });
    QList<EmergencyItem> items;
    for (const care::AllergyIntolerance &allergy : values) {
        QStringList notes;
        if (allergy.criticality == QLatin1String("high"))
            notes.append(Words::tr("high risk"));
        for (const care::AllergyReaction &reaction : allergy.reactions) {
            for (const care::CodeableConcept &sign : reaction.manifestations)
                notes.append(sign.label());
            notes.append(severityWord(reaction.severity));
        }
        items.append({allergy.code.label(), joined(notes)});
    }
    return items;
}

/// What the practice recorded as not known; empty where it recorded nothing of the kind.
QString noneKnown(const QList<care::AllergyIntolerance> &values)
{
    QStringList statements;
    bool ofAnyKind = false;
    for (const care::AllergyIntolerance &allergy : values) {
        if (!allergy.isActive() || !allergy.saysNoneKnown())
            continue;
        ofAnyKind = ofAnyKind || allergy.saysNoneOfAnyKind();
        const QString when = wording::shortDate(allergy.recordedDate);
        statements.append(when.isEmpty()
                ? allergy.code.label()
                //: %1 is e.g. "No known drug allergy", %2 the day on which that was recorded
                : Words::tr("%1 (recorded %2)").arg(allergy.code.label(), when));
    }
    if (statements.isEmpty())
        return {};
    statements.sort();
    const QString text = statements.join(QStringLiteral("; ")) + u'.';
    return ofAnyKind ? text : Words::tr("%1 That says nothing of other allergies.").arg(text);
}

QList<EmergencyItem> conditions(const store::RecordStore &store)
{
    auto values = readAll<care::Condition>(store);
    values.removeIf([](const care::Condition &condition) {
        return !condition.isActive() || condition.verificationStatus == QLatin1String("refuted");
    });
    std::stable_sort(
        values.begin(), values.end(), [](const care::Condition &a, const care::Condition &b) {
            return a.onsetDate.order() > b.onsetDate.order();
        });
    QList<EmergencyItem> items;
    QSet<QString> named; // the same diagnosis is often recorded at each visit
    for (const care::Condition &condition : values) {
        const QString label = condition.code.label();
        if (named.contains(label))
            continue;
        named.insert(label);
        const QString since = wording::shortDate(condition.onsetDate);
        items.append({label, since.isEmpty() ? QString() : Words::tr("since %1").arg(since)});
    }
    return items;
}

QList<EmergencyItem> medicines(const store::RecordStore &store)
{
    QList<EmergencyItem> items;
    for (const models::PrescriptionRow &row : models::PrescriptionRows::read(store).rows) {
        if (!row.isActive())
            continue;
        QStringList notes{row.dosage().join(QStringLiteral("; "))};
        if (row.kind == models::PrescriptionRow::Kind::Reported)
            //: Of a medicine that the practice did not prescribe but was told of
            notes.append(Words::tr("as reported, not prescribed here"));
        items.append({row.name(), joined(notes)});
    }
    return items;
}

QList<EmergencyItem> vaccines(const store::RecordStore &store)
{
    auto values = readAll<care::Immunization>(store);
    values.removeIf([](const care::Immunization &vaccine) {
        return vaccine.status != QLatin1String("completed");
    });
    std::stable_sort(
        values.begin(), values.end(), [](const care::Immunization &a, const care::Immunization &b) {
            return a.occurrence.order() > b.occurrence.order();
        });
    QList<EmergencyItem> items;
    QSet<QString> named; // the latest of each
    for (const care::Immunization &vaccine : values) {
        const QString label = vaccine.vaccineCode.label();
        if (named.contains(label))
            continue;
        named.insert(label);
        items.append({label, wording::shortDate(vaccine.occurrence)});
    }
    return items;
}

QList<EmergencyItem> careTeam(const store::RecordStore &store)
{
    QList<EmergencyItem> items;
    for (const care::CareTeam &team : readAll<care::CareTeam>(store)) {
        if (!team.status.isEmpty() && team.status != QLatin1String("active"))
            continue;
        for (const care::CareTeamParticipant &participant : team.participants) {
            if (participant.member.display.isEmpty()
                || participant.member.type() == QLatin1String("Patient"))
                continue;
            QStringList roles;
            for (const care::CodeableConcept &role : participant.roles)
                roles.append(role.label());
            const EmergencyItem item{participant.member.display, joined(roles)};
            const bool known = std::any_of(items.cbegin(), items.cend(),
                [&item](const EmergencyItem &other) { return other.text == item.text; });
            if (!known)
                items.append(item);
        }
    }
    return items;
}

QList<EmergencyItem> contacts(const store::RecordStore &store, const care::Practice &practice)
{
    QList<EmergencyItem> items;
    if (!practice.name.isEmpty())
        items.append({practice.name, practice.phone});
    const auto append = [&items](const QString &name, const QList<care::ContactPoint> &telecom) {
        QStringList numbers;
        for (const care::ContactPoint &contact : telecom) {
            if (contact.system == QLatin1String("phone"))
                numbers.append(contact.value);
        }
        if (!numbers.isEmpty())
            items.append({name, joined(numbers)});
    };
    for (const care::RelatedPerson &person : readAll<care::RelatedPerson>(store))
        append(person.name, person.telecom);
    for (const care::Patient &patient : readAll<care::Patient>(store)) {
        for (const care::PatientContact &contact : patient.contacts)
            append(contact.name, contact.telecom);
    }
    return items;
}

} // namespace

EmergencySummary emergencySummary(
    const store::RecordStore &store, const care::PatientLink &link, const QSet<Section> &withheld)
{
    const auto section
        = [&withheld](Section of, const QString &title, const QList<EmergencyItem> &items) {
              return EmergencySection{title, items,
                  withheld.contains(of)
                      ? Words::tr("Not shared with you by the practice.")
                      : Words::tr("None in the record. That does not mean that there are none.")};
          };
    const auto allergyRecords = readAll<care::AllergyIntolerance>(store);
    auto allergySection
        = section(Section::Allergies, Words::tr("Allergies"), allergies(allergyRecords));
    if (const QString statement = noneKnown(allergyRecords); !statement.isEmpty())
        allergySection.whenEmpty = statement;
    return {link.patientName, wording::birthDate(link.patientBirthDate), link.practice.name,
        {allergySection,
            section(Section::Conditions, Words::tr("Health conditions"), conditions(store)),
            section(Section::Prescriptions, Words::tr("Medicines"), medicines(store)),
            section(Section::Immunizations, Words::tr("Vaccines"), vaccines(store)),
            section(Section::CareTeam, Words::tr("Care team"), careTeam(store)),
            {Words::tr("Contacts"), contacts(store, link.practice),
                Words::tr("None in the record.")}}};
}

} // namespace kinward::exports
