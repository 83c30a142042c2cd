# The facts of PatientSummary.cpp, one a line, taken from the JSON by jq alone: `jq -r -f facts.jq BUNDLE`.

def known: select(. != null and . != "");
def wording: ([.coding[]?.display | known][0]) // (.text | known) // ([.coding[]?.code | known][0]) // "";
def wordings: map(wording) | join("; ");
def unit: (.unit | known) // ((.code // "") | if . == "1" then "" else ltrimstr("{") | rtrimstr("}") end);
def sign: {"<=": "≤", ">=": "≥"}[. // ""] // . // "";
def amount: if .value == null then "" else [(.comparator | sign), (.value | tostring), unit] | map(known) | join(" ") end;
def value:
    if .valueQuantity then .valueQuantity | amount
    elif .valueCodeableConcept then .valueCodeableConcept | wording
    elif .valueString then .valueString
    elif .dataAbsentReason then .dataAbsentReason | wording
    else "" end;
def status: (.coding[0].code // .text) // "";
def range: if .low and .high then "\(.low.value) – \(.high | amount)" else .text // "" end;
def line(section; fields): ([section] + fields | map(. // "" | tostring) | join(" | ") | sub("\\s+$"; ""));
def often: select(.period == 1 and .periodUnit == "d") | "\(.frequency) time(s) a day";
def dose:
    (.text | known) // ([(.doseAndRate[0]?.doseQuantity // {} | amount), (.timing.repeat // {} | often // ""),
        (if .asNeededBoolean then "as needed" else "" end)] + [.additionalInstruction[]? | wording] | map(known) | join(", "));

(if .resourceType == "Bundle" then [.entry[]] else [] end) as $entries
| ($entries | map(select(.resource.resourceType == "Medication")
    | {key: (.resource.id), value: (.resource.code | wording)}) | from_entries) as $medicines
| def medicine:
      (.medicationCodeableConcept // {} | wording | known) // (.medicationReference.display | known)
      // $medicines[.medicationReference.reference // "" | sub("^(urn:uuid:|.*/)"; "")] // "";
  $entries[].resource
| select((.status != "entered-in-error") and (.verificationStatus.coding[0].code? != "entered-in-error"))
| if .resourceType == "Patient" then
      ((.name | map(select(.use == "official"))[0]) // .name[0]) as $name
      | line("person"; [([$name.prefix[]?, $name.given[]?, $name.family, $name.suffix[]?] | map(known) | join(" ")),
          .gender, .birthDate])
  elif .resourceType == "MedicationRequest" then
      line("medicine"; [.authoredOn, .status, medicine, ([.dosageInstruction[]? | dose] | map(known) | join("; "))])
  elif .resourceType == "MedicationDispense" then
      line("dispense"; [.whenHandedOver // .whenPrepared, .status, medicine, (.quantity // {} | amount),
          .daysSupply.value])
  elif .resourceType == "Observation" then
      line("result"; [.effectiveDateTime // .effectiveInstant // .effectivePeriod.start, .status,
          (.category // [] | wordings), (.code | wording), value, (.interpretation[0]? // {} | wording),
          ([.referenceRange[]? | range] | join("; ")),
          ([.component[]? | "\(.code | wording) = \(value)"] | join("; "))])
  elif .resourceType == "DiagnosticReport" then
      line("report"; [.effectiveDateTime // .effectivePeriod.start, .status, (.code | wording), (.result // [] | length)])
  elif .resourceType == "AllergyIntolerance" then
      line("allergy"; [(.clinicalStatus // {} | status), .criticality, (.code // {} | wording),
          ([.reaction[]?.manifestation[]?] | wordings)])
  elif .resourceType == "Condition" then
      line("condition"; [.onsetDateTime // .onsetPeriod.start, (.clinicalStatus // {} | status),
          (.verificationStatus // {} | status), (.code // {} | wording)])
  elif .resourceType == "Immunization" then
      line("vaccine"; [.occurrenceDateTime, .status, (.vaccineCode | wording)])
  elif .resourceType == "Procedure" then
      line("procedure"; [.performedDateTime // .performedPeriod.start, .performedDateTime // .performedPeriod.end,
          .status, (.code // {} | wording)])
  elif .resourceType == "Encounter" then
      line("visit"; [.period.start, .status, .class.code, (.type // [] | wordings)])
  elif .resourceType == "CarePlan" then
      line("plan"; [.period.start, .status, (.category // [] | wordings),
          ([.activity[]?.detail.code // {} | wording] | join("; "))])
  elif .resourceType == "Goal" then
      line("goal"; [.lifecycleStatus, (.description | wording)])
  elif .resourceType == "CareTeam" then
      line("team"; [.status, (.participant // [] | length)])
  elif .resourceType == "DocumentReference" then
      line("document"; [.date, .status, (.type // {} | wording), (.content // [] | length)])
  elif .resourceType == "Claim" then
      line("claim"; [.created, .status, .use, "\(.total.value // "") \(.total.currency // "")"])
  elif .resourceType == "ExplanationOfBenefit" then
      line("benefit"; [.created, .status, "\(.payment.amount.value // "") \(.payment.amount.currency // "")",
          (.item // [] | length)])
  else empty end
