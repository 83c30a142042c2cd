#!/usr/bin/env python3
"""tus-js-client brings a file to the demo portal over TLS: test_tus_client.py KINWARD_SANDBOX"""

import hashlib
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "sandbox"))

import documents  # noqa: E402: found by the line above
import modules  # noqa: E402
import suite  # noqa: E402
from portal import Portal  # noqa: E402

MEGABYTE = 1024 * 1024
SIZE = 24 * MEGABYTE + 12345
UPLOADS = "/fhir/caregiver/uploads"


class TusClientTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="kinward-tus-client-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        cls.content = documents.pattern(SIZE)

    def setUp(self):
        self.portal = Portal(suite.BINARY)
        self.addCleanup(self.portal.stop)
        self.desk = documents.ruth(self.portal)
        self.file = self.folder / (self.id().rsplit(".", 1)[1] + ".mp4")
        self.file.write_bytes(self.content)

    def client(self):
        environment = {**os.environ, "NODE_EXTRA_CA_CERTS": self.portal.line["ca"], "TUS_TOKEN": self.desk.token}
        return subprocess.Popen(
            [modules.NODE, HERE / "tus-js-client.mjs", self.portal.base + "/caregiver/uploads", self.file, "video/mp4",
             self.file.with_suffix(".json"), str(MEGABYTE)],
            env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def steps(self, client):
        """To the end; each step that the client told of."""
        out, err = client.communicate(timeout=120)
        self.assertEqual(client.returncode, 0, err)
        return [json.loads(line) for line in out.splitlines()]

    def requests(self, method):
        """How many there were of a kind."""
        found = self.portal.get("/demo/requests").json()["requests"]
        return sum(one["count"] for one in found if one["method"] == method and one["path"].startswith(UPLOADS))

    def expect_whole(self, url):
        place = self.desk.head(url).headers["Content-Location"]
        self.assertEqual(hashlib.sha256(self.desk.get(place).body).hexdigest(), hashlib.sha256(self.content).hexdigest())

    def test_without_a_break(self):
        steps = self.steps(self.client())
        self.expect_whole(steps[-1]["url"])
        self.assertEqual((self.requests("POST"), self.requests("PATCH")), (1, SIZE // MEGABYTE))

    def test_killed_and_begun_again(self):
        self.portal.post("/demo/faults", form={"spec": "latency:50@PATCH uploads"})
        client = self.client()
        for line in client.stdout:
            if json.loads(line).get("sent", 0) >= SIZE // 3:
                break
        client.kill()
        client.communicate()
        self.assertEqual(client.returncode, -9, "it was under way")
        self.portal.post("/demo/faults", form={"spec": ""})
        patches = self.requests("PATCH")
        steps = self.steps(self.client())
        self.assertEqual(steps[0], {"from": 1}, "it remembered the upload")
        self.expect_whole(steps[-1]["url"])
        self.assertEqual(self.requests("POST"), 1, "it is the same upload")
        # One piece may have been under way when it was killed.
        self.assertLessEqual(self.requests("PATCH") - patches, SIZE // MEGABYTE - patches + 2)

    def test_answers_that_are_lost(self):
        self.portal.post("/demo/faults", form={"spec": "reset-after@PATCH uploads*2,status:503@PATCH uploads*1"})
        steps = self.steps(self.client())
        self.expect_whole(steps[-1]["url"])
        self.assertEqual(self.requests("POST"), 1)
        self.assertGreaterEqual(self.requests("HEAD"), 3, "it asked how much had arrived")


if __name__ == "__main__":
    modules.install()
    suite.main()
