#!/usr/bin/env python3
"""Documents that caregivers bring, and folders: test_documents.py KINWARD_SANDBOX"""

import concurrent.futures
import json
import unittest
import uuid

import documents
import suite
from documents import PDF, condition, document, folder, identifier, new_id, refusal
from portal import CHILD, MOTHER, Portal

NOTE = {"attachment": {"contentType": "text/plain", "data": documents.b64("Please look at page 2.".encode()), "title": "Note"}}


class DocumentsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.portal = Portal(suite.BINARY)
        cls.addClassCleanup(cls.portal.stop)
        cls.desk = documents.ruth(cls.portal)
        cls.me = "RelatedPerson/" + cls.desk.get("/RelatedPerson").ids()[0]
        cls.other = documents.caregiver(cls.portal, "sam@example.com")
        born = cls.portal.get(f"/Patient/{CHILD}", cls.portal.patient_token(CHILD)).json()["birthDate"]
        cls.stranger = documents.caregiver(cls.portal, "dan@example.com", patient=CHILD, born=born)

    def attachment(self, body):
        return body["content"][0]["attachment"]

    def test_a_document(self):
        place, name = self.desk.file(), new_id()
        sent = document(place, name=name, status="superseded", author=[{"reference": f"Patient/{MOTHER}"}], id="mine",
                        category=[{"text": "From family"}])
        sent["content"].append(NOTE)
        answer = self.desk.document(sent)
        self.assertEqual(answer.status, 201, answer.body)
        made = answer.json()
        self.assertEqual(answer.headers["Location"], f"{self.portal.base}/DocumentReference/{made['id']}/_history/1")
        self.assertEqual((made["status"], made["docStatus"], made["subject"]), ("current", "final", {"reference": f"Patient/{MOTHER}"}))
        self.assertEqual((made["author"][0]["reference"], made["author"][0]["display"]), (self.me, "Ruth Hartwell"))
        for key in ("identifier", "type", "category", "date", "description"):
            self.assertEqual(made[key], sent[key], key)
        self.assertNotEqual(made["id"], "mine")
        self.assertEqual(self.attachment(made), {"contentType": "application/pdf", "url": "Binary/" + place.rsplit("/", 1)[1],
                                                 "size": len(PDF), "hash": documents.sha1(PDF), "title": "letter.pdf"})
        self.assertEqual(made["content"][1]["attachment"]["data"], NOTE["attachment"]["data"])
        found = self.desk.get("/DocumentReference?" + condition(name)).resources()
        self.assertEqual(found, [made])

    def test_it_is_made_once(self):
        place, name = self.desk.file(), new_id()

        def send(_):
            return self.desk.document(document(place, name=name), If_None_Exist=condition(name))
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(send, range(12)))
        self.assertEqual(sorted(answer.status for answer in answers), [200] * 11 + [201])
        self.assertEqual(len({answer.json()["id"] for answer in answers}), 1)

    def test_who_sees_the_file(self):
        place = self.desk.file()
        own = documents.Desk(self.portal, self.portal.patient_token(MOTHER))
        everybody = (self.desk, self.other, own, self.stranger)
        self.addCleanup(self.other.permit, "documents", "documents.upload")
        self.other.permit("documents")
        self.assertEqual([desk.get(place).status for desk in everybody], [200, 404, 404, 404])
        self.assertNotIn(place.rsplit("/", 1)[1], self.desk.get("/Binary?_count=500").ids(), "it is no record yet")
        made = self.desk.document(document(place)).json()
        self.assertEqual([desk.get(place).status for desk in everybody], [200, 200, 200, 404])
        self.assertEqual(own.get(place).body, PDF)
        self.assertEqual([desk.get("/DocumentReference/" + made["id"]).status for desk in everybody], [200] * 3 + [404])
        as_json = self.desk.get(place, Accept="application/fhir+json")
        self.assertEqual(as_json.status, 406)
        self.other.permit("labs")
        self.assertEqual(self.other.get(place).status, 403)

    def test_a_file_of_another_is_not_there(self):
        place = self.other.file()
        small = self.portal.post("/Binary", body=PDF, token=self.other.token, headers={"Content-Type": "application/pdf"})
        unknown = ["Binary/" + new_id(), "Binary/" + small.json()["id"], place, "https://elsewhere.example/Binary/x",
                   "https://elsewhere.example" + place.split("/fhir", 1)[0] + "/Binary/" + place.rsplit("/", 1)[1],
                   "Patient/" + MOTHER, "Binary/../x", "", "file:///etc/passwd", place + "/_history/1"]
        for url in unknown:
            self.assertEqual(refusal(self.desk.document(document(url))), (422, "unknown-file"), url)
        self.assertEqual(self.other.document(document(place)).status, 201)
        self.assertEqual(refusal(self.desk.document(document(place))), (422, "unknown-file"), "also when it is filed")

    def test_a_file_that_is_not_what_is_said(self):
        place = self.desk.file()
        for change in ({"size": len(PDF) + 1}, {"size": str(len(PDF))}, {"size": -1}, {"size": None}, {"hash": documents.sha1(b"x")},
                       {"hash": 5}, {"contentType": "image/png"}, {"contentType": 5}):
            body = document(place)
            self.attachment(body).update(change)
            self.assertEqual(refusal(self.desk.document(body)), (422, "wrong-file"), change)
        body = document(place)
        for key in ("size", "hash", "contentType"):
            del self.attachment(body)[key]
        made = self.desk.document(body)
        self.assertEqual(made.status, 201, "what is not said is no lie")
        self.assertEqual(self.attachment(made.json())["size"], len(PDF))

    def test_hostile_names(self):
        cases = {"../../etc/passwd": "passwd", "C:\\Windows\\system32\\evil.exe": "evil.exe", "/": "", "..": "",
                 "invoice\u202efdp.exe": "invoicefdp.exe", "a\u0000b.pdf": "ab.pdf", "line\nbreak\r.pdf": "linebreak.pdf",
                 "\u200bhidden\ufeff.pdf": "hidden.pdf", "\u2067x\u2069.pdf": "x.pdf", "Señal 心电图.pdf": "Señal 心电图.pdf",
                 "x" * 4000 + ".pdf": "x" * 251 + ".pdf", "é" * 4000: "é" * 255, "a." + "b" * 4000: "a." + "b" * 253,
                 "  spaces .pdf ": "spaces .pdf"}
        for number, (name, safe) in enumerate(cases.items()):
            data = PDF + str(number).encode()
            place = self.desk.file(data, Upload_Metadata=documents.metadata(name[:500]))
            body = document(place, data)
            self.attachment(body)["title"] = name
            made = self.desk.document(body)
            self.assertEqual(made.status, 201, made.body)
            self.assertEqual(self.attachment(made.json()).get("title", ""), safe, name[:60])
            self.assertEqual(self.desk.get(place).headers["Content-Disposition"], "attachment")
        place = self.desk.file(Upload_Metadata=documents.metadata("from ../metadata.pdf"))
        body = document(place)
        del self.attachment(body)["title"]
        self.assertEqual(self.attachment(self.desk.document(body).json())["title"], "metadata.pdf")

    def test_what_is_refused(self):
        place = self.desk.file()
        cases = [
            ("other-patient", {"subject": {"reference": f"Patient/{CHILD}"}}), ("other-patient", {"subject": "x"}),
            ("other-patient", {"subject": {"display": "Milo"}}), ("untitled", {"description": None}),
            ("untitled", {"description": " \n"}), ("too-long", {"description": "x" * 1001}), ("too-long", {"description": 5}),
            ("invalid", {"type": None}), ("invalid", {"type": {}}), ("invalid", {"type": {"coding": "x"}}),
            ("invalid", {"date": "yesterday"}), ("invalid", {"date": 5}), ("invalid", {"identifier": "x"}),
            ("invalid", {"category": [5]}), ("invalid", {"content": None}), ("invalid", {"content": []}),
            ("invalid", {"content": [{}]}), ("invalid", {"content": [{"attachment": "x"}]}), ("unknown-file", {"content": [NOTE]}),
            ("invalid", {"content": document(place)["content"] * 6}),
            ("invalid", {"content": document(place)["content"] + [{"attachment": {"contentType": "text/html", "data": "PGI+"}}]}),
            ("invalid", {"content": document(place)["content"] + [{"attachment": {"contentType": "text/plain", "data": "!"}}]}),
            ("invalid", {"content": document(place)["content"] + [{"attachment": {"contentType": "text/plain", "data": "/w=="}}]}),
            ("too-long", {"content": document(place)["content"] + [
                {"attachment": {"contentType": "text/plain", "data": documents.b64(b"x" * 8001)}}]}),
        ]
        for code, change in cases:
            with self.subTest(code=code, change=str(change)[:80]):
                self.assertEqual(refusal(self.desk.document(document(place, **change))), (422, code))
        self.assertEqual(self.other.get(place).status, 404, "nothing of it was filed")
        self.assertEqual(self.desk.document("{").status, 400)

    def test_a_small_file_comes_again(self):
        """As after a crash: everything is sent again, and there is one document."""
        name, binary = new_id(), "/Binary/" + new_id()
        for file, made in ((201, 201), (200, 200)):
            self.assertEqual(self.portal.put(binary, PDF, self.desk.token, {"Content-Type": "application/pdf"}).status, file)
            answer = self.desk.document(document(binary[1:], name=name), If_None_Exist=condition(name))
            self.assertEqual(answer.status, made)
        self.assertEqual(self.portal.put(binary, b"other", self.desk.token, {"Content-Type": "application/pdf"}).status, 409)

    def test_small_files_come_by_post_and_put(self):
        for made in (self.portal.post("/Binary", body=PDF, token=self.desk.token, headers={"Content-Type": "application/pdf"}),
                     self.portal.put("/Binary/" + new_id(), PDF, self.desk.token, {"Content-Type": "application/pdf"})):
            self.assertEqual(made.status, 201)
            filed = self.desk.document(document(made.headers["Location"])).json()
            url = "/" + self.attachment(filed)["url"]
            self.assertEqual(self.attachment(filed)["hash"], documents.sha1(PDF))
            self.assertEqual([desk.get(url).status for desk in (self.desk, self.other, self.stranger)], [200, 200, 404])
            self.assertEqual(self.other.get(url).body, PDF)

    def test_a_binary_for_documents_only(self):
        portal = Portal(suite.BINARY)
        self.addCleanup(portal.stop)
        only = documents.ruth(portal)

        def post(kind="application/pdf", body=PDF):
            return portal.post("/Binary", body=body, token=only.token, headers={"Content-Type": kind})
        film = post("video/mp4").json()["id"]
        message = {"resourceType": "Communication", "recipient": [{"reference": "PractitionerRole/grace-kim-role"}],
                   "payload": [{"contentAttachment": {"url": "Binary/" + film}}]}
        answer = portal.post("/Communication", body=message, token=only.token)
        self.assertEqual(answer.json()["issue"][0]["details"]["coding"][0]["code"], "attachment-type", "messages take fewer types")
        only.permit("documents", "documents.upload")
        self.assertEqual([post().status, post("video/mp4").status, post("x/y").status], [201, 201, 422])
        self.assertEqual(post(body=bytes(10 * 1024 * 1024 + 1)).status, 422)
        only.permit("messages")
        self.assertEqual([post().status, post("video/mp4").status], [201, 422])
        only.permit("labs")
        self.assertEqual(post().status, 403)

    def test_permissions(self):
        portal = Portal(suite.BINARY)
        self.addCleanup(portal.stop)
        desk = documents.ruth(portal)
        place = desk.file()
        made = desk.folder(folder()).json()
        for permission in ("documents", "documents.upload", "messages"):
            desk.permit(permission)
            self.assertEqual([desk.document(document(place)).status, desk.folder(folder()).status, desk.put(made, 1).status],
                             [403] * 3, permission)


class FoldersTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.portal = Portal(suite.BINARY)
        cls.addClassCleanup(cls.portal.stop)
        cls.desk = documents.ruth(cls.portal)
        cls.other = documents.caregiver(cls.portal, "sam@example.com")

    def filed(self, desk=None):
        return "DocumentReference/" + (desk or self.desk).filed(PDF + uuid.uuid4().bytes)["id"]

    def entries(self, body):
        return [entry["item"]["reference"] for entry in body.get("entry", [])]

    def test_the_folders_of_the_seed(self):
        found = {one["title"]: one for one in self.desk.get("/List?code=folder").resources()}
        self.assertEqual(set(found), {"Letters", "Test results", "Hospital stays", "From family"} | set(found))
        for one in found.values():
            self.assertEqual((one["status"], one["mode"]), ("current", "working"))
            for reference in self.entries(one):
                self.assertEqual(self.desk.get("/" + reference).status, 200)
        family = found["From family"]
        place = self.filed()
        family.setdefault("entry", []).append({"item": {"reference": place}})
        self.assertEqual(self.desk.put(family, 1).status, 200)

    def test_a_new_folder_once(self):
        name = new_id()
        answers = [self.desk.folder(folder(identifier=identifier(name)), If_None_Exist=condition(name)) for _ in range(2)]
        self.assertEqual([answer.status for answer in answers], [201, 200])
        self.assertEqual(answers[0].json(), answers[1].json())
        made = answers[0].json()
        self.assertNotIn("entry", made)
        self.assertEqual(made["identifier"], identifier(name))
        self.assertEqual(made["source"]["display"], "Ruth Hartwell")

    def test_documents_are_put_in(self):
        made = self.desk.folder(folder("Taxes", [self.filed()])).json()
        first = self.entries(made)
        answer = self.desk.put({**made, "entry": made["entry"] + [{"item": {"reference": (second := self.filed())}}]}, 1)
        self.assertEqual((answer.status, answer.headers["ETag"]), (200, 'W/"2"'), answer.body)
        self.assertEqual(self.entries(answer.json()), first + [second])
        self.assertEqual(self.desk.get("/List?item=" + second).ids(), [made["id"]])
        again = self.desk.put({**answer.json(), "entry": answer.json()["entry"] * 2}, 2)
        self.assertEqual(self.entries(again.json()), first + [second], "nothing twice")
        renamed = self.desk.put({**again.json(), "title": "Taxes 2026", "status": "retired", "mode": "snapshot",
                                 "subject": {"reference": f"Patient/{MOTHER}"}, "note": [{"text": "x"}]}, 3).json()
        self.assertEqual((renamed["title"], renamed["status"], renamed["mode"]), ("Taxes 2026", "current", "working"))
        self.assertNotIn("note", renamed)

    def test_two_who_sort_at_once_lose_nothing(self):
        made = self.desk.folder(folder("Shared")).json()
        mine, theirs = self.filed(), self.filed(self.other)
        self.assertEqual(self.desk.put({**made, "entry": [{"item": {"reference": mine}}]}, 1).status, 200)
        late = self.other.put({**made, "entry": [{"item": {"reference": theirs}}]}, 1)
        self.assertEqual((late.status, late.issue()), (412, "conflict"))
        now = self.other.get("/List/" + made["id"]).json()
        now["entry"].append({"item": {"reference": theirs}})
        self.assertEqual(self.entries(self.other.put(now, 2).json()), [mine, theirs])

    def test_what_is_refused(self):
        mine = self.filed()
        made = self.desk.folder(folder("Kept", [mine])).json()
        cases = [
            ("entry-removed", {"entry": [{"item": {"reference": self.filed()}}]}), ("entry-removed", {"entry": None}),
            ("unknown-entry", {"entry": made["entry"] + [{"item": {"reference": "DocumentReference/nothing"}}]}),
            ("unknown-entry", {"entry": made["entry"] + [{"item": {"reference": f"Patient/{MOTHER}"}}]}),
            ("unknown-entry", {"entry": made["entry"] + [{"item": {"reference": "DocumentReference/milo-hartwell-document-asthma-plan"}}]}),
            ("unknown-entry", {"entry": made["entry"] + [{}]}), ("invalid", {"entry": []}), ("invalid", {"entry": "x"}),
            ("untitled", {"title": " "}), ("untitled", {"title": None}), ("too-long", {"title": "x" * 101}),
            ("no-folder", {"code": None}), ("no-folder", {"code": {"text": "folder"}}),
            ("other-patient", {"subject": {"reference": f"Patient/{CHILD}"}}),
        ]
        for code, change in cases:
            with self.subTest(code=code, change=str(change)[:80]):
                body = {key: value for key, value in {**made, **change}.items() if value is not None}
                self.assertEqual(refusal(self.desk.put(body, 1)), (422, code))
                if code != "entry-removed":
                    self.assertEqual(refusal(self.desk.folder(body)), (422, code))
        self.assertEqual(self.desk.put(made, None).status, 428)
        self.assertEqual(self.desk.put(made, 2).status, 412)
        self.assertEqual(self.desk.put({**made, "id": "nothing"}, 1).status, 404)
        self.assertEqual(self.desk.put({**made, "id": "milo-hartwell-folder-school"}, 1).status, 404)
        self.assertEqual(self.desk.request("PUT", "/List/" + made["id"], {**made, "resourceType": "Group"}, If_Match='W/"1"').status, 400)
        self.assertEqual(self.desk.request("DELETE", "/List/" + made["id"]).status, 405)
        self.assertEqual(self.desk.get("/List/" + made["id"]).json(), made)

    def test_a_list_that_is_no_folder(self):
        self.portal.post("/demo/records", body={"resourceType": "List", "id": "problems", "status": "current", "mode": "working",
                                                "title": "Problems", "subject": {"reference": f"Patient/{MOTHER}"}})
        self.assertEqual(refusal(self.desk.put({**folder(), "id": "problems"}, 1)), (422, "no-folder"))

    def test_what_the_portal_announces(self):
        types = {entry["type"]: entry for entry in self.portal.get("/metadata").json()["rest"][0]["resource"]}

        def can(name):
            return {interaction["code"] for interaction in types[name]["interaction"]} - {"read", "search-type"}
        self.assertEqual((can("List"), can("DocumentReference"), can("Binary")), ({"create", "update"}, {"create"}, {"create", "update"}))
        self.assertEqual((types["List"]["conditionalCreate"], types["List"]["versioning"]), (True, "versioned-update"))
        self.assertTrue(types["DocumentReference"]["conditionalCreate"])
        scopes = self.portal.get("/.well-known/smart-configuration").json()["scopes_supported"]
        self.assertLessEqual({"patient/DocumentReference.c", "patient/Binary.c", "patient/List.cu"}, set(scopes))

    def test_it_is_written_down(self):
        made = self.desk.folder(folder("Seen")).json()
        self.desk.put(made, 1)
        events = self.desk.get("/AuditEvent?_sort=-_lastUpdated&_count=20").resources()
        actions = [event["action"] for event in events if "List/" + made["id"] in json.dumps(event)]
        self.assertEqual(sorted(actions), ["C", "U"])


if __name__ == "__main__":
    suite.main()
