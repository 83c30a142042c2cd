"""Caregivers as the tests of accounts meet them: a portal that can be restarted, a patient for each, their journeys."""

import base64
import hashlib
import json
import os
import secrets
import tempfile
import unittest

import suite
from portal import CLIENT, PRACTICE, SCOPE, Portal

PASSWORD = "three quiet herons"
BORN = "1942-03-14"
DAY = 24 * 3600
PATIENTS = 60


class Pkce:
    def __init__(self):
        self.verifier = secrets.token_urlsafe(32)
        digest = hashlib.sha256(self.verifier.encode()).digest()
        self.challenge = base64.urlsafe_b64encode(digest).decode().rstrip("=")

    def first(self, **form):
        return {"client_id": CLIENT, "response_type": "code", "scope": SCOPE, "code_challenge": self.challenge,
                "code_challenge_method": "S256", **form}


def patients():
    """One for each test, so that no test meets the caregiver limit of another."""
    entries = []
    for number in range(PATIENTS):
        entries.append({"resource": {
            "resourceType": "Patient", "id": f"patient-{number}", "birthDate": BORN,
            "name": [{"use": "official", "given": ["Secret"], "family": f"Patient{number}"}],
            "managingOrganization": {"reference": f"Organization/{PRACTICE}"}}})
    return {"resourceType": "Bundle", "type": "collection", "entry": entries}


class CaregiverTest(unittest.TestCase):
    """One portal for each class; an address and a patient for each test."""

    options = ()
    records = ()

    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="kinward-accounts-")
        cls.addClassCleanup(folder.cleanup)
        cls.data = os.path.join(folder.name, "portal")
        bundle = patients()
        bundle["entry"] += [{"resource": resource} for resource in cls.records]
        path = os.path.join(folder.name, "patients.json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(bundle, file)
        cls.portal = Portal(suite.BINARY, "--data", cls.data, "--import", path, *cls.options)
        cls.addClassCleanup(lambda: cls.portal.stop())
        cls.number = 0

    def setUp(self):
        self.clock(0)

    @classmethod
    def restart(cls):
        # The same port, so that the base stays what it was.
        port = str(cls.portal.line["port"])
        cls.portal.stop()
        cls.portal = Portal(suite.BINARY, "--data", cls.data, "--port", port, *cls.options)

    def clock(self, offset):
        self.assertEqual(self.portal.post("/demo/clock", form={"offset": offset}).status, 200)

    def new_email(self):
        type(self).number += 1
        self.email = f"carer{self.number}@example.com"
        self.patient = f"patient-{self.number}"
        return self.email

    def invite(self, email=None, patient=None, **options):
        """The code of an invite, for the test's own patient where no other is said."""
        words = {"name": "Ruth Hartwell", **options}
        arguments = [word for key, value in words.items() for word in ("--" + key.replace("_", "-"), value)]
        return self.portal.invite(email or self.new_email(), patient or self.patient, *arguments)

    def mails(self, email=None):
        """Newest first; all of them where no address is said."""
        messages = self.portal.get("/demo/mailbox").json()["messages"]
        return [mail for mail in messages if email in (None, mail["to"])]

    def code(self, email=None):
        return self.portal.one_time_code(email or self.email)

    def challenge(self, headers=None, **form):
        return self.portal.post("/oauth/challenge", form=form, headers=headers)

    def begin(self, invite, pkce=None):
        return self.challenge(**(pkce or Pkce()).first(invite=invite))

    def captcha(self, kind, **headers):
        captcha = self.portal.post("/caregiver/captcha", form={"kind": kind}, headers=headers).json()
        return captcha, self.portal.get("/demo/captcha/" + captcha["id"]).json()["answer"]

    def credentials(self, session, password=PASSWORD, **change):
        captcha, answer = self.captcha("question")
        form = {"auth_session": session, "new_password": password, "captcha_id": captcha["id"],
                "captcha_answer": answer, "terms_version": self.portal.get("/caregiver/terms").json()["version"],
                **change}
        return self.challenge(**{key: value for key, value in form.items() if value is not None})

    def to_credentials(self, invite, pkce=None):
        session = self.begin(invite, pkce).json()["auth_session"]
        self.assert_step(self.challenge(auth_session=session, birth_date=BORN), "credentials")
        return session

    def to_code(self, invite, pkce=None):
        session = self.to_credentials(invite, pkce)
        self.assert_step(self.credentials(session), "code")
        return session

    def exchange(self, code, verifier, **more):
        return self.portal.post("/oauth/token", form={"grant_type": "authorization_code", "client_id": CLIENT,
                                                      "code": code, "code_verifier": verifier, **more})

    def activate(self, **invite):
        """The whole activation of a new account; its tokens."""
        pkce = Pkce()
        session = self.to_code(self.invite(**invite), pkce)
        return self.finish(session, pkce)

    def finish(self, session, pkce, email=None):
        """The last step, and the tokens."""
        done = self.challenge(auth_session=session, code=self.code(email))
        self.assertEqual(done.status, 200, done.body)
        answer = self.exchange(done.json()["authorization_code"], pkce.verifier)
        self.assertEqual(answer.status, 200, answer.body)
        return answer.json()

    def sign_in(self, email, password=PASSWORD, pkce=None):
        return self.challenge(**(pkce or Pkce()).first(username=email, password=password))

    def signed_in(self, email):
        pkce = Pkce()
        return self.finish(self.sign_in(email, pkce=pkce).json()["auth_session"], pkce, email)

    def refresh(self, token):
        return self.portal.post("/oauth/token", form={"grant_type": "refresh_token", "client_id": CLIENT,
                                                      "refresh_token": token})

    def links(self, tokens):
        return self.portal.get("/caregiver/links", tokens["access_token"])

    def end_link(self, tokens, status="withdrawn", reason="withdrawn"):
        done = self.portal.command("end-link", "--link", tokens["caregiver_link"], "--status", status, "--reason", reason)
        self.assertEqual(done.returncode, 0, done.stderr)

    def assert_step(self, answer, step, reason=None):
        self.assertEqual(answer.status, 403, answer.body)
        self.assertEqual(answer.json()["error"], "insufficient_authorization")
        self.assertEqual(answer.json()["next"]["step"], step, answer.body)
        self.assertEqual(answer.json().get("problem", {}).get("reason"), reason)

    def assert_denied(self, answer, reason):
        self.assertEqual(answer.status, 403, answer.body)
        self.assertEqual(answer.json()["error"], "access_denied")
        self.assertEqual(answer.json()["problem"]["reason"], reason)
        self.assertNotIn("next", answer.json())

    def assert_error(self, answer, status, error):
        self.assertEqual((answer.status, answer.json()["error"]), (status, error), answer.body)

    def assert_locked(self, answer):
        self.assert_error(answer, 429, "rate_limited")
        self.assertEqual(answer.json()["problem"]["reason"], "account_locked")
        self.assertEqual(int(answer.headers["Retry-After"]), answer.json()["problem"]["retry_after"])
