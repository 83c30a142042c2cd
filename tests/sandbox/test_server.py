#!/usr/bin/env python3
"""The program itself: its one line, its end, its certificates, its faults and its commands: test_server.py KINWARD_SANDBOX"""

import email.utils
import http.client
import json
import os
import pathlib
import signal
import socket
import ssl
import stat
import subprocess
import tempfile
import time
import unittest
import urllib.parse
import warnings

import suite
from portal import CHILD, MOTHER, MOTHER_BORN, Portal


def run(*arguments):
    return subprocess.run([suite.BINARY, *arguments], capture_output=True, text=True, timeout=20)


def peers_of(port):
    """The ports of the clients that the kernel has connected to this port."""
    with open("/proc/net/tcp", encoding="ascii") as table:
        lines = [line.split() for line in table][1:]
    ports = [tuple(int(end.split(":")[1], 16) for end in line[1:3]) for line in lines if line[3] == "01"]
    return {theirs for ours, theirs in ports if ours == port}


class ServerTest(unittest.TestCase):
    def start(self, *arguments):
        portal = Portal(suite.BINARY, *arguments)
        self.addCleanup(portal.stop)
        return portal

    def folder(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        return folder.name

    def test_the_line(self):
        portal = self.start()
        line = portal.line
        self.assertEqual(set(line), {"base", "ca", "port", "data", "mailbox", "invites", "visits"})
        self.assertEqual(line["base"], f"https://127.0.0.1:{line['port']}/fhir")
        self.assertEqual([invite["patient"] for invite in line["invites"]], [MOTHER, CHILD])
        for invite in line["invites"]:
            parts = urllib.parse.parse_qs(urllib.parse.urlsplit(invite["kinward_link"]).query)
            self.assertEqual(invite["link"], f"{parts['base'][0]}/invite/{parts['code'][0]}")
            self.assertEqual(portal.get(invite["link"]).type, "text/html")
        self.assertEqual(len(portal.get(line["mailbox"]).json()["messages"]), 2)
        self.assertEqual(portal.stop()[2], "", "nothing else on stdout")

    def test_it_stops_at_once_with_connections_open(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            portal = self.start("--faults", "latency:30000@metadata")
            idle = portal.connection()
            idle.request("GET", "/fhir/.well-known/smart-configuration")
            idle.getresponse().read()
            silent = socket.create_connection(("127.0.0.1", portal.line["port"]))
            waiting = portal.connection()
            waiting.request("GET", "/fhir/metadata")
            status, took, _ = portal.stop(number)
            self.assertEqual(status, 0)
            self.assertLess(took, 5, "far less than the timeouts of 30 and 60 seconds")
            for each in (idle, silent, waiting):
                each.close()

    def test_many_may_wait_while_it_is_busy(self):
        """Who finds no room in the kernel's queue believes to be connected and hears nothing, for half a minute at worst."""
        portal = self.start()
        portal.process.send_signal(signal.SIGSTOP)
        waiting = [socket.create_connection(("127.0.0.1", portal.line["port"])) for _ in range(60)]
        time.sleep(0.5)
        queued = peers_of(portal.line["port"])
        clients = {each.getsockname()[1] for each in waiting}
        portal.process.send_signal(signal.SIGCONT)
        for each in waiting:
            each.close()
        self.assertEqual(clients - queued, set())

    def test_a_temporary_folder_goes_and_a_given_one_stays(self):
        portal = self.start()
        data = pathlib.Path(portal.line["data"])
        self.assertEqual(stat.S_IMODE(data.stat().st_mode), 0o700)
        portal.stop()
        self.assertFalse(data.exists())
        given = self.folder()
        self.start("--data", given).stop()
        self.assertTrue(pathlib.Path(given, "portal.sqlite3").exists())

    def test_everything_is_there_after_a_restart(self):
        data = self.folder()
        first = self.start("--data", data)
        token = first.mother()["access_token"]
        before = first.get("/Observation?_sort=date&_count=500", token).resources()
        authority = pathlib.Path(data, "ca.pem").read_text()
        first.stop()
        port = first.line["port"]
        second = self.start("--data", data, "--port", str(port))
        self.assertEqual(second.get("/Observation?_sort=date&_count=500", token).resources(), before)
        self.assertEqual(pathlib.Path(data, "ca.pem").read_text(), authority)
        self.assertEqual(second.line["invites"], first.line["invites"])

    def test_keys_are_for_the_owner_only(self):
        data = self.folder()
        self.start("--data", data)
        self.assertEqual(stat.S_IMODE(os.stat(f"{data}/ca.key").st_mode), 0o600)

    def test_wrong_certificates(self):
        reasons = {"expired": 10, "not-yet-valid": 9, "other-host": 64, "unknown-ca": None}
        for kind, code in reasons.items():
            with self.subTest(kind):
                portal = self.start("--wrong-certificate", kind)
                with self.assertRaises(ssl.SSLCertVerificationError) as caught:
                    portal.get("/metadata")
                if code:
                    self.assertEqual(caught.exception.verify_code, code)

    def test_old_tls_is_refused(self):
        portal = self.start()
        old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        old.load_verify_locations(portal.line["ca"])
        old.set_ciphers("ALL:@SECLEVEL=0")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            old.minimum_version = ssl.TLSVersion.TLSv1
            old.maximum_version = ssl.TLSVersion.TLSv1_1
        with socket.create_connection(("127.0.0.1", portal.line["port"])) as plain:
            with self.assertRaises(ssl.SSLError):
                old.wrap_socket(plain, server_hostname="127.0.0.1")
        for name in ("127.0.0.1", "localhost"):
            with socket.create_connection(("127.0.0.1", portal.line["port"])) as plain:
                portal.context.wrap_socket(plain, server_hostname=name).close()

    def test_headers(self):
        portal = self.start()
        answer = portal.get("/metadata")
        for name in ("X-Content-Type-Options", "Content-Security-Policy", "Referrer-Policy", "X-Frame-Options"):
            self.assertEqual(len(answer.headers.get_all(name)), 1, name)
        sent = email.utils.parsedate_to_datetime(answer.headers["Date"]).timestamp()
        self.assertLess(abs(sent - time.time()), 60)
        page = portal.get("/invite/demo-eleanor")
        self.assertEqual(len(page.headers.get_all("Content-Security-Policy")), 1)

    def test_bad_usage(self):
        for arguments in (["--nonsense"], ["serve", "--port"], ["--port", "70000"], ["--port", "x"], ["--host", "0.0.0.0"],
                          ["--invite", "nobody"], ["--wrong-certificate", "x"], ["nonsense"], ["invite", "--email", "a@b.c"],
                          ["end-link", "--data", "/tmp"], ["--data", ""]):
            done = run(*arguments)
            self.assertEqual((done.returncode, done.stdout), (2, ""), arguments)
        for arguments in (["--faults", "nonsense"], ["--import", "/nowhere.json"], ["--no-seed", "--invite", "a@b.c=nobody"],
                          ["invite", "--data", "/nowhere", "--email", "a@b.c", "--patient", "x"]):
            done = run(*arguments)
            self.assertEqual((done.returncode, done.stdout), (1, ""), arguments)
            self.assertTrue(done.stderr.startswith("kinward-sandbox: "))
        self.assertEqual(run("help").returncode, 0)

    def test_a_taken_port(self):
        portal = self.start()
        self.assertEqual(run("--port", str(portal.line["port"])).returncode, 1)

    def test_ipv6(self):
        try:
            socket.create_server(("::1", 0), family=socket.AF_INET6).close()
        except OSError:
            self.skipTest("this machine has no ::1")
        process = subprocess.Popen([suite.BINARY, "--host", "::1"], stdout=subprocess.PIPE, text=True)
        line = json.loads(process.stdout.readline())
        self.assertTrue(line["base"].startswith("https://[::1]:"))
        context = ssl.create_default_context(cafile=line["ca"])
        with socket.create_connection(("::1", line["port"])) as plain:
            context.wrap_socket(plain, server_hostname="::1").close()
        process.terminate()
        self.assertEqual(process.wait(10), 0)
        process.stdout.close()

    def test_it_dies_with_its_parent(self):
        script = (f"import subprocess; p = subprocess.Popen(['{suite.BINARY}', '--die-with-parent'], "
                  "stdout=subprocess.PIPE, text=True); p.stdout.readline(); print(p.pid)")
        done = subprocess.run(["/usr/bin/python3", "-c", script], capture_output=True, text=True, timeout=30)
        gone = time.monotonic() + 10
        while time.monotonic() < gone and os.path.exists(f"/proc/{done.stdout.strip()}"):
            if "Z (zombie)" in pathlib.Path(f"/proc/{done.stdout.strip()}/status").read_text():
                break  # ended; whoever inherited it has not looked yet
            time.sleep(0.05)
        self.assertLess(time.monotonic(), gone)

    def test_the_front_desk_works_while_the_portal_runs(self):
        portal = self.start()
        done = portal.command("invite", "--email", "otto@example.com", "--patient", MOTHER, "--name", "Otto Hartwell")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(done.stdout.startswith(portal.base + "/invite/"))
        self.assertEqual(len(portal.mails("otto@example.com")), 1)
        token = portal.activate(done.stdout.strip().rsplit("/", 1)[1], MOTHER_BORN, "otto@example.com")
        self.assertEqual(token["patient"], MOTHER)
        for state in ("used", "expired", "locked", "other_email", "no_primary_account", "caregiver_limit"):
            code = portal.invite(f"{state}@example.com", CHILD, "--state", state)
            self.assertEqual(portal.get(f"/caregiver/invites/{code}").json()["state"], state)
        self.assertEqual(portal.command("invite", "--email", "a@example.com", "--patient", "nobody").returncode, 1)
        self.assertEqual(portal.command("invite", "--email", "a@example.com", "--patient", MOTHER, "--state", "x").returncode, 1)

    def test_the_clock_can_be_moved(self):
        portal = self.start()
        token = portal.mother()["access_token"]
        self.assertEqual(portal.get("/Patient", token).status, 200)
        self.assertEqual(portal.post("/demo/clock", form={"offset": "3600"}).status, 200)
        self.assertEqual(portal.get("/Patient", token).status, 401, "the token has expired")
        sent = email.utils.parsedate_to_datetime(portal.get("/metadata").headers["Date"]).timestamp()
        self.assertGreater(sent - time.time(), 3500)
        for bad in ("", "x", "1.5", "99999999999999"):
            self.assertEqual(portal.post("/demo/clock", form={"offset": bad}).status, 400)

    def test_records_can_be_changed(self):
        portal = self.start()
        token = portal.mother()["access_token"]
        condition = {"resourceType": "Condition", "id": "new", "subject": {"reference": f"Patient/{MOTHER}"}}

        def change(*entries):
            return portal.post("/demo/records", body={"resourceType": "Bundle", "type": "batch", "entry": list(entries)})
        self.assertEqual(change({"resource": condition}).json(), {"stored": 1})
        first = portal.get("/Condition/new", token).json()
        self.assertEqual(change({"resource": {**condition, "code": {"text": "Cough"}}}).status, 200)
        second = portal.get("/Condition/new", token).json()
        self.assertEqual((second["meta"]["versionId"], second["code"]), ("2", {"text": "Cough"}))
        self.assertGreater(second["meta"]["lastUpdated"], first["meta"]["lastUpdated"])
        self.assertEqual(change({"request": {"method": "DELETE", "url": "Condition/new"}}).json(), {"stored": 0})
        self.assertEqual(portal.get("/Condition/new", token).status, 410)
        self.assertNotIn("new", portal.get("/Condition", token).ids())
        self.assertEqual(portal.post("/demo/records", body="no JSON").status, 400)

    def test_what_is_unchanged_is_not_sent_again(self):
        portal = self.start()
        for path in ("/metadata", "/.well-known/smart-configuration"):
            answer = portal.get(path)
            again = portal.get(path, headers={"If-None-Match": answer.headers["ETag"]})
            self.assertEqual((again.status, again.body), (304, b""))

    def test_requests_are_counted(self):
        portal = self.start()
        for _ in range(3):
            portal.get("/metadata?x=1")
        counted = portal.get("/demo/requests?path=/fhir/metadata").json()["requests"]
        self.assertEqual(counted, [{"method": "GET", "path": "/fhir/metadata", "count": 3}])


class FaultTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.portal = Portal(suite.BINARY)
        cls.addClassCleanup(cls.portal.stop)
        cls.token = cls.portal.mother()["access_token"]

    def tearDown(self):
        self.faults("")

    def faults(self, spec):
        answer = self.portal.post("/demo/faults", form={"spec": spec})
        self.assertEqual(answer.status, 200, spec)

    def get(self, path="/metadata"):
        return self.portal.get(path, self.token)

    def sent(self):
        return len(self.portal.get("/Communication?_count=500", self.token).ids())

    def send(self):
        roles = self.portal.get("/PractitionerRole?organization=lakeside-family-medicine", self.token).ids()
        return self.portal.post("/Communication", token=self.token, body={
            "resourceType": "Communication", "recipient": [{"reference": f"PractitionerRole/{roles[0]}"}],
            "payload": [{"contentString": "x" * 8000}]})

    def test_statuses(self):
        for spec, status, wait in [("status:500", 500, None), ("status:503:7", 503, "7"), ("status:429:30", 429, "30")]:
            self.faults(spec)
            answer = self.get()
            self.assertEqual((answer.status, answer.headers["Retry-After"]), (status, wait))
            self.assertEqual(answer.json()["resourceType"], "OperationOutcome")

    def test_rate_limit_header(self):
        self.faults("ratelimit-header:42")
        answer = self.get()
        self.assertEqual((answer.status, answer.headers["Retry-After"]), (429, None))
        self.assertIn("t=42", answer.headers["RateLimit"])

    def test_captive_portal(self):
        self.faults("html")
        self.assertEqual((self.get().status, self.get().type), (200, "text/html"))
        self.faults("html-redirect")
        self.assertEqual((self.get().status, self.get().headers["Location"]), (302, "http://captive.invalid/"))

    def test_reset_does_nothing_and_reset_after_does_it(self):
        before = self.sent()
        for spec, expected in [("reset@Communication*1", before), ("reset-after@Communication*1", before + 1)]:
            self.faults(spec)
            with self.assertRaises((ConnectionError, ssl.SSLError, OSError)):
                self.send()
            self.assertEqual(self.sent(), expected, spec)

    def test_truncated(self):
        self.faults("truncate@metadata")
        with self.assertRaises(http.client.IncompleteRead) as caught:
            self.get()
        self.assertGreater(len(caught.exception.partial), 1000)

    def test_expired_token_happens_once_and_to_tokens_only(self):
        self.faults("expired-token")
        self.assertEqual(self.portal.get("/metadata").status, 200)
        answer = self.get("/Patient")
        self.assertEqual((answer.status, answer.issue()), (401, "expired"))
        self.assertEqual(self.get("/Patient").status, 200)

    def test_latency(self):
        self.faults("latency:300@metadata")
        began = time.monotonic()
        self.assertEqual(self.get().status, 200)
        self.assertGreaterEqual(time.monotonic() - began, 0.3)

    def test_a_path_and_a_count(self):
        self.faults("status:503@/Observation$*2,status:500@/Condition.*")
        self.assertEqual([self.get("/Observation").status for _ in range(3)], [503, 503, 200])
        self.assertEqual([self.get("/Condition").status for _ in range(3)], [500, 500, 500])
        self.assertEqual(self.get("/Patient").status, 200)

    def test_several_at_once(self):
        self.faults("latency:200,status:503*1")
        began = time.monotonic()
        self.assertEqual(self.get().status, 503)
        self.assertGreaterEqual(time.monotonic() - began, 0.2)

    def test_a_refused_body_is_not_the_next_request(self):
        """The connection stays good: the body of the refused request is taken from it."""
        self.faults("status:503@Communication*1")
        connection = self.portal.connection()
        headers = {"Authorization": "Bearer " + self.token, "Content-Type": "application/fhir+json"}
        connection.request("POST", "/fhir/Communication", b"GET /fhir/x HTTP/1.1\r\n\r\n" * 500, headers)
        first = connection.getresponse()
        first.read()
        connection.request("GET", "/fhir/metadata")
        second = connection.getresponse()
        self.assertEqual((first.status, second.status), (503, 200))
        second.read()
        connection.close()

    def test_what_is_not_understood(self):
        for spec in ["x", "latency", "latency:x", "status", "status:99", "status:x", "html@(", "truncate*99999999999", "reset:1:2"]:
            answer = self.portal.post("/demo/faults", form={"spec": spec})
            self.assertEqual((answer.status, answer.json()), (400, {"error": "invalid_spec"}), spec)


if __name__ == "__main__":
    suite.main()
