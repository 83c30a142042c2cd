#!/usr/bin/env python3
"""What is shared can be seen by those it was shared with, for as long as it was meant, and by nobody else:
test_shares.py KINWARD_SANDBOX"""

import base64
import concurrent.futures
import json
import secrets
import sqlite3
import time
import unittest
import uuid
from pathlib import Path

import suite
from mailbox import AWAY, DOCTOR, NURSE, wait_for
from portal import CHILD, MOTHER, MOTHER_BORN, Portal

DOCUMENT = "DocumentReference/eleanor-hartwell-document-summary-diabetes"
PASSCODE = "seven herons 4417"


def part(text):
    return base64.urlsafe_b64encode(text).rstrip(b"=").decode()


def jwe(size=300, **header):
    """As a program would encrypt it; the portal cannot tell."""
    protected = json.dumps({"alg": "dir", "enc": "A256GCM", **header}).encode()
    return ".".join([part(protected), "", part(secrets.token_bytes(12)), part(secrets.token_bytes(size)),
                     part(secrets.token_bytes(16))])


def outside(**change):
    order = {"kind": "outside", "documents": [DOCUMENT], "single_file": False,
             "files": [{"content_type": "application/fhir+json", "jwe": jwe()}], **change}
    return {key: value for key, value in order.items() if value is not None}


def practice(**change):
    return {"kind": "practice", "documents": [DOCUMENT], "recipients": [{"reference": NURSE}], "note": "For Thursday",
            **change}


def instant(seconds):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + seconds))


class SharesTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.portal = Portal(suite.BINARY, "--reply-after", "0")
        cls.addClassCleanup(cls.portal.stop)
        cls.token = cls.portal.mother()["access_token"]
        cls.other = cls.portal.caregiver("lena@example.com", MOTHER, MOTHER_BORN)["access_token"]

    def setUp(self):
        self.clock(0)

    def clock(self, offset):
        self.assertEqual(self.portal.post("/demo/clock", form={"offset": offset}).status, 200)

    def put(self, order, name=None, token=None):
        return self.portal.put(f"/caregiver/shares/{name or uuid.uuid4()}", order, token or self.token)

    def made(self, order):
        answer = self.put(order)
        self.assertEqual(answer.status, 201, answer.body)
        return answer.json()

    def listed(self, name, token=None):
        answer = self.portal.get("/caregiver/shares", token or self.token)
        self.assertEqual(answer.status, 200, answer.body)
        found = [share for share in answer.json()["shares"] if share["id"] == name]
        return found[0] if found else None

    def revoke(self, name, token=None):
        return self.portal.request("DELETE", f"/caregiver/shares/{name}", token or self.token)

    def open(self, share, **body):
        answer = self.portal.request("POST", share["manifest_url"], headers={"Content-Type": "application/json"},
                                     body=json.dumps({"recipient": "Dr. Brown", **body}))
        self.assertEqual(answer.headers["Access-Control-Allow-Origin"], "*")
        return answer

    def get(self, url):
        return self.portal.request("GET", url)

    def guess(self, share, passcode):
        answer = self.open(share, passcode=passcode)
        return answer.status, answer.json().get("remainingAttempts")

    # Orders

    def test_the_same_order_again_is_the_same_share(self):
        name = str(uuid.uuid4())
        first, second = self.put(practice(), name), self.put(practice(note="other words"), name)
        self.assertEqual((first.status, second.status), (201, 200))
        self.assertEqual(first.json()["note"], second.json()["note"])
        self.assertEqual(len([1 for share in self.portal.get("/caregiver/shares", self.token).json()["shares"]
                              if share["id"] == name]), 1)

    def test_orders_side_by_side_make_one(self):
        name = str(uuid.uuid4())
        with concurrent.futures.ThreadPoolExecutor(8) as pool:
            answers = list(pool.map(lambda _: self.put(outside(passcode=PASSCODE), name), range(8)))
        self.assertEqual(sorted(answer.status for answer in answers), [200] * 7 + [201])
        self.assertEqual(len({answer.json()["manifest_url"] for answer in answers}), 1)

    def test_an_id_of_somebody_else(self):
        name = str(uuid.uuid4())
        self.assertEqual(self.put(practice(), name).status, 201)
        self.assertEqual(self.put(practice(), name, self.other).status, 409)

    def test_orders_that_are_refused(self):
        for order, status in (
                ({}, 400), (practice(documents=[]), 400), (practice(recipients=[]), 400), (practice(kind="world"), 400),
                (practice(documents=["DocumentReference/nothing"]), 422), (practice(documents=["Patient/" + MOTHER]), 422),
                (practice(recipients=[{"reference": "PractitionerRole/nobody"}]), 422), (practice(note="x" * 2001), 422),
                (outside(documents=[DOCUMENT, DOCUMENT]), 400), (outside(files=[]), 400),
                (outside(files=[{"content_type": "text/plain", "jwe": "plain text"}]), 422),
                (outside(files=[{"content_type": "text/plain", "jwe": jwe(alg="A256KW")}]), 422),
                (outside(single_file=True, passcode="x"), 400), (outside(expires=instant(-60)), 422),
                (outside(expires=instant(366 * 24 * 3600)), 422), (outside(expires="soon"), 400),
                (outside(max_views=0), 422), (outside(max_views=101), 422), (outside(passcode="x" * 65), 422),
                (outside(files=[{"content_type": "a/b", "jwe": jwe(22 * 1024 * 1024)}]), 413)):
            self.assertEqual(self.put(order).status, status, str(order)[:200])
        self.assertEqual(self.put(practice(), "not-a-uuid").status, 400)

    def test_nothing_without_a_permission(self):
        reader = self.portal.caregiver("reader@example.com", CHILD, self.child_born(), "--permission", "documents",
                                       "--permission", "documents.share.practice")["access_token"]
        document = self.portal.get("/DocumentReference?_count=1", reader).ids()
        self.assertEqual(self.put(outside(documents=["DocumentReference/" + document[0]]), token=reader).status, 403)
        self.assertEqual(self.portal.get("/caregiver/shares", reader).status, 200)
        nobody = self.portal.caregiver("nobody@example.com", CHILD, self.child_born(), "--permission", "documents")
        for answer in (self.put(practice(), token=nobody["access_token"]),
                       self.portal.get("/caregiver/shares", nobody["access_token"]),
                       self.revoke(uuid.uuid4(), nobody["access_token"])):
            self.assertEqual(answer.status, 403)
            self.assertEqual(answer.json()["resourceType"], "OperationOutcome")
        self.assertEqual(self.portal.get("/caregiver/shares").status, 401)
        self.assertEqual(self.portal.get("/caregiver/shares", self.portal.patient_token(MOTHER)).status, 403)

    def child_born(self):
        return self.portal.get(f"/Patient/{CHILD}", self.portal.patient_token(CHILD)).json()["birthDate"]

    # With the practice

    def test_a_member_of_the_practice_looks_at_it(self):
        share = self.made(practice())
        self.assertEqual(share["recipients"][0]["reference"], NURSE)
        self.assertIn("Kim", share["recipients"][0]["display"])
        self.assertNotIn("manifest_url", share)
        self.assertTrue(wait_for(lambda: self.listed(share["id"])["views"] == 1))

    def test_who_is_away_does_not(self):
        share = self.made(practice(recipients=[{"reference": AWAY}]))
        self.clock(600)
        self.assertEqual(self.listed(share["id"])["views"], 0)

    def test_what_was_revoked_is_not_looked_at(self):
        with Portal(suite.BINARY, "--reply-after", "60") as slow:
            token = slow.mother()["access_token"]
            names = [str(uuid.uuid4()) for _ in range(2)]
            for name in names:
                slow.put(f"/caregiver/shares/{name}", practice(recipients=[{"reference": DOCTOR}]), token)
            slow.request("DELETE", f"/caregiver/shares/{names[0]}", token)
            slow.post("/demo/clock", form={"offset": 61})
            shares = {share["id"]: share for share in slow.get("/caregiver/shares", token).json()["shares"]}
            self.assertEqual([shares[name]["views"] for name in names], [0, 1])
            self.assertEqual([shares[name]["status"] for name in names], ["revoked", "active"])

    # Outside

    def test_a_manifest_with_its_file(self):
        order = outside()
        share = self.made(order)
        self.assertEqual(len(share["manifest_url"].rsplit("/", 1)[1]), 43)
        self.assertLessEqual(len(share["manifest_url"]), 128)
        embedded = self.open(share).json()
        self.assertEqual(embedded["files"], [{"contentType": "application/fhir+json",
                                              "embedded": order["files"][0]["jwe"]}])
        location = self.open(share, embeddedLengthMax=10).json()["files"][0]["location"]
        fetched = self.get(location)
        self.assertEqual((fetched.type, fetched.body.decode()), ("application/jose", order["files"][0]["jwe"]))
        self.assertEqual(self.listed(share["id"])["views"], 2)
        self.clock(11 * 60)
        self.assertEqual(self.get(location).status, 404)

    def test_who_asks_says_so(self):
        share = self.made(outside())
        self.assertEqual(self.open(share, recipient="").status, 400)
        self.assertEqual(self.get(share["manifest_url"]).status, 400)

    def test_a_single_file(self):
        order = outside(single_file=True, max_views=2)
        share = self.made(order)
        url = share["manifest_url"] + "?recipient=Dr.%20Brown"
        for status in (200, 200, 404):
            answer = self.get(url)
            self.assertEqual((answer.status, answer.headers["Access-Control-Allow-Origin"]), (status, "*"))
        self.assertEqual((self.listed(share["id"])["status"], self.listed(share["id"])["views"]), ("expired", 2))
        self.assertEqual(self.get(self.made(outside())["manifest_url"] + "?recipient=x").status, 404)

    def test_pages_of_any_origin_may_ask(self):
        answer = self.portal.request("OPTIONS", self.made(outside())["manifest_url"])
        self.assertEqual((answer.status, answer.headers["Access-Control-Allow-Origin"]), (204, "*"))
        self.assertIn("Content-Type", answer.headers["Access-Control-Allow-Headers"])

    def test_wrong_passcodes_lock_it(self):
        share = self.made(outside(passcode=PASSCODE))
        self.assertEqual((share["has_passcode"], share["attempts_left"]), (True, 5))
        self.assertEqual(self.guess(share, PASSCODE), (200, None))
        self.assertEqual(self.open(share).status, 401)
        self.assertEqual([self.guess(share, f"wrong {n}") for n in range(5)], [(401, n) for n in (4, 3, 2, 1, 0)])
        self.assertEqual(self.guess(share, PASSCODE), (404, None))
        self.assertEqual(self.listed(share["id"])["status"], "locked")

    def test_guesses_side_by_side_count_one_by_one(self):
        share = self.made(outside(passcode=PASSCODE))
        with concurrent.futures.ThreadPoolExecutor(12) as pool:
            answers = list(pool.map(lambda n: self.guess(share, f"wrong {n}"), range(12)))
        self.assertLessEqual(len([1 for status, _ in answers if status == 401]), 5)
        self.assertEqual(self.guess(share, PASSCODE), (404, None))

    def test_it_ends(self):
        share = self.made(outside(expires=instant(300)))
        self.assertEqual(self.open(share).status, 200)
        location = self.open(share, embeddedLengthMax=0).json()["files"][0]["location"]
        self.clock(290)
        self.assertEqual(self.open(share).status, 200)
        self.clock(400)
        self.assertEqual(self.open(share).status, 404)
        self.assertEqual(self.get(location).status, 404)
        self.assertEqual(self.listed(share["id"])["status"], "expired")

    def test_it_is_revoked_at_once(self):
        share = self.made(outside())
        location = self.open(share, embeddedLengthMax=0).json()["files"][0]["location"]
        self.assertEqual([self.revoke(share["id"]).status for _ in range(2)], [204, 204])
        self.assertEqual((self.open(share).status, self.get(location).status), (404, 404))
        self.assertEqual(self.listed(share["id"])["status"], "revoked")
        self.assertEqual(self.revoke(uuid.uuid4()).status, 204)
        again = self.put(outside(), share["id"])
        self.assertEqual((again.status, again.json()["status"]), (200, "revoked"))

    # Whose it is

    def test_another_caregiver_sees_none(self):
        share = self.made(outside())
        self.assertIsNone(self.listed(share["id"], self.other))
        self.assertEqual(self.revoke(share["id"], self.other).status, 204)
        self.assertEqual(self.open(share).status, 200)

    def events(self, token, share):
        found = [event for page in self.portal.pages("/AuditEvent?_count=100", token) for event in page.resources()]
        return [event["subtype"][0]["code"] for event in found if event["type"]["code"] == "110106"
                and {"what": {"reference": share["documents"][0]}} in event["entity"]]

    def test_who_did_what(self):
        share = self.made(outside(documents=["DocumentReference/eleanor-hartwell-document-consult-kidney"], passcode=PASSCODE))
        self.guess(share, "wrong")
        self.guess(share, PASSCODE)
        self.revoke(share["id"])
        self.assertEqual(sorted(self.events(self.token, share)), ["made", "opened", "revoked", "wrong-passcode"])
        self.assertEqual(self.events(self.other, share), [])

    def test_no_secret_lies_in_the_data_folder(self):
        order = outside(passcode=PASSCODE)
        share = self.made(order)
        self.guess(share, PASSCODE)
        data = Path(self.portal.line["data"])
        found = sqlite3.connect(data / "portal.sqlite3").execute(
            "SELECT passcode FROM shares WHERE id = ?", (share["id"],)).fetchone()[0]
        self.assertTrue(found.startswith("$argon2id$"))
        everything = b"".join(path.read_bytes() for path in data.rglob("*") if path.is_file())
        self.assertIn(order["files"][0]["jwe"].encode(), everything)
        self.assertNotIn(PASSCODE.encode(), everything)
        self.revoke(share["id"])
        rows = sqlite3.connect(data / "portal.sqlite3").execute(
            "SELECT count(*) FROM share_files WHERE share = ?", (share["id"],)).fetchone()
        self.assertEqual(rows, (0,))

    def test_shares_outlive_the_program(self):
        with Portal(suite.BINARY) as first:
            token = first.mother()["access_token"]
            name = str(uuid.uuid4())
            first.put(f"/caregiver/shares/{name}", outside(), token)
            rows = sqlite3.connect(Path(first.line["data"]) / "portal.sqlite3").execute(
                "SELECT id FROM shares").fetchall()
        self.assertEqual(rows, [(name,)])

    # The page

    def test_the_page_that_opens_links(self):
        offer = self.portal.get("/.well-known/smart-configuration").json()["caregiver_extension"]["documents"]
        self.assertEqual(offer["shares_endpoint"], self.portal.base + "/caregiver/shares")
        for address, kind in ((offer["shares"]["viewer"], "text/html"), (offer["shares"]["viewer"] + ".css", "text/css"),
                              (offer["shares"]["viewer"] + ".js", "text/javascript")):
            answer = self.get(address)
            self.assertEqual((answer.status, answer.type), (200, kind))
            policy = answer.headers["Content-Security-Policy"]
            self.assertIn("default-src 'none'", policy)
            self.assertNotIn("unsafe", policy)
            self.assertNotIn(b"//cdn", answer.body)
        page = self.get(offer["shares"]["viewer"]).body.decode()
        self.assertEqual(page.count("<script"), page.count('<script src="/shl/viewer.js"'))
        self.assertNotIn("style=", page)


if __name__ == "__main__":
    suite.main()
