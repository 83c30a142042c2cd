#include "PatientSummary.h"

#include "core/fhir/BundleReader.h"
#include "core/fhir/RecordReader.h"

#include <QHash>

namespace kinward::test
{

namespace
{

using care::CodeableConcept;

class Facts
{
public:
    explicit Facts(const QByteArray &bundle)
    {
        const auto page = fhir::readBundle(bundle);
        for (const fhir::RawResource &resource :
            page ? page->resources : QList<fhir::RawResource>())
            m_resources[resource.type].append(resource);
        for (const care::Medication &medication : all<care::Medication>())
            m_medicines.insert(medication.meta.id, medication.label());
    }

    template <typename Value> QList<Value> all() const
    {
        return fhir::readRecords<Value>(m_resources.value(fhir::resourceTypeOf<Value>())).values;
    }

    void add(const QString &section, const QStringList &fields)
    {
        lines.append((QStringList(section) + fields).join(QStringLiteral(" | ")).trimmed());
    }

    template <typename Value> QString medicineOf(const Value &record) const
    {
        return record.medication.isEmpty()
            ? m_medicines.value(care::Reference{record.medicationReference, {}, {}}.recordId())
            : record.medication;
    }

    QStringList lines;

private:
    QHash<QString, QList<fhir::RawResource>> m_resources;
    QHash<QString, QString> m_medicines;
};

QString labels(const QList<CodeableConcept> &concepts)
{
    QStringList said;
    for (const CodeableConcept &one : concepts)
        said.append(one.label());
    return said.join(QStringLiteral("; "));
}

void addPeople(Facts &facts)
{
    for (const auto &one : facts.all<care::Patient>())
        facts.add(QStringLiteral("person"), {one.name, one.gender, one.birthDate.asSent});
}

void addMedicines(Facts &facts)
{
    for (const auto &one : facts.all<care::MedicationRequest>())
        facts.add(QStringLiteral("medicine"),
            {one.authoredOn.asSent, one.status, facts.medicineOf(one),
                one.dosage.join(QStringLiteral("; "))});
    for (const auto &one : facts.all<care::MedicationDispense>())
        facts.add(QStringLiteral("dispense"),
            {one.when().asSent, one.status, facts.medicineOf(one), one.quantity,
                one.supplyDays ? QString::number(*one.supplyDays) : QString()});
}

QString rangesOf(const QList<care::ReferenceRange> &ranges)
{
    QStringList said;
    for (const care::ReferenceRange &range : ranges)
        said.append(range.label());
    return said.join(QStringLiteral("; "));
}

void addResults(Facts &facts)
{
    for (const auto &one : facts.all<care::Observation>()) {
        QStringList parts;
        for (const care::ObservationComponent &part : one.components)
            parts.append(part.code.label() + QStringLiteral(" = ")
                + (part.value.isEmpty() ? part.absentReason : part.value));
        facts.add(QStringLiteral("result"),
            {one.effective.asSent, one.status, labels(one.categories), one.code.label(),
                one.value.isEmpty() ? one.absentReason : one.value, one.interpretation,
                rangesOf(one.ranges), parts.join(QStringLiteral("; "))});
    }
    for (const auto &one : facts.all<care::DiagnosticReport>())
        facts.add(QStringLiteral("report"),
            {one.effective.asSent, one.status, one.code.label(),
                QString::number(one.results.size())});
}

void addHistory(Facts &facts)
{
    for (const auto &one : facts.all<care::AllergyIntolerance>()) {
        QList<CodeableConcept> signs;
        for (const care::AllergyReaction &reaction : one.reactions)
            signs += reaction.manifestations;
        facts.add(QStringLiteral("allergy"),
            {one.clinicalStatus, one.criticality, one.code.label(), labels(signs)});
    }
    for (const auto &one : facts.all<care::Condition>())
        facts.add(QStringLiteral("condition"),
            {one.onsetDate.asSent, one.clinicalStatus, one.verificationStatus, one.code.label()});
    for (const auto &one : facts.all<care::Immunization>())
        facts.add(QStringLiteral("vaccine"),
            {one.occurrence.asSent, one.status, one.vaccineCode.label()});
    for (const auto &one : facts.all<care::Procedure>())
        facts.add(QStringLiteral("procedure"),
            {one.performed.start.asSent, one.performed.end.asSent, one.status, one.code.label()});
    for (const auto &one : facts.all<care::Encounter>())
        facts.add(QStringLiteral("visit"),
            {one.period.start.asSent, one.status, one.classCode.code, labels(one.types)});
}

QString amountOf(const care::Money &money) { return money.asSent + u' ' + money.currency; }

void addTheRest(Facts &facts)
{
    for (const auto &one : facts.all<care::CarePlan>()) {
        QStringList activities;
        for (const care::CarePlanActivity &activity : one.activities)
            activities.append(activity.label);
        facts.add(QStringLiteral("plan"),
            {one.period.start.asSent, one.status, labels(one.categories),
                activities.join(QStringLiteral("; "))});
    }
    for (const auto &one : facts.all<care::Goal>())
        facts.add(QStringLiteral("goal"), {one.lifecycleStatus, one.description.label()});
    for (const auto &one : facts.all<care::CareTeam>())
        facts.add(QStringLiteral("team"), {one.status, QString::number(one.participants.size())});
    for (const auto &one : facts.all<care::DocumentReference>())
        facts.add(QStringLiteral("document"),
            {one.date.asSent, one.status, one.type.label(), QString::number(one.contents.size())});
    for (const auto &one : facts.all<care::Claim>())
        facts.add(QStringLiteral("claim"),
            {one.created.asSent, one.status, one.use, amountOf(one.total)});
    for (const auto &one : facts.all<care::ExplanationOfBenefit>())
        facts.add(QStringLiteral("benefit"),
            {one.created.asSent, one.status, amountOf(one.payment),
                QString::number(one.lines.size())});
}

} // namespace

QStringList factsOf(const QByteArray &bundle)
{
    Facts facts(bundle);
    addPeople(facts);
    addMedicines(facts);
    addResults(facts);
    addHistory(facts);
    addTheRest(facts);
    facts.lines.sort();
    return facts.lines;
}

QString summaryOf(const QStringList &facts)
{
    QString text;
    QString section;
    for (const QString &fact : facts) {
        const QString own = fact.section(QStringLiteral(" | "), 0, 0);
        if (own != section)
            text += (section.isEmpty() ? QString() : QStringLiteral("\n")) + own.toUpper() + u'\n';
        section = own;
        text += fact.mid(own.size() + 3) + u'\n';
    }
    return text;
}

} // namespace kinward::test
