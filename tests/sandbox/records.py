"""Records for the tests of search and access: two patients whose data nobody else uses."""

import json
import tempfile

PRACTICE = "test-practice"
ADA = "ada"
BEN = "ben"
BORN = {ADA: "1950-02-03", BEN: "1951-04-05"}
LOINC = "http://loinc.org"
CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category"


def reference(target):
    return {"reference": target}


def patient(name):
    return {"resourceType": "Patient", "id": name, "birthDate": BORN[name], "gender": "female",
            "name": [{"family": f"{name.title()}son", "given": [name.title()]}],
            "managingOrganization": reference(f"Organization/{PRACTICE}")}


def observation(number, when, category="laboratory", code="4548-4", who=ADA, **more):
    effective = {"effectivePeriod": when} if isinstance(when, dict) else {"effectiveDateTime": when} if when else {}
    return {"resourceType": "Observation", "id": number, "status": "final", "subject": reference(f"Patient/{who}"),
            "category": [{"coding": [{"system": CATEGORY, "code": category}]}],
            "code": {"coding": [{"system": LOINC, "code": code}]}, **effective, **more}


def communication(number, sender, recipient, who=ADA):
    return {"resourceType": "Communication", "id": number, "status": "completed", "subject": reference(f"Patient/{who}"),
            "sender": reference(sender), "recipient": [reference(recipient)], "payload": [{"contentString": "Hello"}]}


def practice():
    return [
        {"resourceType": "Organization", "id": PRACTICE, "name": "Test Practice", "active": True,
         "telecom": [{"system": "phone", "value": "(555) 010-0000"}]},
        {"resourceType": "Organization", "id": "other-practice", "name": "Other Practice", "active": True},
        {"resourceType": "Practitioner", "id": "doctor", "name": [{"family": "Stone", "given": ["Mary", "Ann"]}]},
        {"resourceType": "PractitionerRole", "id": "role", "active": True, "practitioner": reference("Practitioner/doctor"),
         "organization": reference(f"Organization/{PRACTICE}")},
        {"resourceType": "PractitionerRole", "id": "foreign-role", "active": True,
         "organization": reference("Organization/other-practice")},
    ]


def of_patient(who):
    """One record of nearly every section, with ids that tell whose it is."""
    subject, own = reference(f"Patient/{who}"), reference(f"Patient/{who}")
    concept = {"text": "x"}

    def make(kind, **fields):
        return {"resourceType": kind, "id": f"{who}-{kind.lower()}", **fields}
    return [
        make("Appointment", status="booked", start="2026-03-01T15:00:00Z", participant=[{"actor": own, "status": "accepted"}]),
        make("QuestionnaireResponse", status="completed", subject=subject, questionnaire="http://x/q|2"),
        make("MedicationRequest", status="active", intent="order", subject=subject, medicationCodeableConcept=concept),
        make("MedicationDispense", status="completed", subject=subject, medicationCodeableConcept=concept),
        make("DiagnosticReport", status="final", subject=subject, code=concept),
        make("Invoice", status="issued", subject=subject), make("Account", status="active", subject=[subject]),
        make("Coverage", status="active", beneficiary=subject, payor=[reference("Organization/other-practice")]),
        make("Claim", status="active", patient=own), make("ExplanationOfBenefit", status="active", patient=own),
        make("Encounter", status="finished", subject=subject), make("Condition", subject=subject),
        make("AllergyIntolerance", patient=own), make("Immunization", status="completed", patient=own),
        make("Procedure", status="completed", subject=subject), make("CareTeam", subject=subject),
        make("CarePlan", status="active", intent="plan", subject=subject),
        make("Goal", lifecycleStatus="active", subject=subject, description=concept),
        make("DocumentReference", status="current", subject=subject, content=[]),
        make("Binary", contentType="text/plain", securityContext=own, data="aGk="),
        make("List", status="current", mode="working", subject=subject),
        make("RelatedPerson", patient=own, name=[{"text": f"Other of {who}"}]),
        make("Provenance", target=[own], recorded="2026-01-01T00:00:00Z", agent=[{"who": own}]),
        observation(f"{who}-observation", "2026-01-01", who=who),
        observation(f"{who}-vital", "2026-01-01", category="vital-signs", who=who),
        communication(f"{who}-own-mailbox", f"Patient/{who}", "PractitionerRole/role", who),
        communication(f"{who}-to-patient", "PractitionerRole/role", f"Patient/{who}", who),
        communication(f"{who}-other-caregiver", f"RelatedPerson/{who}-relatedperson", "PractitionerRole/role", who),
    ]


def bundle(resources, method="POST"):
    return {"resourceType": "Bundle", "type": "transaction", "entry": [
        {"resource": resource, "request": {"method": method, "url": resource["resourceType"]}} for resource in resources]}


def write(document):
    """The document in a file of its own; to be kept by the caller as long as it is needed."""
    file = tempfile.NamedTemporaryFile("w", suffix=".json")
    json.dump(document, file)
    file.flush()
    return file
