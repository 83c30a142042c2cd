"""Debian's chromium without a window, driven over --remote-debugging-pipe (DevTools protocol)."""

import base64
import hashlib
import json
import os
import select
import ssl
import subprocess
import tempfile
import time


def spki_of(certificate):
    """The SHA-256 of a certificate's key, as --ignore-certificate-errors-spki-list wants it."""
    key = subprocess.run(["openssl", "x509", "-pubkey", "-noout"], input=certificate.encode(), capture_output=True,
                         check=True)
    der = subprocess.run(["openssl", "pkey", "-pubin", "-outform", "der"], input=key.stdout, capture_output=True, check=True)
    return base64.b64encode(hashlib.sha256(der.stdout).digest()).decode()


# A camera with a moving picture and a microphone that beeps, permitted without being asked; calls between two browsers of one
# machine that may have no network at all.
FAKE_MEDIA = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream", "--allow-loopback-in-peer-connection",
              "--disable-features=WebRtcHideLocalIpsWithMdns")


class Browser:
    """Trusts the certificate of one server more than the system does. `with Browser(port, "es-US") as browser`. Each is a browser of
    its own, with a profile of its own: two of them are two people."""

    def __init__(self, port, language="en-US", arguments=()):
        certificate = ssl.get_server_certificate(("127.0.0.1", port))
        self.profile = tempfile.TemporaryDirectory(prefix="kinward-chromium-", ignore_cleanup_errors=True)
        to_browser, self.write_end = os.pipe()
        self.read_end, from_browser = os.pipe()
        command = ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
                   "--no-first-run", "--disable-background-networking", f"--user-data-dir={self.profile.name}",
                   f"--lang={language}", f"--accept-lang={language}", "--remote-debugging-pipe",
                   f"--ignore-certificate-errors-spki-list={spki_of(certificate)}", *arguments, "about:blank"]
        # The browser reads its descriptor 3 and writes 4.
        self.process = subprocess.Popen(
            ["bash", "-c", f'exec "$@" 3<&{to_browser} 4>&{from_browser}', "bash", *command],
            pass_fds=(to_browser, from_browser), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(to_browser)
        os.close(from_browser)
        self.buffer = b""
        self.number = 0
        self.events = []
        self.target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=self.target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(domain + ".enable")
        self.call("Emulation.setLocaleOverride", locale=language)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self.write_end)
        try:
            self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        os.close(self.read_end)
        self.profile.cleanup()

    def _receive(self, until):
        while b"\0" not in self.buffer:
            if not select.select([self.read_end], [], [], max(0, until - time.monotonic()))[0]:
                raise TimeoutError("the browser says nothing")
            more = os.read(self.read_end, 1 << 20)
            if not more:
                raise RuntimeError("the browser ended")
            self.buffer += more
        message, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(message)

    def call(self, method, patience=60, **parameters):
        self.number += 1
        number = self.number
        message = {"id": number, "method": method, "params": parameters}
        if getattr(self, "session", None):
            message["sessionId"] = self.session
        os.write(self.write_end, json.dumps(message).encode() + b"\0")
        until = time.monotonic() + patience
        while True:
            answer = self._receive(until)
            if answer.get("id") == number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            if "method" in answer:
                self.events.append(answer)

    def run(self, script):
        """What a script in the page comes to."""
        result = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"]["exception"].get("description"))
        return result["result"].get("value")

    def open(self, url):
        """Loads the page anew, also where the address differs in its fragment alone."""
        self.events.clear()
        self.call("Page.navigate", url="about:blank")
        try:
            self.call("Page.navigate", patience=20, url=url)
        except TimeoutError:
            if any(address.startswith("https:") for address in self.requested()):  # the portal was asked, and says nothing
                raise
            # The browser forgot the way, as it does once in some hundreds.
            self.call("Page.stopLoading")
            self.call("Page.navigate", url=url)
        self.wait("document.readyState === 'complete' && location.protocol === 'https:'")

    def wait(self, condition, seconds=30):
        """Until the script is true; what it came to."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if value := self.run(condition):
                return value
            time.sleep(0.05)
        raise TimeoutError(f"{condition}: {self.run('document.body.innerText')}")

    def type(self, text):
        self.call("Input.insertText", text=text)

    def press(self, key, code):
        for kind in ("keyDown", "keyUp"):
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code,
                      text="\r" if key == "Enter" and kind == "keyDown" else "")

    def close_window(self):
        """As a person closes it. Nothing can be asked of the page any more."""
        self.session = None
        self.call("Target.closeTarget", targetId=self.target)

    def kill(self):
        """As when the computer is switched off: nothing is said to anybody."""
        self.process.kill()
        self.process.wait()

    def complaints(self):
        """What the page's policy refused, and errors of its script."""
        said = [event["params"]["entry"]["text"] for event in self.events if event["method"] == "Log.entryAdded"
                and event["params"]["entry"]["source"] in ("security", "javascript")]
        return said + [event["params"]["exceptionDetails"]["text"] for event in self.events
                       if event["method"] == "Runtime.exceptionThrown"]

    def requested(self):
        """Every address that was asked for."""
        return [event["params"]["request"]["url"] for event in self.events if event["method"] == "Network.requestWillBeSent"]

    def picture(self):
        return base64.b64decode(self.call("Page.captureScreenshot")["data"])
