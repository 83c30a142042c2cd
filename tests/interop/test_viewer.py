#!/usr/bin/env python3
"""The page that opens links, in Debian's chromium, with links of this program: test_viewer.py KINWARD_SANDBOX SHARE_CHILD"""

import hashlib
import os
import shutil
import struct
import zlib

import links
import modules
from chromium import Browser
from links import PASSCODE, TEXT, LinksTest  # which knows where the portal's helpers are

import documents

if not shutil.which("chromium"):
    modules.skip("chromium is not installed")

TITLE = "document.querySelector('h1').textContent"
PROBLEM = "document.getElementById('problem').textContent"
SHOWN = "document.querySelectorAll('article').length"
SHA256 = """(async () => {
  const bytes = await (await fetch(document.querySelector('article a').href)).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, one => one.toString(16).padStart(2, '0')).join('');
})()"""


class ViewerTest(LinksTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.browser = Browser(cls.portal.line["port"])
        cls.addClassCleanup(cls.browser.__exit__)

    def open(self, link):
        self.browser.open(link)

    def submit(self, passcode=None):
        """As a person does it: the passcode's field, or the button, has the focus."""
        if passcode is not None:
            self.assertEqual(self.browser.run("document.activeElement.id"), "passcode")
            self.browser.run("document.activeElement.select()")
            self.browser.type(passcode)
        self.browser.press("Enter", 13)

    def see(self, condition):
        return self.browser.wait(condition)

    def expect_end(self, title):
        self.see(f"{TITLE} === {title!r}")
        self.assertTrue(self.browser.run("document.getElementById('ask').hidden"))
        self.assertTrue(self.browser.run("document.getElementById('lead').textContent.length > 20"))
        self.assertEqual(self.browser.run("document.activeElement.id"), "title")
        self.assertEqual(self.browser.run(SHOWN), 0)

    def test_a_document_behind_a_passcode(self):
        self.open(self.link(passcode=PASSCODE, seconds=3600))
        self.assertEqual(self.browser.run(TITLE), "For Dr. Brown")
        self.assertIn("This link works until", self.browser.run("document.getElementById('foot').textContent"))
        self.submit("wrong")
        self.see(f"{PROBLEM} === 'That is not the passcode. 4 tries are left.'")
        self.submit(PASSCODE)
        self.see(f"{SHOWN} === 1")
        self.assertEqual(self.browser.run("document.querySelector('h2').textContent"),
                         "After-visit summary: diabetes follow-up")
        self.assertTrue(self.browser.run("document.querySelector('iframe.shown').src.startsWith('blob:')"))
        self.assertTrue(self.browser.run("document.querySelector('article a').download").endswith(".pdf"))
        self.keep_picture("viewer-pdf.png")
        self.assertEqual([text for text in self.browser.complaints() if "blob:" not in text or "frame" in text], [])

    def test_the_file_is_the_same(self):
        self.open(self.link(passcode=PASSCODE))
        self.submit(PASSCODE)
        href = self.see("document.querySelector('article a')?.href")
        self.assertTrue(href.startswith("blob:"))
        # The page itself may not fetch it (connect-src), so its bytes are read where they are shown as a download.
        self.browser.call("Page.setBypassCSP", enabled=True)
        self.addCleanup(lambda: self.browser.call("Page.setBypassCSP", enabled=False))
        self.open(self.link(passcode=PASSCODE))
        self.submit(PASSCODE)
        self.see(f"{SHOWN} === 1")
        self.assertEqual(self.browser.run(SHA256), hashlib.sha256(self.original()).hexdigest())

    def test_text_without_a_passcode(self):
        self.open(self.link(TEXT))
        self.assertTrue(self.browser.run("document.getElementById('passcodeRow').hidden"))
        self.assertEqual(self.shares()[0]["views"], 0)  # being looked at by a mail program is no view
        self.submit()
        self.see(f"{SHOWN} === 1")
        self.assertIn("kidney clinic", self.browser.run("document.querySelector('pre.shown').textContent"))
        self.assertEqual(self.shares()[0]["views"], 1)
        self.assertEqual(self.browser.complaints(), [])

    def uploaded(self, content, name, kind, title):
        """The id of a document that another caregiver brought."""
        if not hasattr(ViewerTest, "desk"):
            ViewerTest.desk = documents.caregiver(self.portal, "sam@example.com")
        place = self.desk.file(content, Upload_Metadata=documents.metadata(name, kind))
        body = documents.document(place, content, description=title)
        body["content"][0]["attachment"].update(contentType=kind, title=name)
        answer = self.desk.document(body)
        self.assertEqual(answer.status, 201, answer.body)
        return answer.json()["id"]

    def test_a_picture(self):
        self.open(self.link(self.uploaded(png(3, 2), "wound.png", "image/png", "Photo of the wound"), passcode=PASSCODE))
        self.submit(PASSCODE)
        self.see(f"{SHOWN} === 1")
        size = self.see("(image => image?.complete && image.naturalWidth && [image.naturalWidth, image.naturalHeight])"
                        "(document.querySelector('img.shown'))")
        self.assertEqual(size, [3, 2])
        self.assertEqual(self.browser.run("document.querySelector('img.shown').alt"), "Photo of the wound")
        self.assertEqual(self.browser.run("document.querySelector('article a').download"), "wound.png")
        self.assertEqual(self.browser.complaints(), [])

    def test_a_picture_that_is_none_leaves_its_download(self):
        self.open(self.link(self.uploaded(b"\x89PNG\r\n\x1a\nnothing", "broken.png", "image/png", "Broken")))
        self.submit()
        self.see("document.querySelector('img.shown')?.complete")
        self.assertEqual(self.browser.run("document.querySelector('img.shown').naturalWidth"), 0)
        self.assertEqual(self.browser.run("document.querySelector('article a').download"), "broken.png")

    def test_a_drawing_runs_nothing(self):
        drawing = (b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4" onload="parent.document.title = 1">'
                   b'<script>parent.document.title = 2; fetch("/shl/ran")</script><image href="/shl/asked"/></svg>')
        self.open(self.link(self.uploaded(drawing, "drawing.svg", "image/svg+xml", "Drawing")))
        self.submit()
        self.see("document.querySelector('img.shown')?.naturalWidth === 4")
        self.assertEqual(self.browser.run("document.title"), "For Dr. Brown")
        self.assertFalse([url for url in self.browser.requested() if "/shl/ran" in url or "/shl/asked" in url])

    def test_the_key_is_never_sent_and_nothing_comes_from_elsewhere(self):
        link = self.link()
        self.open(link)
        self.submit()
        self.see(f"{SHOWN} === 1")
        asked = self.browser.requested()
        self.assertGreater(len(asked), 3)
        origin = self.portal.base.rsplit("/", 1)[0]
        for url in asked:
            self.assertTrue(url.startswith((origin, "blob:", "about:", "data:", "chrome-extension:")), url)
        key = link.split("shlink:/")[1]
        self.assertFalse([url for url in asked if key[:60] in url])

    def test_wrong_passcodes_lock_it(self):
        link = self.link(passcode=PASSCODE)
        self.open(link)
        for left in (4, 3, 2):
            self.submit(f"wrong {left}")
            self.see(f"{PROBLEM} === 'That is not the passcode. {left} tries are left.'")
        self.submit("wrong once more")
        self.see(f"{PROBLEM} === 'That is not the passcode. One try is left.'")
        self.submit("wrong for the last time")
        self.expect_end("This link is locked")
        self.open(link)
        self.submit(PASSCODE)
        self.expect_end("This link does not work any more")

    def test_no_passcode_is_no_try(self):
        self.open(self.link(passcode=PASSCODE))
        self.submit("")
        self.see(f"{PROBLEM} === 'Please enter the passcode.'")
        self.assertEqual(self.shares()[0]["attempts_left"], 5)

    def test_revoked(self):
        link = self.link()
        self.revoke_latest()
        self.open(link)
        self.submit()
        self.expect_end("This link does not work any more")

    def test_expired(self):
        link = self.link(seconds=100)
        self.clock(200)  # the portal's clock alone: it answers as to a revoked one
        self.open(link)
        self.submit()
        self.expect_end("This link does not work any more")
        self.browser.call("Page.addScriptToEvaluateOnNewDocument", source="""
            const real = Date.now; Date.now = () => real() + 200000;""")
        self.open(link)
        self.expect_end("This link has ended")

    def test_a_link_that_is_not_complete(self):
        link = self.link()
        head = link.split("#")[0]
        for wrong in (head, head + "#", head + "#shlink:/", link[:-40], head + "#shlink:/%E0%A4%A", head + "#shlink:/bm8"):
            self.open(wrong)
            self.expect_end("This link is not complete")

    def test_a_key_of_another_document(self):
        one, other = self.link(), self.link()
        head, first = one.split("shlink:/")
        payload = [links_payload(text) for text in (first, other.split("shlink:/")[1])]
        payload[0]["key"] = payload[1]["key"]
        self.open(head + "shlink:/" + text_of(payload[0]))
        self.submit()
        self.expect_end("The document cannot be opened")

    def test_in_spanish(self):
        with Browser(self.portal.line["port"], "es-US") as browser:
            browser.open(self.link(passcode=PASSCODE))
            self.assertEqual(browser.run("document.documentElement.lang"), "es")
            self.assertEqual(browser.run("document.getElementById('open').textContent"), "Abrir el documento")
            browser.type(PASSCODE)
            browser.press("Enter", 13)
            browser.wait(f"{SHOWN} === 1")
            self.assertEqual(browser.run("document.getElementById('status').textContent"), "El documento está abierto.")

    def test_what_a_screen_reader_finds(self):
        self.open(self.link(passcode=PASSCODE))
        tree = self.browser.call("Accessibility.getFullAXTree")["nodes"]
        found = {(node["role"]["value"], node["name"]["value"]) for node in tree
                 if not node.get("ignored") and "name" in node and "role" in node}
        for wanted in (("heading", "For Dr. Brown"), ("textbox", "Passcode"), ("button", "Open the document"),
                       ("checkbox", "Show the passcode")):
            self.assertIn(wanted, found)
        sizes = self.browser.run("['open', 'passcode'].map(id => document.getElementById(id).offsetHeight)")
        self.assertTrue(all(size >= 32 for size in sizes), sizes)

    def keep_picture(self, name):
        if folder := os.environ.get("KINWARD_SHOTS"):
            with open(os.path.join(folder, name), "wb") as file:
                file.write(self.browser.picture())


def png(width, height):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + b"\xa0\x20\x20" * width for _ in range(height))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def links_payload(text):
    import base64
    import json
    return json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))


def text_of(payload):
    import base64
    import json
    return base64.urlsafe_b64encode(json.dumps(payload).encode()).rstrip(b"=").decode()


if __name__ == "__main__":
    links.main()
