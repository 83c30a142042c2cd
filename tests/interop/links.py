"""Links as this program makes them, against a running demo portal."""

import json
import secrets
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "sandbox"))

from portal import MOTHER, Portal  # noqa: E402

PDF = "eleanor-hartwell-document-summary-diabetes"
TEXT = "eleanor-hartwell-document-consult-kidney"
PASSCODE = "7QK4-M2XT-9WPC"


class LinksTest(unittest.TestCase):
    """`test_NAME.py KINWARD_SANDBOX SHARE_CHILD`"""

    @classmethod
    def setUpClass(cls):
        cls.portal = Portal(SANDBOX)
        cls.addClassCleanup(cls.portal.stop)
        cls.tokens = cls.portal.mother()
        folder = tempfile.TemporaryDirectory(prefix="kinward-interop-")
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)

    def setUp(self):
        self.clock(0)

    def clock(self, offset):
        self.assertEqual(self.portal.post("/demo/clock", form={"offset": offset}).status, 200)

    def link(self, document=PDF, **order):
        """What the caregiver's program gives to whoever shares this document outside."""
        path = self.folder / "order"
        path.write_text(json.dumps({
            "base": self.portal.base, "ca": self.portal.line["ca"], "token": self.tokens["access_token"],
            "patient": MOTHER, "link": self.tokens["caregiver_link"], "folder": str(self.folder / "own"),
            "key": KEY, "document": document, "label": "For Dr. Brown", **order}), encoding="utf-8")
        done = subprocess.run([SHARE_CHILD, path], capture_output=True, text=True, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout.splitlines()[1]

    def shares(self):
        return self.portal.get("/caregiver/shares", self.tokens["access_token"]).json()["shares"]

    def revoke_latest(self):
        answer = self.portal.request("DELETE", "/caregiver/shares/" + self.shares()[0]["id"], self.tokens["access_token"])
        self.assertEqual(answer.status, 204)

    def original(self):
        """The PDF as the portal has it."""
        return self.portal.get("/Binary/eleanor-hartwell-file-summary-diabetes", self.tokens["access_token"]).body


def main():
    unittest.main(module="__main__", argv=sys.argv[:1] + sys.argv[3:])


if len(sys.argv) < 3:
    print(LinksTest.__doc__, file=sys.stderr)
    sys.exit(2)
SANDBOX, SHARE_CHILD = sys.argv[1:3]
KEY = secrets.token_hex(32)
