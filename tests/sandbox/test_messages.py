#!/usr/bin/env python3
"""Secure messages: threads, files, limits, marks, and what the practice does: test_messages.py KINWARD_SANDBOX"""

import base64
import concurrent.futures
import hashlib
import unittest

import mailbox
import suite
from mailbox import AWAY, DELIVERED, DOCTOR, NURSE, PDF, REFUSES, Mailbox, draft, refusal, wait_for
from portal import MOTHER, PRACTICE, Portal

MEGABYTE = 1024 * 1024


class MessagesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.portal = Portal(suite.BINARY, "--reply-after", "0")
        cls.addClassCleanup(cls.portal.stop)
        cls.set = cls.portal.mother()
        cls.box = Mailbox(cls.portal, cls.set["access_token"])
        cls.limits = cls.portal.get("/.well-known/smart-configuration").json()["caregiver_extension"]["messages"]

    def test_a_new_thread_is_a_header_and_a_message(self):
        header = self.box.sent(draft(payload=None, topic={"text": "Refill"}, identifier=mailbox.identifier("h")))
        self.assertEqual(header["status"], "preparation")
        part = [{"reference": "Communication/" + header["id"]}]
        message = self.box.sent(draft(topic={"text": "Refill"}, partOf=part, to=DOCTOR))
        opened = self.box.message(header["id"])
        self.assertEqual(opened["status"], "in-progress")
        self.assertGreater(opened["meta"]["lastUpdated"], header["meta"]["lastUpdated"])
        second = self.box.sent(draft(partOf=part, inResponseTo=[{"reference": "Communication/" + message["id"]}], to=DOCTOR))
        self.assertEqual(self.box.message(header["id"]), opened, "it is opened once")
        found = self.box.get("/Communication?part-of=" + header["id"]).ids()
        self.assertEqual(sorted(found), sorted([message["id"], second["id"]]))

    def test_each_step_of_a_thread_is_made_once(self):
        """As after a crash between the two: everything is sent again, several times at once."""
        def send(name, **fields):
            return self.box.send(draft(identifier=mailbox.identifier(name), to=DOCTOR, **fields),
                                 If_None_Exist=mailbox.condition(name))
        for _ in range(5):
            names = mailbox.new_id(), mailbox.new_id()
            with concurrent.futures.ThreadPoolExecutor(8) as pool:
                headers = list(pool.map(lambda _: send(names[0], payload=None, topic={"text": "Again"}), range(8)))
                part = [{"reference": "Communication/" + headers[0].json()["id"]}]
                messages = list(pool.map(lambda _: send(names[1], partOf=part), range(8)))
            for answers in (headers, messages):
                self.assertEqual(sorted(answer.status for answer in answers), [200] * 7 + [201])
                self.assertEqual(len({answer.json()["id"] for answer in answers}), 1)
            for name in names:
                found = self.box.get("/Communication?" + mailbox.condition(name)).resources()
                self.assertEqual(len(found), 1)
                self.assertEqual(found[0]["identifier"], mailbox.identifier(name))

    def test_a_file_goes_with_a_message(self):
        name = self.box.file()
        self.assertEqual(self.box.get("/Binary/" + name).status, 404, "no message names it yet")
        message = self.box.sent(draft(payload=[{"contentString": "Look"}, mailbox.attachment(name)]))
        part = message["payload"][1]
        self.assertEqual(part["contentAttachment"], {
            "url": "Binary/" + name, "title": "Notes.pdf", "contentType": "application/pdf", "size": len(PDF),
            "hash": base64.b64encode(hashlib.sha1(PDF).digest()).decode()})
        raw = self.box.get("/Binary/" + name)
        self.assertEqual((raw.type, raw.body), ("application/pdf", PDF))
        self.assertEqual(self.box.get("/Binary/" + name, If_None_Match=raw.headers["ETag"]).status, 304)
        resource = self.box.get("/Binary/" + name, Accept="application/fhir+json").json()
        self.assertEqual(resource["securityContext"]["reference"], "Communication/" + message["id"])
        self.assertEqual(mailbox.decoded(resource), PDF)
        again = self.box.sent(draft(payload=[mailbox.attachment(name, "Again.pdf")]))
        self.assertEqual(again["payload"][0]["contentAttachment"]["url"], "Binary/" + name, "it can be passed on")

    def test_a_file_comes_again(self):
        name = mailbox.new_id()
        self.assertEqual([self.box.upload(PDF, name).status for _ in range(3)], [201, 200, 200])
        self.assertEqual(self.box.upload(b"other", name).status, 409)
        self.box.sent(draft(payload=[mailbox.attachment(name)]))
        self.assertEqual(self.box.upload(PDF, name).status, 200, "also after a message took it")
        self.assertEqual(self.box.upload(b"other", name).status, 409)
        twin = mailbox.new_id()
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(lambda _: self.box.upload(PDF, twin).status, range(8)))
        self.assertEqual(sorted(answers), [200] * 7 + [201])

    def test_other_ways_to_bring_a_file(self):
        made = self.portal.post("/Binary", body=PDF, token=self.box.token, headers={"Content-Type": "application/pdf"})
        self.assertEqual(made.status, 201)
        self.assertNotIn("data", made.json())
        message = self.box.sent(draft(payload=[mailbox.attachment(made.json()["id"])]))
        self.assertEqual(self.box.bytes_of(message["payload"][0]), PDF)
        inline = {"contentAttachment": {"contentType": "Text/Plain; charset=utf-8", "data": "aGVsbG8=", "title": "a\n.txt"}}
        message = self.box.sent(draft(payload=[inline]))
        part = message["payload"][0]["contentAttachment"]
        self.assertEqual((part["contentType"], part["size"], part["title"]), ("text/plain", 5, "a.txt"))
        self.assertNotIn("data", part)
        self.assertEqual(self.box.bytes_of(message["payload"][0]), b"hello")
        binary = {"resourceType": "Binary", "contentType": "text/plain", "data": "aGVsbG8="}
        name = mailbox.new_id()
        answer = self.portal.put("/Binary/" + name, binary, self.box.token, {"X-Security-Context": self.me()})
        self.assertEqual((answer.status, answer.json()["securityContext"]["reference"]), (201, self.me()))
        self.assertEqual(self.box.bytes_of(self.box.sent(draft(payload=[mailbox.attachment(name)]))["payload"][0]), b"hello")

    def me(self):
        return "RelatedPerson/" + self.box.get("/RelatedPerson").ids()[0]

    def test_a_file_that_no_message_takes_goes_after_a_day(self):
        name = self.box.file()
        self.addCleanup(lambda: self.portal.post("/demo/clock", form={"offset": 0}))
        self.portal.post("/demo/clock", form={"offset": 24 * 3600 + 60})
        late = Mailbox(self.portal, self.portal.token(
            grant_type="refresh_token", refresh_token=self.set["refresh_token"])["access_token"])
        type(self).set = {**self.set, "refresh_token": None}
        late.file()  # A file that comes makes the portal look for old ones.
        answer = late.send(draft(payload=[mailbox.attachment(name)]))
        self.assertEqual(refusal(answer), (422, "unknown-attachment"))

    def test_the_limits_that_are_announced_are_kept(self):
        longest = "ä" * self.limits["max_body_length"]
        self.assertEqual(self.box.send(draft(longest, DOCTOR)).status, 201)
        self.assertEqual(self.box.send(draft(topic={"text": "ä" * self.limits["max_subject_length"]})).status, 201)
        files = [mailbox.attachment(self.box.file(b"%d" % i)) for i in range(self.limits["max_attachments"] + 1)]
        roles = [role for role in self.box.get(f"/PractitionerRole?organization={PRACTICE}").ids()
                 if role not in REFUSES][:self.limits["max_recipients"] + 1]
        people = ["PractitionerRole/" + role for role in roles]
        cases = [
            ("too-long", draft(longest + "x")),
            ("too-long", draft(payload=[{"contentString": longest}, {"contentString": "x"}])),
            ("too-long", draft(topic={"text": "x" * (self.limits["max_subject_length"] + 1)})),
            ("too-many-recipients", draft(to=people)), ("unknown-recipient", draft(to="PractitionerRole/nobody")),
            ("too-many-attachments", draft(payload=files)), ("empty", draft("  \n")), ("empty", draft(payload=None)),
            ("unknown-attachment", draft(payload=[mailbox.attachment(mailbox.new_id())])),
            ("unknown-attachment", draft(payload=[{"contentAttachment": {"url": "https://elsewhere.example/x"}}])),
            ("unknown-thread", draft(partOf=[{"reference": "Communication/nothing"}])),
            ("unknown-record", draft(about=[{"reference": "Observation/nothing"}])),
            ("unknown-record", draft(payload=[{"contentReference": {"reference": "DocumentReference/nothing"}}])),
            ("unknown-record", draft(identifier=[{"value": "1", "assigner": {"reference": "Patient/milo-hartwell"}}])),
            ("invalid", draft(payload=[{"contentAttachment": {"contentType": "text/plain", "data": "?"}}])),
            ("invalid", draft(payload="x")),
        ]
        before = len(self.box.messages())
        for code, message in cases:
            with self.subTest(code):
                answer = self.box.send(message)
                self.assertEqual(refusal(answer), (422, code))
                spanish = self.box.send(message, Accept_Language="es").json()["issue"][0]["details"]["text"]
                self.assertNotEqual(answer.json()["issue"][0]["details"]["text"], spanish)
        self.assertEqual(self.box.send(draft(to=people[:-1], payload=files[:-1])).status, 201)
        wait_for(lambda: len(self.box.messages()) > before + 1)
        self.assertLess(len(self.box.messages()), before + 6, "what was refused is not there")

    def test_the_limits_of_files_are_kept(self):
        most = self.limits["max_attachment_bytes"]
        full = self.box.file(bytes(most))
        cases = [
            ("attachment-too-large", bytes(most + 1), "application/pdf", None), ("empty", b"", "application/pdf", None),
            ("attachment-type", b"MZ", "application/x-msdownload", None), ("attachment-type", b"x", "", None),
            ("invalid", b"x", "text/plain", "eleanor-hartwell-own-thread-001-m1-file"), ("invalid", b"{", "application/fhir+json", None),
        ]
        for code, content, kind, name in cases:
            with self.subTest(code, kind=kind):
                self.assertEqual(refusal(self.box.upload(content, name, kind)), (422, code))
        self.assertEqual(refusal(self.box.upload(X_Security_Context="RelatedPerson/somebody")), (422, "invalid"))
        self.assertEqual(self.box.upload(bytes(33 * MEGABYTE)).status, 413)
        for kind in ("image/png", "IMAGE/jpeg; x=y", "text/plain;charset=utf-8"):
            self.assertEqual(self.box.upload(b"x", kind=kind).status, 201, kind)
        second = self.box.file(bytes(most - 1) + b"1")
        third = self.box.file(b"one byte too many")
        parts = [mailbox.attachment(name) for name in (full, second, third)]
        self.assertEqual(refusal(self.box.send(draft(payload=parts))), (422, "attachment-too-large"))
        self.assertEqual(self.box.get("/Binary/" + full).status, 404, "taken wholly or not at all")
        self.assertEqual(self.box.send(draft(payload=parts[:2])).status, 201)
        self.assertEqual(len(self.box.get("/Binary/" + full).body), most)

    def test_a_message_can_be_about_a_record(self):
        record = self.box.get("/MedicationRequest?_count=1").ids()[0]
        about = [{"reference": "MedicationRequest/" + record}]
        self.assertEqual(self.box.sent(draft(about=about))["about"], about)

    def test_only_what_a_sender_may_say_is_kept(self):
        made = self.box.sent({**draft(), "extension": [{"url": DELIVERED, "valueInstant": "2000-01-01T00:00:00Z"}],
                              "text": {"status": "generated", "div": "<div>x</div>"}, "contained": [{"resourceType": "Patient"}],
                              "recipient": [{"reference": DOCTOR, "display": "Somebody else", "type": "Patient"}]})
        self.assertFalse({"extension", "text", "contained", "received"} & set(made))
        self.assertEqual(made["recipient"], [{"reference": DOCTOR, "display": "Dr. Amara Okafor"}])

    def test_it_is_delivered_read_and_answered(self):
        """With a file both ways, compared byte by byte."""
        name = self.box.file()
        part = [{"reference": "Communication/" + self.box.sent(draft(payload=None, topic={"text": "Both ways"}))["id"]}]
        message = self.box.sent(draft(partOf=part, payload=[{"contentString": "Look"}, mailbox.attachment(name)]))
        self.assertEqual((message["status"], "received" in message, "extension" in message), ("in-progress", False, False))
        reply = wait_for(lambda: self.box.answers(message))[0]
        now = self.box.message(message["id"])
        self.assertEqual([one["url"] for one in now["extension"]], [DELIVERED])
        self.assertEqual((now["status"], "received" in now), ("completed", True))
        self.assertGreater(now["meta"]["lastUpdated"], message["meta"]["lastUpdated"])
        self.assertEqual((reply["partOf"], reply["topic"]["text"]), (part, "Both ways"))
        self.assertEqual(reply["sender"], {"reference": NURSE, "display": "Grace Kim, RN"})
        self.assertEqual([one["reference"] for one in reply["recipient"]], [self.me()])
        self.assertEqual((reply["status"], "received" in reply, "tag" in reply["meta"]), ("in-progress", False, False))
        seen = [self.box.sent(draft()) for _ in range(3)]
        files = [one for message in seen for answer in wait_for(lambda: self.box.answers(message))
                 for one in answer["payload"] if "contentAttachment" in one]
        self.assertEqual(len(files), 1, "now and then")
        sheet = self.box.bytes_of(files[0])
        self.assertEqual(len(sheet), files[0]["contentAttachment"]["size"])
        self.assertEqual(base64.b64encode(hashlib.sha1(sheet).digest()).decode(), files[0]["contentAttachment"]["hash"])
        self.assertEqual(self.box.bytes_of({"contentAttachment": {"url": "Binary/" + name}}), PDF)

    def test_who_is_away_and_who_does_not_accept(self):
        roles = {"PractitionerRole/" + role["id"]: role for role in self.box.get("/PractitionerRole?_count=100").resources()}

        def messaging(role):
            parts = roles[role]["extension"][0]["extension"]
            return {part["url"]: part.get("valueCode", part.get("valueString")) for part in parts}
        self.assertEqual(messaging(NURSE)["status"], "accepting")
        self.assertEqual(messaging(AWAY)["status"], "away")
        self.assertNotIn("extension", roles[DOCTOR])
        answer = self.box.send(draft(to=[NURSE, REFUSES]))
        self.assertEqual(refusal(answer), (422, "not-accepting"))
        text = answer.json()["issue"][0]["details"]["text"]
        self.assertIn("Dr. Daniel Reyes", text)
        self.assertIn(messaging(REFUSES)["note"], text)
        person = roles[REFUSES]["practitioner"]["reference"]
        self.assertEqual(refusal(self.box.send(draft(to=person))), (422, "not-accepting"))
        message = self.box.sent(draft(to=AWAY))
        reply = wait_for(lambda: self.box.answers(message))[0]
        self.assertIn(messaging(AWAY)["note"], reply["payload"][0]["contentString"])
        self.assertEqual(reply["sender"]["reference"], AWAY)
        self.assertNotIn("received", self.box.message(message["id"]), "it is not read while she is away")

    def test_several_recipients(self):
        message = self.box.sent(draft(to=[NURSE, NURSE, AWAY]))
        wait_for(lambda: len(self.box.answers(message)) > 1)
        self.assertEqual(sorted(one["sender"]["reference"] for one in self.box.answers(message)), [NURSE, AWAY])

    def test_marks(self):
        message = self.box.sent(draft())
        reply = wait_for(lambda: self.box.answers(message))[0]
        path, own = "Communication/" + reply["id"], "Communication/" + message["id"]
        answer = self.box.mark({"message": path, "read": True}, {"message": "Communication/nothing", "read": True})
        self.assertEqual(answer.json(), {"marked": [path], "unknown": ["Communication/nothing"]})
        read = self.box.message(reply["id"])
        self.assertEqual((self.box.tags(reply["id"]), read["status"]), ({"read"}, "completed"))
        self.assertGreater(read["meta"]["lastUpdated"], reply["meta"]["lastUpdated"])
        changed = self.box.get("/Communication?_lastUpdated=ge" + read["meta"]["lastUpdated"]).ids()
        self.assertIn(reply["id"], changed)
        self.box.mark({"message": path, "read": True})
        self.assertEqual(self.box.message(reply["id"]), read, "again changes nothing")
        self.box.mark({"message": path, "archived": True}, {"message": own, "archived": True, "read": True})
        self.assertEqual((self.box.tags(reply["id"]), self.box.tags(message["id"])), ({"read", "archived"}, {"read", "archived"}))
        self.box.mark({"message": path, "read": False, "archived": False})
        again = self.box.message(reply["id"])
        self.assertEqual((self.box.tags(reply["id"]), again["status"], "received" in again), (set(), "in-progress", False))
        for bad in ({}, {"message": 3}, {"message": path, "read": "yes"}, "x"):
            self.assertEqual(self.box.mark(bad).status, 400, bad)
        self.assertEqual(self.box.mark(*[{"message": path}] * 501).status, 400)

    def test_own_messages_are_not_received_by_their_sender(self):
        message = self.box.sent(draft(to=AWAY))
        self.box.mark({"message": "Communication/" + message["id"], "read": True})
        self.assertNotIn("received", self.box.message(message["id"]))

    def test_what_is_kept_is_in_the_capabilities(self):
        types = {one["type"]: one for one in self.portal.get("/metadata").json()["rest"][0]["resource"]}
        self.assertTrue(types["Communication"]["conditionalCreate"])
        self.assertTrue(types["Binary"]["updateCreate"])
        self.assertIn({"code": "create"}, types["Communication"]["interaction"])
        for kind in ("PUT", "PATCH", "DELETE"):
            self.assertEqual(self.portal.request(kind, "/Communication/x", self.box.token, body={}).status, 405)

    def test_a_permission_is_withdrawn_in_mid_session(self):
        portal = Portal(suite.BINARY)
        self.addCleanup(portal.stop)
        tokens = portal.mother()
        box = Mailbox(portal, tokens["access_token"])
        name = box.file()
        message = box.sent(draft(payload=[mailbox.attachment(name)]))
        change = ["change-link", "--link", tokens["caregiver_link"], "--permission", "labs"]
        self.assertEqual(portal.command(*change, "--permission", "documents").returncode, 0)
        answers = [box.send(draft()), box.get("/Communication"), box.get("/Communication/" + message["id"]), box.upload(),
                   box.mark({"message": "Communication/" + message["id"], "read": True})]
        for answer in answers:
            self.assertEqual((answer.status, answer.issue()), (403, "forbidden"))
        self.assertEqual(box.get("/Binary/" + name).status, 404, "documents are permitted, files of messages are not")
        self.assertEqual(box.get("/Observation?_count=1").status, 200)
        self.assertEqual(portal.command(*change, "--permission", "messages").returncode, 0)
        self.assertEqual(box.get("/Communication/" + message["id"]).status, 200)
        self.assertEqual(box.get("/Binary/" + name).body, PDF)
        for wrong in (["--link", "nothing", "--permission", "labs"], ["--link", tokens["caregiver_link"], "--permission", "x"]):
            self.assertNotEqual(portal.command("change-link", *wrong).returncode, 0)

    def test_a_read_only_token_cannot_write(self):
        portal = Portal(suite.BINARY)
        self.addCleanup(portal.stop)
        code = portal.invite("reader@example.com", MOTHER, "--permission", "labs")
        box = Mailbox(portal, portal.activate(code, "1942-03-14", "reader@example.com")["access_token"])
        self.assertEqual([box.send(draft()).status, box.upload().status, box.mark().status], [403, 403, 403])


if __name__ == "__main__":
    suite.main()
