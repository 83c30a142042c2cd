#!/usr/bin/env python3
"""Resumable uploads (tus 1.0.0): test_uploads.py KINWARD_SANDBOX"""

import email.utils
import pathlib
import time
import unittest
import urllib.parse

import documents
import suite
from documents import BODY, PDF, b64, checksum, metadata, pattern
from mailbox import wait_for
from portal import CHILD, MOTHER, Portal

MEGABYTE = 1024 * 1024
DAY = 24 * 3600


class UploadTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.portal = Portal(suite.BINARY)
        cls.addClassCleanup(cls.portal.stop)
        cls.desk = documents.ruth(cls.portal)
        cls.files = pathlib.Path(cls.portal.line["data"]) / "files"

    def test_the_portal_says_what_it_can(self):
        offer = self.portal.get("/.well-known/smart-configuration").json()["caregiver_extension"]["documents"]
        told = self.portal.request("OPTIONS", offer["uploads_endpoint"])
        self.assertEqual(told.status, 204)
        self.assertEqual({name: told.headers["Tus-" + name] for name in ("Version", "Max-Size", "Checksum-Algorithm")},
                         {"Version": "1.0.0", "Max-Size": str(offer["max_bytes"]), "Checksum-Algorithm": "sha1,sha256"})
        self.assertEqual(told.headers["Tus-Extension"].split(","),
                         ["creation", "creation-with-upload", "checksum", "expiration", "termination"])

    def test_creation(self):
        made = self.desk.create(1000)
        self.assertEqual((made.status, made.body), (201, b""))
        self.assertEqual(made.headers["Tus-Resumable"], "1.0.0")
        self.assertTrue(made.headers["Location"].startswith(self.portal.base + "/caregiver/uploads/"))
        expires = email.utils.parsedate_to_datetime(made.headers["Upload-Expires"]).timestamp()
        self.assertLess(abs(expires - time.time() - DAY), 60)
        self.assertNotIn("Content-Location", made.headers)
        seen = self.desk.head(made.headers["Location"])
        said = [seen.headers[name] for name in ("Upload-Offset", "Upload-Length", "Cache-Control")]
        self.assertEqual((seen.status, said), (200, ["0", "1000", "no-store"]))

    def test_in_three_pieces(self):
        data = pattern(3000)
        url = self.desk.new(3000)
        for start in (0, 1000, 2000):
            answer = self.desk.patch(url, data[start:start + 1000], start, Upload_Checksum=checksum(data[start:start + 1000]))
            self.assertEqual((answer.status, answer.headers["Upload-Offset"]), (204, str(start + 1000)))
            self.assertEqual("Content-Location" in answer.headers, start == 2000)
        place = answer.headers["Content-Location"]
        self.assertEqual(self.desk.head(url).headers["Content-Location"], place)
        self.assertEqual(self.desk.patch(url, b"", 3000).status, 204, "nothing more to bring is no mistake")
        whole = self.desk.get(place)
        self.assertEqual((whole.type, whole.body), ("application/pdf", data))
        part = self.desk.get(place, Range="bytes=1000-1009")
        self.assertEqual((part.status, part.body, part.headers["Content-Range"]), (206, data[1000:1010], "bytes 1000-1009/3000"))
        self.assertEqual(self.desk.get(place, Range="bytes=3000-").status, 416)
        self.assertEqual(self.desk.get(place, Range="bytes=-10").body, data[-10:])
        self.assertEqual(self.desk.get(place, If_None_Match=whole.headers["ETag"]).status, 304)

    def test_creation_with_upload(self):
        data = pattern(2000)
        made = self.desk.create(2000, data[:500], Upload_Checksum=checksum(data[:500], "sha1"))
        self.assertEqual((made.status, made.headers["Upload-Offset"]), (201, "500"))
        url = made.headers["Location"]
        self.assertEqual(self.desk.patch(url, data[500:], 500).headers["Upload-Offset"], "2000")
        whole = self.desk.create(2000, data)
        self.assertEqual(self.desk.get(whole.headers["Content-Location"]).body, data)
        count = len(list(self.files.iterdir()))
        wrong = self.desk.create(2000, data, Upload_Checksum=checksum(b"other"))
        self.assertEqual((wrong.status, wrong.headers["Location"]), (460, None))
        self.assertEqual(self.desk.create(10, data).status, 413, "more than its length")
        self.assertEqual(len(list(self.files.iterdir())), count, "nothing of it is left")

    def test_a_wrong_checksum_keeps_nothing(self):
        url = self.desk.new()
        for algorithm in ("sha1", "sha256"):
            answer = self.desk.patch(url, PDF[:10], Upload_Checksum=checksum(PDF[:11], algorithm))
            self.assertEqual(answer.status, 460)
        self.assertEqual(self.desk.offset(url), 0)
        for bad in ("md5 " + b64(bytes(16)), "sha256", "sha256 !", "sha1 " + b64(bytes(32))):
            self.assertEqual(self.desk.patch(url, PDF[:10], Upload_Checksum=bad).status, 400, bad)
        self.assertEqual(self.desk.offset(url), 0)
        place = self.desk.patch(url, PDF, Upload_Checksum=checksum(PDF)).headers["Content-Location"]
        self.assertEqual(self.desk.get(place).body, PDF, "nothing is left of the wrong ones")

    def test_offsets(self):
        url = self.desk.new()
        self.desk.patch(url, PDF[:10])
        for offset in (0, 9, 11, len(PDF)):
            self.assertEqual(self.desk.patch(url, PDF[10:], offset).status, 409, offset)
        for offset in (None, "x", "-1", "1.5", "99999999999999999999"):
            self.assertEqual(self.desk.patch(url, PDF[10:], Upload_Offset=offset).status, 400, offset)
        self.assertEqual(self.desk.patch(url, PDF[10:] + b"x", 10).status, 413)
        self.assertEqual(self.desk.offset(url), 10)

    def test_a_body_without_length(self):
        data = pattern(MEGABYTE * 3)
        url = self.desk.new(len(data))
        answer = self.desk.patch(url, (data[i:i + 100000] for i in range(0, len(data), 100000)))
        self.assertEqual(answer.status, 204)
        self.assertEqual(self.desk.get(answer.headers["Content-Location"]).body, data)
        small = self.desk.new(10)
        self.assertEqual(self.desk.patch(small, iter([bytes(8), bytes(8)])).status, 413)

    def test_what_a_broken_connection_brought_is_kept(self):
        data = pattern(200000)
        url = self.desk.new(len(data))
        self.desk.begin_patch(url, data[:100000], len(data)).close()
        self.assertTrue(wait_for(lambda: self.desk.offset(url) == 100000), self.desk.offset(url))
        place = self.desk.patch(url, data[100000:], 100000).headers["Content-Location"]
        self.assertEqual(self.desk.get(place).body, data)

    def test_with_a_checksum_it_is_not(self):
        data = pattern(200000)
        url = self.desk.new(len(data))
        self.desk.begin_patch(url, data[:100000], len(data), Upload_Checksum=checksum(data)).close()
        answer = wait_for(lambda: (one := self.desk.patch(url, data)).status != 423 and one)
        self.assertEqual(answer.status, 204, "from the beginning")
        self.assertEqual(self.desk.get(answer.headers["Content-Location"]).body, data)

    def test_one_writer_at_a_time(self):
        url = self.desk.new(200000)
        first = self.desk.begin_patch(url, bytes(1000), 200000)
        self.assertTrue(wait_for(lambda: self.desk.patch(url, b"x").status == 423))
        self.assertEqual(self.desk.tus("DELETE", url).status, 423)
        self.assertEqual(self.desk.head(url).status, 200, "looking is always allowed")
        first.close()
        self.assertTrue(wait_for(lambda: self.desk.tus("DELETE", url).status == 204))

    def test_what_is_refused_at_creation(self):
        limit = 50 * MEGABYTE
        cases = [
            (413, {"length": limit + 1}), (422, {"length": 0}), (400, {"length": None}), (400, {"length": "-1"}),
            (400, {"Upload_Defer_Length": 1, "length": None}), (400, {"Upload_Concat": "partial"}),
            (415, {"Upload_Metadata": metadata(kind="application/x-msdownload")}), (415, {"Upload_Metadata": None}),
            (415, {"Upload_Metadata": metadata(kind="")}),
            (415, {"Upload_Metadata": metadata(kind="image/png\r\nX-Injected: 1")}),
            (415, {"Upload_Metadata": metadata(kind="image/")}), (400, {"Upload_Metadata": "filetype !!"}),
            (412, {"Tus_Resumable": None}), (412, {"Tus_Resumable": "0.2.2"}),
            (415, {"body": PDF, "Content_Type": "application/pdf"}),
            (415, {"body": PDF, "Content_Type": "multipart/form-data; boundary=x"}),
            (415, {"body": PDF, "Content_Encoding": "gzip"}),
        ]
        for status, change in cases:
            with self.subTest(change):
                answer = self.desk.create(**change)
                self.assertEqual((answer.status, answer.json()["resourceType"]), (status, "OperationOutcome"))
        self.assertEqual(documents.refusal(self.desk.create(limit + 1)), (413, "too-large"))
        said = self.desk.create(limit + 1, Accept_Language="es").json()["issue"][0]["details"]["text"]
        self.assertIn("50 MB", said)
        self.assertIn("archivo", said)
        self.assertEqual(self.desk.create(limit).status, 201)

    def test_what_is_refused_of_bytes(self):
        url = self.desk.new()
        self.assertEqual(self.desk.patch(url, PDF, Content_Type="text/plain").status, 415)
        self.assertEqual(self.desk.patch(url, PDF, Content_Encoding="gzip").status, 415)
        self.assertEqual(self.desk.patch(url, PDF, Tus_Resumable="1.0.1").headers["Tus-Version"], "1.0.0")
        self.assertEqual(self.desk.request("HEAD", url).status, 412)
        self.assertEqual(self.desk.tus("GET", url).status, 405)
        self.assertEqual(self.desk.offset(url), 0)

    def test_a_connection_goes_on_after_a_refusal(self):
        """What was not read of a body must not be taken for the next request."""
        connection = self.portal.connection()
        path = urllib.parse.urlsplit(self.desk.new()).path
        headers = {"Authorization": "Bearer " + self.desk.token, "Tus-Resumable": "1.0.0", "Content-Type": BODY}
        for change, status in (({"Upload-Offset": "7"}, 409), ({"Upload-Offset": "0", "Authorization": "Bearer x"}, 401),
                               ({"Content-Type": "multipart/form-data; boundary=x"}, 415), ({"Upload-Offset": "0"}, 413)):
            connection.request("PATCH", path, pattern(MEGABYTE), {**headers, **change})
            answer = connection.getresponse()
            answer.read()
            self.assertEqual(answer.status, status)
        connection.request("PATCH", path, PDF, {**headers, "Upload-Offset": "0"})
        self.assertEqual(connection.getresponse().status, 204)
        connection.close()

    def test_other_bodies_are_still_limited(self):
        answer = self.portal.post("/Communication", body=bytes(33 * MEGABYTE), token=self.desk.token)
        self.assertEqual(answer.status, 413)

    def test_methods_through_a_narrow_network(self):
        url = self.desk.new()
        answer = self.desk.tus("POST", url, PDF, X_HTTP_Method_Override="PATCH", Upload_Offset=0, Content_Type=BODY)
        self.assertEqual((answer.status, self.desk.offset(url)), (204, len(PDF)))
        self.assertEqual(self.desk.tus("POST", url, X_HTTP_Method_Override="PUT").status, 405)
        self.assertEqual(self.desk.tus("POST", url, X_HTTP_Method_Override="DELETE").status, 204)
        self.assertEqual(self.desk.head(url).status, 404)

    def test_termination(self):
        for data in (PDF[:10], PDF):
            url = self.desk.new()
            self.desk.patch(url, data)
            place = self.files / url.rsplit("/", 1)[1]
            self.assertTrue(place.exists())
            self.assertEqual(self.desk.tus("DELETE", url).status, 204)
            self.assertFalse(place.exists())
            self.assertEqual([self.desk.head(url).status, self.desk.patch(url, PDF).status, self.desk.tus("DELETE", url).status],
                             [404] * 3)
        made = self.desk.filed()
        url = made["content"][0]["attachment"]["url"]
        self.assertEqual(self.desk.tus("DELETE", "/caregiver/uploads/" + url.removeprefix("Binary/")).status, 204)
        self.assertEqual(self.desk.get("/" + url).body, PDF, "a document stays")

    def test_it_is_nobody_elses(self):
        url = self.desk.new()
        self.desk.patch(url, PDF[:10])
        finished = self.desk.file()
        others = [documents.caregiver(self.portal, "other@example.com"),
                  documents.caregiver(self.portal, "child@example.com", patient=CHILD, born=self.born(CHILD)),
                  documents.Desk(self.portal, self.portal.patient_token(MOTHER))]
        for other in others:
            refused = [other.head(url), other.patch(url, PDF[10:], 10), other.tus("DELETE", url), other.get(finished)]
            self.assertEqual({answer.status for answer in refused} - {403}, {404})
            self.assertIn(refused[0].status, (403, 404))
        nobody = documents.Desk(self.portal, None)
        self.assertEqual([nobody.head(url).status, nobody.patch(url, PDF[10:], 10).status, nobody.create().status], [401] * 3)
        self.assertEqual(self.desk.offset(url), 10)

    def born(self, patient):
        return self.portal.get(f"/Patient/{patient}", self.portal.patient_token(patient)).json()["birthDate"]

    def test_what_the_link_and_the_token_must_permit(self):
        portal = Portal(suite.BINARY)
        self.addCleanup(portal.stop)
        desk = documents.ruth(portal)
        url = desk.new()
        for permissions in (["documents"], ["labs"], ["documents.upload"]):
            desk.permit(*permissions)
            for answer in (desk.create(), desk.patch(url, PDF), desk.tus("DELETE", url)):
                self.assertEqual((answer.status, answer.json()["resourceType"]), (403, "OperationOutcome"), permissions)
        desk.permit("documents", "messages")
        self.assertEqual(documents.refusal(desk.patch(url, PDF)), (403, "not-permitted"))
        desk.permit("documents", "documents.upload")
        self.assertEqual(desk.patch(url, PDF).status, 204)
        narrow = documents.caregiver(portal, "scope@example.com", scope="launch/patient patient/*.rs")
        self.assertEqual(narrow.create().status, 403)

    def test_what_was_done_is_written_down(self):
        place = self.desk.file()
        found = self.desk.get("/AuditEvent?_sort=-_lastUpdated&_count=20").resources()
        mine = [event for event in found
                if any(part.get("what", {}).get("reference") == "Binary/" + place.rsplit("/", 1)[1] for part in event["entity"])]
        self.assertEqual([event["action"] for event in mine], ["C"])


if __name__ == "__main__":
    suite.main()
