#!/usr/bin/env python3
"""Who may see what: permissions, patients kept apart, mailboxes kept apart, the audit: test_access.py KINWARD_SANDBOX"""

import base64
import unittest

import records
import suite
from portal import Portal
from records import ADA, BEN, BORN

SECTIONS = {
    "appointments": ["Appointment"],
    "questionnaires": ["QuestionnaireResponse"],
    "prescriptions": ["MedicationRequest", "MedicationDispense"],
    "labs": ["DiagnosticReport", "Observation"],
    "billing": ["Invoice", "Account", "Claim", "ExplanationOfBenefit"],
    "messages": ["Communication", "Binary"],
    "records": ["Encounter", "Condition", "AllergyIntolerance", "Immunization",
                "ImmunizationRecommendation", "Procedure", "CareTeam", "CarePlan", "Goal",
                "Coverage", "Provenance", "Observation"],
    "documents": ["DocumentReference", "Binary", "List"],
}
PRACTICE_WIDE = ["Organization", "Practitioner", "PractitionerRole", "Location"]


def patients_named(value):
    """Every patient that a resource speaks of."""
    if isinstance(value, dict):
        reference = value.get("reference", "")
        if isinstance(reference, str) and reference.startswith("Patient/"):
            yield reference.split("/")[1]
        for inner in value.values():
            yield from patients_named(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from patients_named(inner)


class AccessTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        shared = records.observation("of-both", "2026-01-01")
        shared["performer"] = [records.reference(f"Patient/{BEN}")]
        everything = (records.practice() + [records.patient(ADA), records.patient(BEN), shared]
                      + records.of_patient(ADA) + records.of_patient(BEN))
        cls.file = records.write(records.bundle(everything))
        cls.addClassCleanup(cls.file.close)
        cls.portal = Portal(suite.BINARY, "--no-seed", "--import", cls.file.name)
        cls.addClassCleanup(cls.portal.stop)
        cls.set = cls.portal.caregiver("cara@example.com", ADA, BORN[ADA])
        cls.token = cls.set["access_token"]
        cls.types = [entry["type"] for entry in cls.portal.get("/metadata").json()["rest"][0]["resource"]]

    def get(self, path, token=None):
        return self.portal.get(path, token or self.token)

    def limited(self, *permissions):
        """A token of a link with these permissions; each portal holds two caregivers a patient, so one portal each."""
        portal = Portal(suite.BINARY, "--no-seed", "--import", self.file.name)
        self.addCleanup(portal.stop)
        options = [option for each in permissions for option in ("--permission", each)]
        return portal, portal.caregiver("lena@example.com", ADA, BORN[ADA], *options)["access_token"]

    def test_nothing_of_another_patient(self):
        for kind in self.types:
            answer = self.get(f"/{kind}?_count=500")
            self.assertIn(answer.status, (200, 403), kind)
            if answer.status == 403:
                continue
            for resource in answer.resources():
                self.assertLessEqual(set(patients_named(resource)), {ADA}, f"{kind}/{resource['id']}")
                self.assertFalse(resource["id"].startswith(BEN), f"{kind}/{resource['id']}")

    def test_another_patients_record_is_not_there(self):
        for resource in [records.patient(BEN)] + records.of_patient(BEN):
            path = f"/{resource['resourceType']}/{resource['id']}"
            unknown = self.get(f"/{resource['resourceType']}/nothing")
            answer = self.get(path)
            self.assertEqual(answer.status, 404, path)
            self.assertEqual(answer.body, unknown.body, "no way to tell that it exists")

    def test_no_query_reaches_another_patient(self):
        for query in [f"patient={BEN}", f"subject=Patient/{BEN}", f"_id={BEN}-observation", "_id=of-both",
                      f"patient={ADA},{BEN}&_id={BEN}-observation", "_lastUpdated=ge2000-01-01&_id=ben-vital"]:
            self.assertEqual(self.get("/Observation?" + query).ids(), [], query)
        self.assertEqual(self.get(f"/Observation?patient={ADA},{BEN}&_summary=count").json()["total"], 2)
        self.assertEqual(self.get("/Observation/of-both").status, 404, "of two patients: nobody's")

    def test_own_records_are_all_there(self):
        hidden = {"RelatedPerson", "Communication"}
        for resource in records.of_patient(ADA):
            path = f"/{resource['resourceType']}/{resource['id']}"
            expected = 404 if resource["resourceType"] in hidden else 200
            self.assertEqual(self.get(path).status, expected, path)

    def test_relatives_are_not_shown_to_each_other(self):
        related = self.get("/RelatedPerson").resources()
        self.assertEqual(len(related), 1)
        self.assertNotEqual(related[0]["id"], "ada-relatedperson")

    def test_mailboxes_are_apart(self):
        """Neither the patient's mailbox nor another caregiver's, by no way of asking."""
        for query in ["", "?_id=ada-own-mailbox,ada-to-patient,ada-other-caregiver", "?sender=Patient/ada",
                      "?recipient=Patient/ada", "?sender=RelatedPerson/ada-relatedperson", "?patient=ada", "?_sort=-sent",
                      "?_elements=id", "?sender:missing=false", "?status=completed"]:
            found = self.get("/Communication" + query)
            self.assertFalse([name for name in found.ids() if name.startswith(ADA)], query)
        hidden = self.get("/Communication?_id=ada-own-mailbox,ada-to-patient&_summary=count")
        self.assertEqual(hidden.json()["total"], 0)

    def test_a_message_is_the_senders_and_nobody_elses(self):
        mail = {"resourceType": "Communication", "recipient": [{"reference": "PractitionerRole/role"}],
                "payload": [{"contentString": "Only for the practice"}]}
        made = self.portal.post("/Communication", body=mail, token=self.token).json()
        other = self.portal.caregiver("otto@example.com", ADA, BORN[ADA])["access_token"]
        self.assertEqual(self.get("/AuditEvent?entity=Communication/" + made["id"], other).ids(), [])
        self.assertEqual(self.get("/Communication", other).ids(), [])
        self.assertEqual(self.get(f"/Communication/{made['id']}", other).status, 404)
        self.assertEqual(self.get(f"/Communication/{made['id']}").status, 200)

    def test_each_permission_opens_its_section_only(self):
        for permission, open_types in SECTIONS.items():
            portal, token = self.limited(permission)
            for kind in sum(SECTIONS.values(), []):
                status = portal.get(f"/{kind}", token).status
                with self.subTest(permission=permission, kind=kind):
                    if kind not in open_types:
                        self.assertEqual(status, 403)
                        self.assertEqual(portal.get(f"/{kind}/ada-{kind.lower()}", token).status, 403)
                    else:
                        self.assertEqual(status, 200)
            for kind in PRACTICE_WIDE + ["Patient", "RelatedPerson"]:
                self.assertEqual(portal.get(f"/{kind}", token).status, 200, kind)
            portal.stop()

    def test_vital_signs_are_records_and_not_labs(self):
        for permission, expected in [("labs", ["ada-observation"]), ("records", ["ada-vital"])]:
            portal, token = self.limited(permission)
            self.assertEqual(portal.get("/Observation", token).ids(), expected)
            hidden = ({"ada-observation", "ada-vital"} - set(expected)).pop()
            self.assertEqual(portal.get(f"/Observation/{hidden}", token).status, 404)
            portal.stop()

    def test_without_a_token(self):
        for path in ["/Observation", "/Observation/ada-observation", "/Patient/ada", "/nothing", "/caregiver/links"]:
            for token, error in [(None, "Bearer"), ("wrong", 'Bearer error="invalid_token"')]:
                answer = self.portal.get(path, token)
                self.assertEqual((answer.status, answer.json()["resourceType"]), (401, "OperationOutcome"), path)
                if not path.startswith("/caregiver"):
                    self.assertEqual(answer.headers["WWW-Authenticate"], error)

    def test_unknown_things(self):
        self.assertEqual(self.get("/Nonsense").status, 404)
        self.assertEqual(self.get("/Observation/nothing").status, 404)
        self.assertEqual(self.get("/Observation/ada-vital/_history/1").status, 404)
        for method in ["PUT", "DELETE", "PATCH"]:
            answer = self.portal.request(method, "/Observation/ada-observation", self.token, body={})
            self.assertEqual((answer.status, answer.json()["resourceType"]), (405, "OperationOutcome"))

    def test_every_access_is_audited(self):
        self.get("/Condition/ada-condition")
        self.get("/Condition?code=x%7Cy")
        self.get(f"/Condition/{BEN}-condition")
        events = self.get("/AuditEvent?_count=500&_sort=-date").resources()
        found = {(event["action"], event["outcome"], entity.get("what", {}).get("reference") or
                  base64.b64decode(entity["query"]).decode()) for event in events for entity in event["entity"]}
        self.assertIn(("R", "0", "Condition/ada-condition"), found)
        self.assertIn(("E", "0", "Condition?code=x%7Cy"), found)
        me = self.get("/RelatedPerson").resources()[0]["id"]
        for event in events:
            self.assertEqual(event["agent"][0]["who"]["reference"], f"RelatedPerson/{me}")
            self.assertEqual(event["entity"][0]["what"]["reference"], f"Patient/{ADA}")
        self.assertIn("4", {event["outcome"] for event in events}, "what was refused is told too")

    def test_a_page_link_is_of_no_use_to_another(self):
        other = self.portal.caregiver("bea@example.com", BEN, BORN[BEN])["access_token"]
        link = self.get("/AuditEvent?_count=1").next()
        self.assertEqual(self.get(link).status, 200)
        self.assertEqual(self.get(link, other).status, 400)

    def test_an_ended_link_says_so(self):
        portal, token = self.limited("labs")
        link = portal.get("/caregiver/links", token).json()["links"][0]["id"]
        self.assertEqual(portal.command("end-link", "--link", link).returncode, 0)
        answer = portal.get("/Observation", token)
        issue = answer.json()["issue"][0]
        self.assertEqual((answer.status, issue["code"], issue["details"]["coding"][0]["code"]),
                         (401, "suppressed", "link-withdrawn"))


if __name__ == "__main__":
    suite.main()
