"""The demo portal as tests meet it: the real program, over TLS, trusted through its own CA and nothing else."""

import base64
import hashlib
import http.client
import json
import re
import secrets
import signal
import ssl
import subprocess
import threading
import time
import urllib.parse

CLIENT = "kinward-desktop"
SCOPE = "launch/patient offline_access patient/*.rs patient/Communication.c"
PASSWORD = "correct horse battery"
MOTHER = "eleanor-hartwell"
CHILD = "milo-hartwell"
PRACTICE = "lakeside-family-medicine"
MOTHER_BORN = "1942-03-14"


class Answer:
    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.body = response.read()

    def json(self):
        return json.loads(self.body)

    @property
    def type(self):
        return self.headers.get_content_type()

    def resources(self):
        return [entry["resource"] for entry in self.json().get("entry", [])]

    def ids(self):
        return [resource["id"] for resource in self.resources()]

    def next(self):
        links = [link["url"] for link in self.json()["link"] if link["relation"] == "next"]
        return links[0] if links else None

    def issue(self):
        return self.json()["issue"][0]["code"]


class Portal:
    """A running portal: `with Portal(binary, "--no-seed") as portal`."""

    def __init__(self, binary, *arguments):
        self.binary = binary
        self.process = subprocess.Popen([binary, "serve", "--die-with-parent", *arguments],
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"the portal did not start: {self.process.stderr.read()}")
        # Read all the time, so that a talkative portal never waits for a reader.
        self.errors = []
        self._reader = threading.Thread(target=lambda: self.errors.extend(self.process.stderr), daemon=True)
        self._reader.start()
        self.line = json.loads(line)
        self.base = self.line["base"]
        self.context = ssl.create_default_context(cafile=self.line["ca"])
        self.observer = None  # called with method, path and answer of every request

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.stop()

    def stop(self, number=signal.SIGTERM):
        """Ends the portal; returns its exit status, how long it took, and what it printed besides its line."""
        began = time.monotonic()
        if self.process.poll() is None:
            self.process.send_signal(number)
        try:
            status = self.process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise
        took = time.monotonic() - began
        rest = "" if self.process.stdout.closed else self.process.stdout.read()
        self._reader.join()
        self.process.stdout.close()
        self.process.stderr.close()
        return status, took, rest

    def ticks(self):
        """The processor time that the portal took so far, outside the kernel: hundredths of a second (proc(5), utime)."""
        with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as file:
            return int(file.read().rsplit(")", 1)[1].split()[11])

    def connection(self):
        return http.client.HTTPSConnection("127.0.0.1", self.line["port"], context=self.context, timeout=30)

    def request(self, method, path, token=None, headers=None, form=None, body=None):
        """`path` is below the base, or an absolute address of this portal. A connection of its own each time."""
        url = path if path.startswith("https:") else self.base + path
        parts = urllib.parse.urlsplit(url)
        target = parts.path + ("?" + parts.query if parts.query else "")
        headers = dict(headers or {})
        if token:
            headers["Authorization"] = "Bearer " + token
        if form is not None:
            body = urllib.parse.urlencode(form)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        elif isinstance(body, (dict, list)):
            body = json.dumps(body)
            headers.setdefault("Content-Type", "application/fhir+json")
        connection = self.connection()
        try:
            connection.request(method, target, body, headers)
            answer = Answer(connection.getresponse())
        finally:
            connection.close()
        if self.observer:
            self.observer(method, parts.path, answer)
        return answer

    def get(self, path, token=None, headers=None):
        return self.request("GET", path, token, headers)

    def post(self, path, form=None, body=None, token=None, headers=None):
        return self.request("POST", path, token, headers, form, body)

    def put(self, path, body, token=None, headers=None):
        return self.request("PUT", path, token, headers, body=body)

    def pages(self, path, token):
        """Every page of a search."""
        while path:
            answer = self.get(path, token)
            assert answer.status == 200, answer.status
            yield answer
            path = answer.next()

    def command(self, *arguments):
        """Another command of the program on this portal's data."""
        command, *options = arguments
        return subprocess.run([self.binary, command, "--data", self.line["data"], *options],
                              capture_output=True, text=True, timeout=30)

    def invite(self, email, patient, *options):
        """The code of a new invite from the front desk."""
        done = self.command("invite", "--email", email, "--patient", patient, *options)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip().rsplit("/", 1)[1]

    def mails(self, to):
        return [mail for mail in self.get("/demo/mailbox").json()["messages"] if mail["to"] == to]

    def one_time_code(self, email):
        return re.search(r"\b\d{6}\b", self.mails(email)[0]["text"]).group()

    def challenge(self, **form):
        return self.post("/oauth/challenge", form=form)

    def first_challenge(self, verifier, **form):
        digest = hashlib.sha256(verifier.encode()).digest()
        return self.challenge(**{
            "client_id": CLIENT, "response_type": "code", "scope": SCOPE, "code_challenge_method": "S256",
            "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(), **form})

    def solved_captcha(self):
        captcha = self.post("/caregiver/captcha", form={"kind": "question"}).json()
        return captcha["id"], self.get(f"/demo/captcha/{captcha['id']}").json()["answer"]

    def activate(self, code, birth_date, email, password=PASSWORD, scope=SCOPE):
        """The whole way of an invite; returns the token set. An account that the e-mail has is used."""
        verifier = secrets.token_urlsafe(32)
        answer = self.first_challenge(verifier, invite=code, scope=scope)
        while answer.status == 403 and "next" in answer.json():
            session, step = answer.json()["auth_session"], answer.json()["next"]["step"]
            assert "problem" not in answer.json(), answer.json()["problem"]
            answer = self.challenge(auth_session=session, **self._step(step, birth_date, email, password))
        assert answer.status == 200, (answer.status, answer.body)
        return self.token(grant_type="authorization_code", code=answer.json()["authorization_code"],
                          code_verifier=verifier)

    def _step(self, step, birth_date, email, password):
        if step == "birth_date":
            return {"birth_date": birth_date}
        if step == "password":
            return {"password": password}
        if step == "code":
            return {"code": self.one_time_code(email)}
        captcha, solution = self.solved_captcha()
        return {"new_password": password, "captcha_id": captcha, "captcha_answer": solution,
                "terms_version": self.get("/caregiver/terms").json()["version"]}

    def token(self, **form):
        answer = self.post("/oauth/token", form={"client_id": CLIENT, **form})
        assert answer.status == 200, (answer.status, answer.body)
        return answer.json()

    def caregiver(self, email, patient, birth_date, *options):
        """A caregiver of their own for `patient`: invite, activation; returns the token set."""
        return self.activate(self.invite(email, patient, *options), birth_date, email)

    def patient_token(self, patient):
        """A token of the patient's own account."""
        done = self.command("patient-token", "--patient", patient)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)["access_token"]

    def mother(self):
        return self.activate("demo-eleanor", MOTHER_BORN, "ruth@example.com")
