#!/usr/bin/env python3
"""Nobody learns of another's messages: the patient, the caregiver and a second caregiver each have a mailbox, and each looks
for the others' by every way of asking that the portal knows: test_mailboxes.py KINWARD_SANDBOX"""

import itertools
import json
import unittest
import urllib.parse

import mailbox
import suite
from mailbox import NURSE, Mailbox, draft, wait_for
from portal import MOTHER, MOTHER_BORN, Portal

MADE_UP = "0c0ffee0-0000-4000-8000-00000000cafe"


def files_of(messages):
    """The ids of the files that go with them; any other Binary is a document, which whoever cares for the patient may read."""
    return [part["contentAttachment"]["url"].removeprefix("Binary/") for message in messages
            for part in message.get("payload", []) if "contentAttachment" in part]


class Owner:
    """Somebody with a thread, a file, and an answer with a file; `secrets` are words that stand in nobody else's mailbox."""

    def __init__(self, name, portal, token):
        self.name, self.box = name, Mailbox(portal, token)
        self.content = f"%PDF-1.4 only for {name}".encode()
        self.file = self.box.file(self.content)
        self.waiting = self.box.file(self.content + b", not sent")
        self.identifier = mailbox.new_id()
        header = self.box.sent(draft(payload=None, topic={"text": f"Topic of {name}"}))
        self.message = self.box.sent(draft(
            partOf=[{"reference": "Communication/" + header["id"]}], identifier=mailbox.identifier(self.identifier),
            payload=[{"contentString": f"Words of {name}"}, mailbox.attachment(self.file, f"File of {name}.pdf")]))
        self.answer = wait_for(lambda: self.box.answers(self.message))[0]
        self.person = self.message["sender"]["reference"]
        self.found = self.box.messages()
        self.files = [*files_of(self.found), self.waiting]
        self.page = self.box.get("/Communication?_count=1").next()
        self.ids = [one["id"] for one in self.found]
        self.secrets = {*self.ids, *self.files, self.identifier, f"Topic of {name}", f"Words of {name}", f"File of {name}"}


class MailboxesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.portal = Portal(suite.BINARY, "--reply-after", "0")
        cls.addClassCleanup(cls.portal.stop)
        second = cls.portal.caregiver("lena@example.com", MOTHER, MOTHER_BORN)["access_token"]
        cls.owners = [Owner("Ruth", cls.portal, cls.portal.mother()["access_token"]),
                      Owner("Lena", cls.portal, second),
                      Owner("Eleanor", cls.portal, cls.portal.patient_token(MOTHER))]
        cls.work_of_the_practice()
        cls.rest = cls.portal.get("/metadata").json()["rest"][0]

    @classmethod
    def work_of_the_practice(cls):
        """Records that speak of a message: they are as hidden as the message is."""
        for owner in cls.owners:
            target = {"reference": "Communication/" + owner.message["id"]}
            patient = {"reference": "Patient/" + MOTHER}
            for resource in [
                    {"resourceType": "Provenance", "target": [target, patient], "recorded": "2026-01-01T00:00:00Z",
                     "agent": [{"who": {"reference": NURSE}}]},
                    {"resourceType": "Task", "status": "requested", "intent": "order", "for": patient, "focus": target},
                    {"resourceType": "Binary", "contentType": "text/plain", "securityContext": target, "data": "aGk="}]:
                resource["id"] = f"{resource['resourceType'].lower()}-of-{owner.name.lower()}"
                owner.secrets.add(resource["id"])
                cls.portal.post("/demo/records", body=resource)

    def setUp(self):
        self.connection = self.portal.connection()
        self.addCleanup(self.connection.close)

    def fetch(self, viewer, path):
        """On one connection, since there are thousands."""
        self.connection.request("GET", urllib.parse.urlsplit(self.portal.base).path + path,
                                headers={"Authorization": "Bearer " + viewer.box.token})
        response = self.connection.getresponse()
        return response.status, response.read()

    def pairs(self):
        return itertools.permutations(self.owners, 2)

    def expect_nothing(self, text, owner, what):
        self.assertFalse([secret for secret in owner.secrets if secret in text], what)

    def found(self, viewer, path):
        """The entries of a search as text; its links repeat the question."""
        status, body = self.fetch(viewer, path)
        self.assertEqual(status, 200, (path, body[:200]))
        return json.dumps(json.loads(body).get("entry", []))

    def test_everybody_sees_their_own(self):
        for owner in self.owners:
            self.assertIn(owner.message["id"], owner.ids)
            self.assertIn(owner.answer["id"], owner.ids)
            self.assertEqual(owner.box.get("/Binary/" + owner.file).body, owner.content)
            self.assertEqual(owner.box.get("/Communication/" + owner.message["id"]).status, 200)
            for kind in ("provenance", "task", "binary"):
                self.assertEqual(owner.box.get(f"/{kind.title()}/{kind}-of-{owner.name.lower()}").status, 200, kind)
        self.assertIn("eleanor-hartwell-own-thread-001", self.owners[2].ids)
        self.assertEqual(len({owner.person for owner in self.owners}), 3)

    def test_a_all_that_can_be_listed(self):
        """First of all tests (unittest sorts by name): the audit of each does not yet hold what they looked for."""
        for viewer, owner in self.pairs():
            for entry in self.rest["resource"]:
                for page in self.portal.pages(f"/{entry['type']}?_count=500", viewer.box.token):
                    self.expect_nothing(json.dumps(page.resources()), owner, (viewer.name, owner.name, entry["type"]))

    def test_each_search_parameter(self):
        asked = 0
        for viewer, owner in self.pairs():
            ids = ",".join(owner.ids[:20] + owner.files)
            references = ",".join(f"Communication/{one}" for one in owner.ids[:20]) + "," + owner.person
            values = {"reference": references, "token": f"{mailbox.UUIDS}|urn:uuid:{owner.identifier},{ids}",
                      "date": "ge2000-01-01", "string": f"Topic of {owner.name},{owner.name}", "uri": ids}
            for entry in self.rest["resource"]:
                kind = entry["type"]
                if kind == "AuditEvent":
                    continue  # below
                common = [f"_id={ids}", "_lastUpdated=ge2000-01-01&_count=500", "_elements=id,topic,payload,data&_count=500"]
                own = [question for one in entry["searchParam"] for question in (
                    f"{one['name']}={urllib.parse.quote(values[one['type']], safe='=,/|:')}&_count=500",
                    f"{one['name']}:missing=false&_count=500", f"{one['name']}:missing=true&_count=500")]
                sorts = [f"_sort=-{one['name']}&_count=500" for one in entry["searchParam"] if one["type"] == "date"]
                for question in common + own + sorts:
                    asked += 1
                    text = self.found(viewer, f"/{kind}?{question}")
                    self.expect_nothing(text, owner, (viewer.name, owner.name, kind, question[:60]))
        self.assertGreater(asked, 3000)

    def test_counts_and_totals_tell_nothing(self):
        for viewer, owner in self.pairs():
            for kind, ids in (("Communication", owner.ids), ("Binary", owner.files)):
                for more in ("&_summary=count", "&_total=accurate", "&_count=0"):
                    _, body = self.fetch(viewer, f"/{kind}?_id={','.join(ids)}{more}")
                    self.assertEqual(json.loads(body)["total"], 0, (viewer.name, owner.name))

    def test_the_audit_tells_only_of_oneself(self):
        for viewer in self.owners:
            for page in self.portal.pages("/AuditEvent?_count=500", viewer.box.token):
                for event in page.resources():
                    self.assertEqual(event["agent"][0]["who"]["reference"], viewer.person)
        for viewer, owner in self.pairs():
            for question in (f"agent={owner.person}", f"entity=Communication/{owner.message['id']}&agent={owner.person}"):
                self.assertEqual(self.found(viewer, "/AuditEvent?" + question), "[]")

    def test_what_the_portal_does_not_do_is_no_way_in(self):
        for viewer, owner in self.pairs():
            target = "Communication/" + owner.message["id"]
            for question in ("_include=Communication:part-of", "_revinclude=Provenance:target", "_revinclude:iterate=Task:focus",
                             f"part-of:Communication.identifier={owner.identifier}", f"sender:RelatedPerson._id={owner.name}",
                             f"_has:Communication:part-of:identifier={owner.identifier}", f"_filter=id eq {owner.message['id']}",
                             f"_content={owner.name}", f"_text={owner.name}", f"_query={owner.name}", "_contained=true",
                             "_elements=", "_type=Communication", "_list=" + owner.message["id"], "_security=x", "_tag=x"):
                status, body = self.fetch(viewer, "/Communication?" + urllib.parse.quote(question, safe="=:&"))
                self.assertEqual(status, 400, question)
                self.expect_nothing(body.decode(), owner, question)
            for path in (f"/{target}/_history", f"/{target}/_history/1", "/Communication/_history", "/_history",
                         f"/{target}/$everything", f"/Patient/{MOTHER}/$everything", f"/Patient/{MOTHER}/Communication",
                         f"/Binary/{owner.file}/_history/1", f"/?_type=Communication&_id={owner.message['id']}"):
                status, body = self.fetch(viewer, path)
                self.assertGreaterEqual(status, 400, path)
                self.expect_nothing(body.decode(), owner, path)

    def test_read_by_id(self):
        for viewer, owner in self.pairs():
            for kind, ids in (("Communication", owner.ids), ("Binary", owner.files)):
                for accept in ("application/fhir+json", "*/*", "application/pdf"):
                    unknown = viewer.box.get(f"/{kind}/{MADE_UP}", Accept=accept)
                    for one in ids:
                        answer = viewer.box.get(f"/{kind}/{one}", Accept=accept)
                        self.assertEqual((answer.status, answer.body), (unknown.status, unknown.body), (viewer.name, one))
            for kind in ("provenance", "task", "binary"):
                self.assertEqual(viewer.box.get(f"/{kind.title()}/{kind}-of-{owner.name.lower()}").status, 404)

    def test_page_links_are_of_no_use(self):
        for viewer, owner in self.pairs():
            self.assertIsNotNone(owner.page)
            self.assertEqual(viewer.box.get(owner.page).status, 400)

    def test_if_none_exist_does_not_probe(self):
        for viewer, owner in self.pairs():
            for condition in (mailbox.condition(owner.identifier), f"_id={owner.message['id']}&_lastUpdated=ge2000-01-01"):
                answer = viewer.box.send(draft("A probe"), If_None_Exist=condition)
                self.assertEqual(answer.status, 201, (viewer.name, owner.name, condition))
                self.assertNotEqual(answer.json()["id"], owner.message["id"])

    def test_writing_does_not_probe(self):
        def body(answer):
            self.assertEqual(answer.status, 422)
            return answer.body
        for viewer, owner in self.pairs():
            for theirs, made_up in (("Communication/" + owner.message["id"], "Communication/" + MADE_UP),
                                    ("Provenance/provenance-of-" + owner.name.lower(), "Provenance/" + MADE_UP)):
                for key in ("partOf", "inResponseTo", "about"):
                    self.assertEqual(body(viewer.box.send(draft(**{key: [{"reference": theirs}]}))),
                                     body(viewer.box.send(draft(**{key: [{"reference": made_up}]}))), key)
                for make in (lambda one: [{"contentReference": {"reference": one}}],):
                    self.assertEqual(body(viewer.box.send(draft(payload=make(theirs)))),
                                     body(viewer.box.send(draft(payload=make(made_up)))))
            for one in owner.files:
                self.assertEqual(body(viewer.box.send(draft(payload=[mailbox.attachment(one)]))),
                                 body(viewer.box.send(draft(payload=[mailbox.attachment(MADE_UP)]))))

    def test_a_file_cannot_be_replaced_or_recognised(self):
        for viewer, owner in self.pairs():
            for name, content in ((owner.file, owner.content), (owner.waiting, owner.content + b", not sent")):
                same, other = viewer.box.upload(content, name), viewer.box.upload(b"other", name)
                self.assertEqual((same.status, other.status), (409, 409))
                self.assertEqual(same.body, other.body, "right bytes look as wrong ones")
        for owner in self.owners:
            self.assertEqual(owner.box.get("/Binary/" + owner.file).body, owner.content)

    def test_marks_do_not_reach(self):
        for viewer, owner in self.pairs():
            before = owner.box.message(owner.answer["id"])
            paths = ["Communication/" + owner.answer["id"], "Communication/" + MADE_UP]
            answer = viewer.box.mark(*({"message": path, "read": True, "archived": True} for path in paths))
            self.assertEqual(answer.json(), {"marked": [], "unknown": paths})
            self.assertEqual(owner.box.message(owner.answer["id"]), before)

    def test_one_message_to_two_mailboxes_is_in_neither(self):
        """It would tell the one when the other read it."""
        people = [{"reference": owner.person} for owner in self.owners]
        self.portal.post("/demo/records", body={
            "resourceType": "Communication", "id": "to-all", "status": "completed", "subject": people[2],
            "sender": {"reference": NURSE}, "recipient": people, "payload": [{"contentString": "Hello"}]})
        for owner in self.owners:
            self.assertEqual(owner.box.get("/Communication/to-all").status, 404)

    def test_the_portals_own_lists(self):
        for viewer, owner in self.pairs():
            answer = viewer.box.get("/caregiver/links")
            self.expect_nothing(answer.body.decode(), owner, "links")
        self.assertEqual(self.owners[2].box.get("/caregiver/links").json()["links"], [])
        self.assertNotEqual(self.portal.command("patient-token", "--patient", "nobody").returncode, 0)


if __name__ == "__main__":
    suite.main()
