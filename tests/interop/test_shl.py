#!/usr/bin/env python3
"""Links of this program, opened by npm's jose and by the SMART Health Links library kill-the-clipboard:
test_shl.py KINWARD_SANDBOX SHARE_CHILD"""

import hashlib
import json
import os
import subprocess
import time

import links
import modules
from links import HERE, PASSCODE, TEXT, LinksTest

modules.install()


class ShlTest(LinksTest):
    def opened(self, link, *passcode):
        done = subprocess.run([modules.NODE, HERE / "open-link.mjs", link, *passcode], capture_output=True, text=True, timeout=60,
                              env={**os.environ, "NODE_EXTRA_CA_CERTS": self.portal.line["ca"]})
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def expect_the_file(self, said):
        sha256 = hashlib.sha256(self.original()).hexdigest()
        for file in (said["jose"]["file"], said["library"]["file"]):
            self.assertEqual(file, {"type": "collection", "kind": "DocumentReference", "contentType": "application/pdf",
                                    "description": "After-visit summary: diabetes follow-up", "sha256": sha256,
                                    "words": False})
        self.assertEqual(said["jose"]["header"], {"alg": "dir", "enc": "A256GCM", "cty": "application/fhir+json"})
        self.assertEqual((said["jose"]["payload"]["key"], said["jose"]["payload"]["v"]), (43, 1))
        self.assertEqual(said["library"]["label"], "For Dr. Brown")

    def test_a_single_file(self):
        said = self.opened(self.link(seconds=3600))
        self.expect_the_file(said)
        self.assertEqual((said["jose"]["payload"]["flag"], said["library"]["flag"]), ("U", "U"))
        self.assertLess(abs(said["jose"]["payload"]["exp"] - time.time() - 3600), 120)
        self.assertEqual(self.shares()[0]["views"], 2)

    def test_a_passcode(self):
        link = self.link(passcode=PASSCODE)
        said = self.opened(link, PASSCODE)
        self.expect_the_file(said)
        self.assertEqual(said["library"]["flag"], "P")

    def test_a_wrong_passcode(self):
        link = self.link(passcode=PASSCODE)
        self.assertIn("error", self.opened(link, "wrong")["library"])
        self.assertEqual(self.shares()[0]["attempts_left"], 3)  # two programs guessed
        self.expect_the_file(self.opened(link, PASSCODE))

    def test_text_inside_the_record(self):
        said = self.opened(self.link(TEXT))
        self.assertEqual(said["library"]["file"]["contentType"], "text/plain")
        self.assertEqual(said["library"]["file"], said["jose"]["file"])

    def test_revoked(self):
        link = self.link()
        self.revoke_latest()
        said = self.opened(link)
        self.assertIn("error", said["jose"])
        self.assertIn("error", said["library"])


if __name__ == "__main__":
    links.main()
