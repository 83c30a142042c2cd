#include "net/portal/Scopes.h"

#include <QRegularExpression>

#include <algorithm>

namespace kinward::net
{

namespace
{

struct Scope {
    QString type; ///< or "*"
    QString permission; ///< v1: read, write, *; v2: letters of cruds
};

/// `patient/Observation.rs?category=…`: what follows the question mark narrows it to some of the
/// records. Nothing for scopes that are not about a patient's records.
std::optional<Scope> parse(const QString &scope)
{
    static const QRegularExpression shape(
        QStringLiteral("^(?:patient|user)/([A-Za-z]+|\\*)\\.([a-z]+|\\*)(?:\\?.*)?$"));
    const auto match = shape.match(scope);
    return match.hasMatch() ? std::optional(Scope{match.captured(1), match.captured(2)})
                            : std::nullopt;
}

/// What is made of an upload, and done with it: asked for only where the portal speaks of it,
/// because one scope that it does not know may cost the whole sign-in.
constexpr std::pair<const char *, const char *> documentScopes[]
    = {{"DocumentReference", ".c"}, {"Binary", ".c"}, {"List", ".cu"}};

bool isVersion1(const Scope &scope)
{
    return scope.permission == QLatin1String("read") || scope.permission == QLatin1String("write")
        || scope.permission == QLatin1String("*");
}

bool allowsReading(const Scope &scope)
{
    if (isVersion1(scope))
        return scope.permission != QLatin1String("write");
    return scope.permission.contains(QLatin1Char('r'))
        && scope.permission.contains(QLatin1Char('s'));
}

bool allowsMaking(const Scope &scope)
{
    if (isVersion1(scope))
        return scope.permission != QLatin1String("read");
    return scope.permission.contains(QLatin1Char('c'));
}

} // namespace

const QStringList &readTypes()
{
    static const auto types = QStringLiteral(
        "Patient RelatedPerson Organization Practitioner PractitionerRole Appointment "
        "QuestionnaireResponse Questionnaire MedicationRequest MedicationDispense "
        "MedicationStatement Medication Observation DiagnosticReport Invoice Account "
        "ExplanationOfBenefit Coverage Communication Encounter Location Condition "
        "AllergyIntolerance Immunization ImmunizationRecommendation Procedure CareTeam CarePlan "
        "Goal DocumentReference Binary List")
                                  .split(QLatin1Char(' '));
    return types;
}

QStringList scopesFor(const QStringList &supported)
{
    bool knowsVersion1 = false;
    bool knowsVersion2 = false;
    for (const auto &text : supported) {
        if (const auto scope = parse(text))
            (isVersion1(*scope) ? knowsVersion1 : knowsVersion2) = true;
    }
    const auto suffix
        = knowsVersion1 && !knowsVersion2 ? QStringLiteral(".read") : QStringLiteral(".rs");
    QStringList out{QStringLiteral("launch/patient")};
    const auto offline = QStringLiteral("offline_access");
    if (supported.isEmpty() || supported.contains(offline))
        out.append(offline);
    const bool saysWhat = knowsVersion1 || knowsVersion2;
    for (const auto &type : readTypes()) {
        if (!saysWhat || isReadable(type, supported))
            out.append(QStringLiteral("patient/") + type + suffix);
    }
    const bool isOld = suffix == QLatin1String(".read");
    const auto askToMake = [&](const QString &type, const QString &letters) {
        out.append(
            QStringLiteral("patient/") + type + (isOld ? QStringLiteral(".write") : letters));
    };
    const auto message = QStringLiteral("Communication");
    if (!saysWhat || isWritable(message, supported))
        askToMake(message, QStringLiteral(".c"));
    for (const auto &[type, letters] : documentScopes) {
        if (saysWhat && isWritable(QLatin1String(type), supported))
            askToMake(QLatin1String(type), QLatin1String(letters));
    }
    return out;
}

bool isWritable(const QString &resourceType, const QStringList &granted)
{
    return granted.isEmpty()
        || std::any_of(granted.cbegin(), granted.cend(), [&](const QString &text) {
               const auto scope = parse(text);
               return scope && (scope->type == resourceType || scope->type == QLatin1String("*"))
                   && allowsMaking(*scope);
           });
}

bool isReadable(const QString &resourceType, const QStringList &granted)
{
    return granted.isEmpty()
        || std::any_of(granted.cbegin(), granted.cend(), [&](const QString &text) {
               const auto scope = parse(text);
               return scope && (scope->type == resourceType || scope->type == QLatin1String("*"))
                   && allowsReading(*scope);
           });
}

} // namespace kinward::net
