#!/usr/bin/env python3
"""Links between caregivers and patients in the demo portal, from beginning to end: test_links.py KINWARD_SANDBOX"""

import datetime

import suite
from caregivers import BORN, DAY, CaregiverTest, Pkce
from portal import CLIENT

CHILD_BORN = "2017-06-05"
EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange"
ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token"


def reference(target):
    return {"reference": target}


def encounter(number, start, organization):
    return {"resourceType": "Encounter", "id": f"encounter-{number}", "status": "finished", "class": {"code": "AMB"},
            "subject": reference("Patient/met"), "period": {"start": start, "end": start},
            "serviceProvider": reference(organization)}


class LinkTest(CaregiverTest):
    records = (
        {"resourceType": "Patient", "id": "child", "birthDate": CHILD_BORN,
         "name": [{"given": ["Nico"], "family": "Small"}],
         "managingOrganization": reference("Organization/brightwater-pediatrics")},
        {"resourceType": "Patient", "id": "met", "birthDate": BORN},
        {"resourceType": "Patient", "id": "alone", "birthDate": BORN},
        {"resourceType": "Organization", "id": "old", "name": "Old Practice"},
        {"resourceType": "Organization", "id": "new", "name": "New Practice",
         "telecom": [{"system": "fax", "value": "1"}, {"system": "phone", "value": "(555) 010-9999"}]},
        encounter(1, "2019-01-01T10:00:00Z", "Organization/old"),
        encounter(2, "2024-01-01T10:00:00Z", "Organization/new"),
        encounter(3, "2021-01-01T10:00:00Z", "Organization/old"),
    )

    def activate_child(self, email):
        """A second link, for a child, of an account that there is."""
        code = self.invite(email, "child", relationship="Mother", access_level="Parent of a minor")
        session = self.begin(code, pkce := Pkce()).json()["auth_session"]
        self.assert_step(self.challenge(auth_session=session, birth_date=CHILD_BORN), "password")
        self.assert_step(self.challenge(auth_session=session, password="three quiet herons"), "code")
        return self.finish(session, pkce, email)

    def exchange_link(self, token, link):
        return self.portal.post("/oauth/token", form={
            "grant_type": EXCHANGE, "client_id": CLIENT, "subject_token": token, "subject_token_type": ACCESS_TOKEN,
            "resource": f"{self.portal.base}/caregiver/links/{link}"})


class SecondInvite(LinkTest):
    def setUp(self):
        super().setUp()
        self.first = self.activate(relationship="Daughter")
        self.known = self.email

    def tearDown(self):
        self.clock(0)
        for link in self.links(self.signed_in(self.known)).json()["links"]:
            self.end_link({"caregiver_link": link["id"]})

    def test_the_password_of_the_account_is_needed(self):
        code = self.invite(self.known, "child")
        session = self.begin(code).json()["auth_session"]
        answer = self.challenge(auth_session=session, birth_date=CHILD_BORN)
        self.assert_step(answer, "password")
        self.assertEqual(answer.json()["next"]["email_hint"], "c•••@example.com")
        # Those of a new account would set another password: they are not listened to.
        self.assert_step(self.credentials(session, password="some other heron"), "password")
        wrong = self.challenge(auth_session=session, password="not the password")
        self.assert_step(wrong, "password", "sign_in_failed")
        self.assertEqual(wrong.json()["next"]["attempts_left"], 9)
        self.assert_step(self.challenge(auth_session=session, password="three quiet herons"), "code")
        done = self.challenge(auth_session=session, code=self.code(self.known))
        self.assertEqual(done.status, 200, done.body)
        self.assert_denied(self.begin(code), "invite_used")

    def test_two_invites_activated_side_by_side_make_one_account(self):
        email = self.new_email()
        one = self.to_code(self.invite(email))
        session = self.begin(self.invite(email, "child"), pkce := Pkce()).json()["auth_session"]
        self.challenge(auth_session=session, birth_date=CHILD_BORN)
        self.assert_step(self.credentials(session, password="some other heron"), "code")
        two = self.code(email)
        self.clock(31)
        self.assert_step(self.challenge(auth_session=one, resend="true"), "code")
        self.assertEqual(self.challenge(auth_session=one, code=self.code(email)).status, 200)
        # The account was made in the meantime; its password counts.
        self.assert_step(self.challenge(auth_session=session, code=two), "password")
        self.assert_step(self.challenge(auth_session=session, password="some other heron"), "password", "sign_in_failed")
        self.assert_step(self.challenge(auth_session=session, password="three quiet herons"), "code")
        tokens = self.finish(session, pkce, email)
        self.assertEqual(len(self.links(tokens).json()["links"]), 2)
        self.end_link(tokens)

    def test_links_and_related_person(self):
        self.activate_child(self.known)
        listed = self.links(self.first).json()
        self.assertEqual(listed["caregiver"], {"name": "Ruth Hartwell", "email": self.known})
        mother, child = listed["links"]
        self.assertEqual((mother["relationship"], mother["status"], mother["patient"]["birth_date"]),
                         ("Daughter", "active", BORN))
        self.assertNotIn("end_reason", mother)
        self.assertEqual(len(mother["permissions"]), 11)
        self.assertEqual((child["patient"]["name"], child["practice"]["name"], child["access_level"]),
                         ("Nico Small", "Brightwater Pediatrics", "Parent of a minor"))
        self.assertEqual(child["period"]["end"], "2035-06-05")
        related = self.portal.get("/" + mother["related_person"], self.first["access_token"])
        self.assertEqual(related.status, 200, related.body)
        self.assertEqual(related.json()["patient"]["reference"], "Patient/" + mother["patient"]["id"])
        self.assertEqual(related.json()["relationship"][0]["coding"][0]["code"], "DAUC")
        self.assertEqual(related.json()["name"][0]["text"], "Ruth Hartwell")

    def test_token_exchange(self):
        child = self.activate_child(self.known)["caregiver_link"]
        token = self.first["access_token"]
        answer = self.exchange_link(token, child)
        self.assertEqual(answer.status, 200, answer.body)
        self.assertEqual((answer.json()["patient"], answer.json()["caregiver_link"]), ("child", child))
        self.assertEqual(answer.json()["issued_token_type"], ACCESS_TOKEN)
        self.assertEqual(self.portal.get("/Patient/child", answer.json()["access_token"]).status, 200)
        self.assertEqual(self.portal.get("/Patient/child", token).status, 404)
        # A set of its own: the one does not end with the other.
        self.portal.post("/oauth/revoke", form={"token": self.first["refresh_token"], "client_id": CLIENT})
        self.assertEqual(self.links(answer.json()).status, 200)
        self.assert_error(self.exchange_link(token, child), 400, "invalid_request")

    def test_token_exchange_for_nobody_elses_link(self):
        child = self.activate_child(self.known)["caregiver_link"]
        stranger = self.activate()["access_token"]
        self.assert_error(self.exchange_link(stranger, child), 400, "invalid_target")
        self.assert_error(self.exchange_link(self.first["access_token"], "nope"), 400, "invalid_target")

    def test_a_parents_link_ends_with_the_eighteenth_birthday(self):
        child = self.activate_child(self.known)["caregiver_link"]
        for day, status in (("2035-06-04T12:00", "active"), ("2035-06-05T12:00", "ended")):
            self.clock_to(day)
            tokens = self.signed_in(self.known)
            mother, minor = self.links(tokens).json()["links"]
            self.assertEqual((mother["status"], minor["status"]), ("active", status))
        self.assertEqual(minor["end_reason"], "patient_adult")
        self.assert_error(self.exchange_link(tokens["access_token"], child), 400, "invalid_target")

    def clock_to(self, moment):
        wanted = datetime.datetime.fromisoformat(moment).timestamp()
        self.clock(int(wanted - datetime.datetime.now().timestamp()))


class EndedLinks(LinkTest):
    def test_withdrawn_and_ended_are_said(self):
        for status, reason, detail in (("withdrawn", "withdrawn", "link-withdrawn"), ("ended", "expired", "link-ended")):
            with self.subTest(status):
                tokens = self.activate()
                record = f"/Patient/{self.patient}"
                self.assertEqual(self.portal.get(record, tokens["access_token"]).status, 200)
                self.end_link(tokens, status, reason)
                refused = self.portal.get(record, tokens["access_token"])
                issue = refused.json()["issue"][0]
                self.assertEqual((refused.status, issue["code"], issue["details"]["coding"][0]["code"]),
                                 (401, "suppressed", detail))
                self.assertTrue(refused.headers["WWW-Authenticate"].startswith("Bearer"))
                # Whoever signs in again still learns why.
                for known in (tokens, self.signed_in(self.email)):
                    link = self.links(known).json()["links"][0]
                    self.assertEqual((link["status"], link["end_reason"]), (status, reason))

    def test_permissions_narrow_scope_and_records(self):
        tokens = self.activate(permission="appointments")
        words = tokens["scope"].split()
        self.assertIn("patient/Appointment.rs", words)
        self.assertIn("patient/Patient.rs", words)
        self.assertNotIn("patient/*.rs", words)
        self.assertFalse([word for word in words if "Communication" in word or "Observation" in word])
        statuses = [self.portal.get(path, tokens["access_token"]).status
                    for path in ("/Appointment", "/Invoice", "/Communication", "/Observation")]
        self.assertEqual(statuses, [200, 403, 403, 403])


class PracticeOfAnInvite(LinkTest):
    def practice(self, patient):
        code = self.invite(self.new_email(), patient)
        return self.portal.get("/caregiver/invites/" + code).json()["practice"]

    def test_the_practice_that_manages_the_patient(self):
        self.assertEqual(self.practice("child")["name"], "Brightwater Pediatrics")

    def test_else_the_one_of_the_latest_visit(self):
        self.assertEqual(self.practice("met"), {"id": "new", "name": "New Practice", "phone": "(555) 010-9999"})

    def test_else_a_default(self):
        wanted = {"id": "community-clinic", "name": "Community Clinic", "phone": "(555) 010-3000"}
        self.assertEqual(self.practice("alone"), wanted)


if __name__ == "__main__":
    suite.main()
