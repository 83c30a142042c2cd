#pragma once

#include "core/care/AllergyIntolerance.h"
#include "core/care/Immunization.h"
#include "core/models/RecordRoles.h"

#include <QString>

/// The words of visits, conditions, allergies, vaccines and procedures. See Wording.h.
namespace kinward::models::wording
{

/// What the practice calls something where its codes call it something else; else empty.
QString ownWords(const care::CodeableConcept &code);

QString conditionStatus(const QString &code); ///< Condition.clinicalStatus
/// verificationStatus of a condition or an allergy; empty where it is confirmed.
QString certainty(const QString &code);

QString allergyStatus(const QString &code); ///< AllergyIntolerance.clinicalStatus
QString allergyKind(const care::AllergyIntolerance &allergy); ///< "Allergy, medicine"
QString allergyRisk(const QString &criticality); ///< "High risk"; empty where not said
QString allergyRiskMeaning(const QString &criticality); ///< what that means, in a sentence
QString reactionStrength(const QString &severity); ///< AllergyIntolerance.reaction.severity
/// "Hives, swelling (severe)": what was noticed, and how strong it was.
QString reaction(const care::AllergyReaction &reaction);

QString vaccineStatus(const QString &code); ///< Immunization.status
QString vaccineDose(const QString &number, const QString &ofAll); ///< "Dose 2 of 3", "Booster"
/// ImmunizationRecommendation's forecastStatus: "Due"; else what the practice calls it.
QString vaccineForecast(const care::CodeableConcept &status);
QString procedureStatus(const QString &code); ///< Procedure.status
QString visitStatus(const QString &code); ///< Encounter.status
/// The kind of visit by its class (v3 ActCode): "Hospital stay"; else what the practice calls it.
QString visitClass(const care::Coding &classCode);

} // namespace kinward::models::wording
