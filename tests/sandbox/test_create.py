#!/usr/bin/env python3
"""Sending a message: what is checked, what the portal sets, and that a retry is never a second one."""

import concurrent.futures
import unittest

import suite
from portal import CHILD, MOTHER, PRACTICE, Portal


class CreateTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.portal = Portal(suite.BINARY)
        cls.addClassCleanup(cls.portal.stop)
        cls.token = cls.portal.mother()["access_token"]
        roles = cls.portal.get("/PractitionerRole?_count=500", cls.token).resources()
        of_practice = {True: [], False: []}
        for role in roles:
            of_practice[role["organization"]["reference"] == f"Organization/{PRACTICE}"].append(role)
        cls.member, cls.stranger = of_practice[True][0], of_practice[False][0]
        cls.me = cls.portal.get("/RelatedPerson", cls.token).resources()[0]["id"]

    def message(self, **fields):
        message = {"resourceType": "Communication", "payload": [{"contentString": "May I bring her a day earlier?"}],
                   "recipient": [{"reference": f"PractitionerRole/{self.member['id']}"}]}
        message.update(fields)
        return {key: value for key, value in message.items() if value is not None}

    def send(self, message, **headers):
        return self.portal.post("/Communication", body=message, token=self.token,
                                headers={name.replace("_", "-"): value for name, value in headers.items()})

    def test_the_portal_sets_what_is_its_own(self):
        forged = self.message(id="mine", status="draft", sent="1999-01-01T00:00:00Z", received="1999-01-01T00:00:00Z",
                              meta={"versionId": "9"}, sender={"reference": f"Patient/{MOTHER}"},
                              topic={"text": "Thursday"})
        answer = self.send(forged)
        made = answer.json()
        self.assertEqual(answer.status, 201)
        self.assertEqual(made["sender"]["reference"], f"RelatedPerson/{self.me}")
        self.assertEqual(made["subject"]["reference"], f"Patient/{MOTHER}")
        self.assertEqual((made["status"], made["meta"]["versionId"]), ("in-progress", "1"))
        self.assertNotEqual(made["id"], "mine")
        self.assertGreater(made["sent"], "2020")
        self.assertNotIn("received", made)
        self.assertEqual(answer.headers["Location"],
                         f"{self.portal.base}/Communication/{made['id']}/_history/1")
        self.assertEqual(self.portal.get(f"/Communication/{made['id']}", self.token).json(), made)

    def test_what_is_refused(self):
        foreign = {"reference": f"PractitionerRole/{self.stranger['id']}"}
        cases = [
            (422, {"recipient": None}), (422, {"recipient": [foreign]}),
            (422, {"recipient": [{"reference": f"Patient/{MOTHER}"}]}),
            (422, {"recipient": [{"reference": f"RelatedPerson/{self.me}"}]}),
            (422, {"recipient": [{"reference": "PractitionerRole/nobody"}]}), (422, {"recipient": [{"display": "Anna"}]}),
            (422, {"recipient": "x"}), (422, {"recipient": []}), (422, {"recipient": [1]}),
            (422, {"subject": {"reference": f"Patient/{CHILD}"}}), (422, {"subject": "x"}),
            (422, {"payload": None}), (422, {"payload": []}), (422, {"payload": [{}]}),
            (422, {"payload": [{"contentString": "  \n"}]}), (422, {"payload": [{"contentString": 3}]}),
            (422, {"partOf": [{"reference": "Communication/eleanor-hartwell-own-thread-001"}]}),
            (422, {"partOf": [{"reference": f"Patient/{MOTHER}"}]}),
            (422, {"inResponseTo": [{"reference": "Communication/nothing"}]}),
            (400, {"resourceType": "Observation"}), (400, {"resourceType": None}),
        ]
        for status, fields in cases:
            with self.subTest(fields):
                answer = self.send(self.message(**fields))
                self.assertEqual((answer.status, answer.json()["resourceType"]), (status, "OperationOutcome"))
        for body in ["", "{", "[]", "null", "\"x\""]:
            self.assertEqual(self.portal.post("/Communication", body=body, token=self.token).status, 400, body)

    def test_a_thread(self):
        head = self.send(self.message(payload=None, topic={"text": "Refill"}))
        self.assertEqual(head.status, 201, head.body)
        parent = {"reference": f"Communication/{head.json()['id']}"}
        message = self.send(self.message(partOf=[parent]))
        self.assertEqual(message.status, 201)
        found = self.portal.get(f"/Communication?part-of={parent['reference']}", self.token)
        self.assertEqual(found.ids(), [message.json()["id"]])

    def test_other_types_are_read_only(self):
        for kind in ["Observation", "Patient", "Appointment", "PractitionerRole"]:
            self.assertEqual(self.portal.post(f"/{kind}", body={"resourceType": kind}, token=self.token).status, 403)
        self.assertEqual(self.portal.post("/Nonsense", body={}, token=self.token).status, 404)

    def test_a_retry_is_not_a_second_message(self):
        message = self.message(identifier=[{"system": "https://kinward.example/outbox", "value": "1"}])
        condition = "identifier=https://kinward.example/outbox|1"
        first = self.send(message, If_None_Exist=condition)
        again = self.send(message, If_None_Exist=condition)
        self.assertEqual((first.status, again.status), (201, 200))
        self.assertEqual(first.json(), again.json())
        self.assertEqual(first.headers["ETag"], again.headers["ETag"])

    def test_retries_at_once_make_one_message(self):
        message = self.message(identifier=[{"system": "https://kinward.example/outbox", "value": "2"}])
        condition = "identifier=https%3A%2F%2Fkinward.example%2Foutbox%7C2"
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(lambda _: self.send(message, If_None_Exist=condition), range(16)))
        self.assertEqual(sorted(answer.status for answer in answers), [200] * 15 + [201])
        self.assertEqual(len({answer.json()["id"] for answer in answers}), 1)

    def test_several_matches(self):
        message = self.message(identifier=[{"system": "https://kinward.example/outbox", "value": "3"}])
        self.send(message)
        self.send(message)
        answer = self.send(message, If_None_Exist="identifier=https://kinward.example/outbox|3")
        self.assertEqual((answer.status, answer.issue()), (412, "multiple-matches"))

    def test_bad_conditions(self):
        for condition in ["nonsense=1", "_count=1", "identifier="]:
            self.assertEqual(self.send(self.message(), If_None_Exist=condition).status, 400, condition)

    def test_the_welcome_messages_are_in_the_mailbox(self):
        found = self.portal.get("/Communication?_count=500", self.token).resources()
        self.assertTrue([one for one in found if "partOf" not in one and one["sender"]["reference"].startswith("Pract")])


if __name__ == "__main__":
    suite.main()
