#!/usr/bin/env python3
"""What becomes of uploads: time, kills of the portal, large files, options. test_upload_life.py KINWARD_SANDBOX"""

import hashlib
import pathlib
import signal
import subprocess
import tempfile
import unittest
import urllib.parse

import documents
import suite
from documents import PDF, checksum, pattern
from mailbox import wait_for
from portal import Portal

MEGABYTE = 1024 * 1024
DAY = 24 * 3600


class UploadLifeTest(unittest.TestCase):
    def test_an_upload_expires(self):
        portal = Portal(suite.BINARY, "--access-token-seconds", str(10 * DAY))
        self.addCleanup(portal.stop)
        desk = documents.ruth(portal)
        files = pathlib.Path(portal.line["data"]) / "files"
        url, finished, filed = desk.new(), desk.file(), desk.filed()
        desk.patch(url, PDF[:10])
        self.assertEqual(len(list(files.iterdir())), 3)
        portal.post("/demo/clock", form={"offset": DAY - 3600})
        self.assertEqual(desk.patch(url, PDF[10:20], 10).status, 204, "bytes make it live longer")
        portal.post("/demo/clock", form={"offset": DAY + 60})
        self.assertEqual(desk.offset(url), 20)
        self.assertEqual(desk.get(finished).status, 404, "no document named it for a day")
        portal.post("/demo/clock", form={"offset": 2 * DAY + 60})
        self.assertEqual(desk.patch(url, PDF[20:], 20).status, 404)
        kept = filed["content"][0]["attachment"]["url"]
        self.assertEqual([file.name for file in files.iterdir()], [kept.removeprefix("Binary/")])
        self.assertEqual(desk.get("/" + kept).body, PDF)

    def test_a_killed_portal_goes_on(self):
        with tempfile.TemporaryDirectory(prefix="kinward-uploads-") as folder:
            data = pattern(5 * MEGABYTE)
            first = Portal(suite.BINARY, "--data", folder)
            desk = documents.ruth(first)
            url = desk.new(len(data))
            checked = desk.new(len(data))
            desk.patch(checked, data[:MEGABYTE], Upload_Checksum=checksum(data[:MEGABYTE]))
            running = [desk.begin_patch(url, data[:3 * MEGABYTE], len(data)),
                       desk.begin_patch(checked, data[MEGABYTE:3 * MEGABYTE], 2 * MEGABYTE + 1,
                                        Upload_Offset=MEGABYTE, Upload_Checksum=checksum(data))]
            self.assertTrue(wait_for(lambda: desk.offset(url) >= 2 * MEGABYTE))
            first.stop(signal.SIGKILL)
            for connection in running:
                connection.close()
            (pathlib.Path(folder) / "files" / "deadbeef").write_bytes(b"a stray")
            with Portal(suite.BINARY, "--data", folder) as second:
                desk = documents.Desk(second, desk.token)
                path = "/caregiver/uploads/" + url.rsplit("/", 1)[1]
                offset = desk.offset(path)
                self.assertGreaterEqual(offset, 2 * MEGABYTE)
                place = desk.patch(path, data[offset:], offset).headers["Content-Location"]
                self.assertEqual(desk.get(place).body, data)
                path = "/caregiver/uploads/" + checked.rsplit("/", 1)[1]
                self.assertEqual(desk.offset(path), MEGABYTE, "a checksum is for all of it or nothing")
                place = desk.patch(path, data[MEGABYTE:], MEGABYTE).headers["Content-Location"]
                self.assertEqual(desk.get(place).body, data)
                self.assertFalse((pathlib.Path(folder) / "files" / "deadbeef").exists())

    def test_a_large_file_is_never_in_memory(self):
        size = 64 * MEGABYTE
        portal = Portal(suite.BINARY, "--max-upload", str(size))
        self.addCleanup(portal.stop)
        desk = documents.ruth(portal)

        def peak():
            status = pathlib.Path(f"/proc/{portal.process.pid}/status").read_text()
            return int(status.split("VmHWM:")[1].split()[0]) * 1024
        url = desk.new(size)
        piece = pattern(MEGABYTE)
        before = peak()
        answer = desk.patch(url, (piece for _ in range(size // MEGABYTE)), Content_Length=size)
        self.assertEqual(answer.status, 204)
        place = answer.headers["Content-Location"]
        connection = portal.connection()
        connection.request("GET", urllib.parse.urlsplit(place).path, headers={"Authorization": "Bearer " + desk.token})
        content, digest = connection.getresponse(), hashlib.sha256()
        while part := content.read(MEGABYTE):
            digest.update(part)
        connection.close()
        self.assertEqual(digest.hexdigest(), hashlib.sha256(piece * (size // MEGABYTE)).hexdigest())
        self.assertLess(peak() - before, 8 * MEGABYTE)

    def test_options_of_the_portal(self):
        for value in ("0", "x", "2147483649", "-1", "5M"):
            done = subprocess.run([suite.BINARY, "serve", "--max-upload", value], capture_output=True, text=True, timeout=30)
            self.assertEqual((done.returncode, "--max-upload: bad value" in done.stderr), (2, True), value)
        with Portal(suite.BINARY, "--max-upload", "20", "--no-tus") as portal:
            offer = portal.get("/.well-known/smart-configuration").json()["caregiver_extension"]["documents"]
            self.assertEqual((offer["max_bytes"], "uploads_endpoint" in offer), (20, False))
            desk = documents.ruth(portal)
            self.assertEqual(desk.create().status, 404)
            made = portal.post("/Binary", body=PDF, token=desk.token, headers={"Content-Type": "application/pdf"})
            answer = desk.document(documents.document(made.headers["Location"]))
            self.assertEqual(documents.refusal(answer), (413, "too-large"), "the limit is for every way")


if __name__ == "__main__":
    suite.main()
