#!/usr/bin/env python3
"""The meeting room of the demo portal in two of Debian's chromium: test_visit_call.py KINWARD_SANDBOX"""

import json
import os
import shutil
import sys
import time
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "sandbox"))

import modules  # noqa: E402
from chromium import FAKE_MEDIA, Browser  # noqa: E402
from portal import Portal  # noqa: E402

SANDBOX = sys.argv[1] if len(sys.argv) > 1 else ""
if not shutil.which("chromium"):
    modules.skip("chromium is not installed")

SLOW = 90  # seconds; two browsers encode and decode video on whatever this machine has left
GONE = 45  # the portal's 25 seconds for who is not heard of, and the time that the others need to hear of it
TITLE = "document.getElementById('title').textContent"
REACH = "document.getElementById('reach').textContent"
STATUS = "document.getElementById('status').textContent"
DATA = "document.getElementById('figures').dataset"


class Page:
    """One side of the visit."""

    def __init__(self, browser):
        self.browser = browser
        self.run, self.wait = browser.run, browser.wait

    def press(self, selector):
        """As the keyboard does it."""
        self.wait(f"(() => {{ const one = document.querySelector({selector!r});"
                  "return one && !one.hidden && !one.disabled && (one.focus(), document.activeElement === one); })()")
        self.browser.press("Enter", 13)

    def fill(self, name, text):
        self.run(f"document.getElementById({name!r}).focus(); document.getElementById({name!r}).select()")
        self.browser.type(text)

    def see(self, condition, seconds=SLOW):
        try:
            return self.wait(condition, seconds)
        except TimeoutError as problem:
            raise AssertionError(f"{problem}\n{json.dumps(self.figures(), indent=1)}\n{self.browser.complaints()}") from None

    def figures(self):
        return self.run(f"({{...{DATA}}})")

    def keep_picture(self, name):
        if folder := os.environ.get("KINWARD_SHOTS"):
            (Path(folder) / name).write_bytes(self.browser.picture())


class VisitCallTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.portal = Portal(SANDBOX, "--visit-in", "5")
        cls.addClassCleanup(cls.portal.stop)
        cls.visit = cls.portal.line["visits"][0]
        cls.browsers = [cls.browser(), cls.browser()]

    @classmethod
    def browser(cls, language="en-US", arguments=FAKE_MEDIA):
        browser = Browser(cls.portal.line["port"], language, arguments)
        cls.addClassCleanup(browser.__exit__)
        return browser

    def setUp(self):
        self.caregiver, self.practice = (Page(browser) for browser in self.browsers)

    def tearDown(self):
        for browser in self.browsers:
            browser.run("document.getElementById('leave')?.click()")
            browser.call("Page.navigate", url="about:blank")

    def open_caregiver(self, name="Ruth Hartwell", password=None):
        self.caregiver.browser.open(self.visit["caregiver"])
        self.caregiver.fill("name", name)
        self.enter(password or self.visit["password"])

    def enter(self, password):
        self.caregiver.fill("password", password)
        self.caregiver.browser.press("Enter", 13)

    def open_practice(self, name="Dr. Okafor"):
        self.practice.browser.open(self.visit["practice"])
        self.practice.fill("name", name)
        self.practice.browser.press("Enter", 13)
        self.practice.see("!document.getElementById('desk').hidden")

    def begin(self):
        self.open_caregiver()
        self.caregiver.see(f"{TITLE} === 'The practice knows that you are here'")
        self.open_practice()
        self.practice.press("#waiting .admit")

    def talk(self):
        self.begin()
        for page in (self.caregiver, self.practice):
            page.see(f"{REACH} === 'They can see and hear you.'")

    def expect_ended(self, page):
        page.see(f"{DATA}.remoteTracks === 'audio:ended video:ended'")
        page.see("!document.getElementById('remote').srcObject")

    def test_a_call(self):
        self.open_caregiver(password="not-the-password")
        self.caregiver.see("document.getElementById('problem').textContent.endsWith('4 tries are left.')")
        self.assertEqual(self.caregiver.figures()["stage"], "door")
        self.assertEqual(self.caregiver.run("document.activeElement.id"), "password")
        self.enter(self.visit["password"])
        self.caregiver.see(f"{TITLE} === 'The practice knows that you are here'")
        self.assertEqual(self.caregiver.figures()["stage"], "waiting")
        self.open_practice()
        self.practice.see(f"{STATUS} === 'Ruth Hartwell is waiting.'")
        self.caregiver.see("document.getElementById('lead').textContent === 'Dr. Okafor is in the room and lets you in soon.'")
        time.sleep(2)
        for page in (self.caregiver, self.practice):
            self.assertEqual(page.figures()["call"], "0", "nobody is in a call who was not admitted")
            self.assertEqual(page.figures()["remoteTracks"], "")
        self.caregiver.keep_picture("visit-waiting.png")
        self.practice.keep_picture("visit-desk.png")
        self.practice.press("#waiting .admit")
        for page in (self.caregiver, self.practice):
            page.see(f"{REACH} === 'They can see and hear you.'")
        before = self.caregiver.figures(), self.practice.figures()
        for page, earlier in zip((self.caregiver, self.practice), before):
            self.check_figures(page, earlier)
        self.assertEqual(self.caregiver.run(TITLE), "Visit with Dr. Okafor")
        self.caregiver.keep_picture("visit-call.png")
        self.practice.keep_picture("visit-call-practice.png")
        for page in (self.caregiver, self.practice):
            self.assertEqual(page.browser.complaints(), [])

    def check_figures(self, page, earlier):
        """Frames that are no black picture, and sound, on this side; and what the other side says of its own."""
        page.see(f"Number({DATA}.frames) > {int(earlier['frames']) + 10}")
        page.see(f"Number({DATA}.energy) > {float(earlier['energy'])}")
        page.see(f"Number({DATA}.theirFrames) > {int(earlier['theirFrames']) + 10}")
        page.see(f"Number({DATA}.theirEnergy) > {float(earlier['theirEnergy'])}")
        found = page.figures()
        self.assertGreater(int(found["brightness"]), 20)
        self.assertGreater(int(found["theirBrightness"]), 20)
        self.assertEqual((found["sees"], found["hears"], found["theirSees"], found["theirHears"]), ("true",) * 4)
        self.assertEqual((found["connection"], found["remoteTracks"]), ("connected", "audio:live video:live"))
        # Not the page's word alone: what its element shows.
        pixel = page.run("""(() => {
            const video = document.getElementById('remote'), canvas = document.createElement('canvas');
            [canvas.width, canvas.height] = [video.videoWidth, video.videoHeight];
            const context = canvas.getContext('2d'); context.drawImage(video, 0, 0);
            const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
            return [canvas.width, data.reduce((sum, value, at) => at % 4 === 3 ? sum : sum + value, 0) / (data.length * 0.75)];
        })()""")
        self.assertGreaterEqual(pixel[0], 160)
        self.assertGreater(pixel[1], 20)

    def test_camera_and_microphone_off(self):
        self.talk()
        self.caregiver.press("#camera")
        self.caregiver.see(f"{REACH}.startsWith('They cannot see you: your camera is off.')")
        self.practice.see(f"{DATA}.sees === 'false'")
        self.caregiver.press("#microphone")
        self.caregiver.see(f"{REACH} === 'They cannot see or hear you: your camera and your microphone are off.'")
        self.assertEqual(self.caregiver.run("document.getElementById('microphone').innerText.trim()"), "Unmute microphone")
        self.caregiver.see(f"{DATA}.theirSees === 'false'")
        for control in ("#camera", "#microphone"):
            self.caregiver.press(control)
        self.caregiver.see(f"{REACH} === 'They can see and hear you.'")
        self.practice.see(f"{DATA}.sees === 'true'")

    def test_sharing_the_screen(self):
        self.talk()
        self.caregiver.press("#screen")
        self.caregiver.see(f"{REACH} === 'They see your screen and hear you.'")
        self.assertEqual(self.caregiver.run("document.getElementById('screen').innerText.trim()"), "Stop sharing")
        self.caregiver.press("#screen")
        self.caregiver.see(f"{REACH} === 'They can see and hear you.'")

    def test_tracks_that_somebody_else_turns_off(self):
        """The program around the page has buttons of its own."""
        self.talk()
        self.caregiver.run("document.getElementById('own').srcObject.getVideoTracks()[0].enabled = false")
        self.caregiver.see(f"{REACH}.startsWith('They cannot see you: your camera is off.')")
        self.assertEqual(self.caregiver.run("document.getElementById('camera').innerText.trim()"), "Turn camera on")

    def test_leaving_ends_the_tracks_on_the_other_side(self):
        self.talk()
        self.caregiver.press("#leave")
        self.caregiver.see(f"{TITLE} === 'You left the visit'")
        self.expect_ended(self.caregiver)
        self.practice.see(f"{STATUS} === 'Ruth Hartwell left.'")
        self.expect_ended(self.practice)
        self.assertFalse(self.caregiver.run("document.getElementById('own').srcObject"), "camera and microphone are let go")
        self.caregiver.press("#again")
        self.enter(self.visit["password"])
        self.practice.press("#waiting .admit")
        self.practice.see(f"{REACH} === 'They can see and hear you.'")

    def test_closing_the_window_is_leaving(self):
        ours, self.practice = self.practice, Page(self.browser())
        self.talk()
        self.practice.browser.close_window()
        self.practice = ours
        began = time.monotonic()
        self.expect_ended(self.caregiver)
        self.assertLess(time.monotonic() - began, 10, "it does not have to be found out")
        self.assertEqual(self.caregiver.figures()["stage"], "inside")
        self.assertIn("can come back", self.caregiver.run("document.getElementById('lead').textContent"))
        self.open_practice()
        self.caregiver.see(f"{REACH} === 'They can see and hear you.'")

    def test_a_computer_that_goes_off(self):
        ours, self.practice = self.practice, Page(self.browser())
        self.talk()
        self.practice.browser.kill()
        self.caregiver.see(f"{DATA}.remoteTracks === 'audio:ended video:ended'", GONE)
        self.practice = ours

    def test_the_practice_ends_the_visit(self):
        self.talk()
        self.practice.press("#end")
        for page in (self.caregiver, self.practice):
            page.see(f"{TITLE} === 'The visit has ended'")
            self.expect_ended(page)
            self.assertFalse(page.run("document.getElementById('own').srcObject"))

    def test_not_admitted(self):
        self.open_caregiver()
        self.open_practice()
        self.practice.press("#waiting .refuse")
        self.caregiver.see(f"{TITLE} === 'The practice did not let you in'")
        self.practice.see("document.querySelectorAll('#waiting li').length === 0")
        self.assertEqual(self.caregiver.figures()["remoteTracks"], "")

    def test_without_camera_and_microphone(self):
        ours, self.caregiver = self.caregiver, Page(self.browser(arguments=FAKE_MEDIA[2:]))
        self.begin()
        self.caregiver.see("document.getElementById('devices').textContent.startsWith('No camera and no microphone are in use.')")
        self.caregiver.see(f"{DATA}.sees === 'true' && {DATA}.hears === 'true'")
        self.practice.see(f"{REACH} === 'They can see and hear you.'")
        self.caregiver.press("#leave")
        self.caregiver = ours

    def test_wrong_passwords_lock_the_room(self):
        self.caregiver.browser.open(self.visit["caregiver"])
        for words in ("4 tries are left.", "3 tries are left.", "2 tries are left.", "One try is left.", "before you try again."):
            self.enter("wrong")
            self.caregiver.see(f"document.getElementById('problem').textContent.endsWith({words!r})")
        time.sleep(1.5)

    def test_nothing_comes_from_elsewhere(self):
        self.talk()
        for page in (self.caregiver, self.practice):
            asked = page.browser.requested()
            self.assertGreater(len(asked), 8)
            origin = self.portal.base.rsplit("/", 1)[0]
            self.assertEqual([url for url in asked if not url.startswith((origin, "blob:", "about:", "chrome-extension:"))], [])
            self.assertFalse([url for url in asked if self.visit["password"] in url])

    def test_in_spanish(self):
        with Browser(self.portal.line["port"], "es-US", FAKE_MEDIA) as browser:
            browser.open(self.visit["caregiver"])
            self.assertEqual(browser.run("document.documentElement.lang"), "es")
            self.assertEqual(browser.run("document.getElementById('join').textContent"), "Entrar")
            browser.type(self.visit["password"])
            browser.press("Enter", 13)
            browser.wait(f"{TITLE} === 'El consultorio sabe que usted está aquí'")
            # Else the practice of the next test lets in who is there no more.
            browser.run("document.getElementById('leave').click()")
            browser.wait(f"{TITLE} === 'Usted salió de la consulta'")

    def test_every_text_is_in_both_languages(self):
        browser = self.caregiver.browser
        browser.call("Page.setBypassCSP", enabled=True)  # the page itself may make no code of text
        self.addCleanup(lambda: browser.call("Page.setBypassCSP", enabled=False))
        browser.open(self.visit["caregiver"])
        english, spanish = browser.run("""(async () => {
            const source = await (await fetch('/visit/words.js')).text();
            const words = new Function(source.replaceAll('export ', '') + '; return words;')();
            return Object.values(words).map(texts => Object.entries(texts).map(([name, one]) => [name, typeof one]));
        })()""")
        self.assertEqual(english, spanish)
        self.assertGreater(len(english), 60)

    def test_what_a_screen_reader_finds(self):
        self.talk()
        tree = self.caregiver.browser.call("Accessibility.getFullAXTree")["nodes"]
        found = {(node["role"]["value"], node["name"]["value"]) for node in tree
                 if not node.get("ignored") and "name" in node and "role" in node}
        for wanted in (("heading", "Visit with Dr. Okafor"), ("button", "Mute microphone"), ("button", "Turn camera off"),
                       ("button", "Share screen"), ("button", "Leave")):
            self.assertIn(wanted, found)
        sizes = self.caregiver.run("[...document.querySelectorAll('#controls button')].filter(one => !one.hidden)"
                                   ".map(one => one.offsetHeight)")
        self.assertTrue(all(size >= 44 for size in sizes), sizes)


if __name__ == "__main__":
    if not SANDBOX:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    unittest.main(argv=sys.argv[:1] + sys.argv[2:])
