#!/usr/bin/env python3
"""Sign-in, tokens and secrets of the demo portal: test_accounts.py KINWARD_SANDBOX"""

import glob
import os
import re
import urllib.parse

import suite
from caregivers import DAY, PASSWORD, SCOPE, CaregiverTest, Pkce
from portal import CLIENT


class SignIn(CaregiverTest):
    def setUp(self):
        super().setUp()
        if self.number == 0:
            self.activate()
            type(self).known, type(self).known_patient = self.email, self.patient

    def test_sign_in_goes_through_the_code(self):
        pkce = Pkce()
        answer = self.sign_in(self.known.upper(), pkce=pkce)
        self.assert_step(answer, "code")
        self.assertEqual(answer.json()["next"]["email_hint"], "c•••@example.com")
        done = self.challenge(auth_session=answer.json()["auth_session"], code=self.code(self.known))
        self.assertEqual(done.status, 200)
        tokens = self.exchange(done.json()["authorization_code"], pkce.verifier).json()
        self.assertEqual(tokens["patient"], self.known_patient)

    def test_unknown_and_wrong_look_alike(self):
        mails = len(self.mails())
        wrong = self.sign_in(self.known, "not the password")
        unknown = self.sign_in("nobody@example.com", "not the password")
        self.assert_denied(wrong, "sign_in_failed")
        self.assertEqual((wrong.status, wrong.body), (unknown.status, unknown.body))
        kept = ("Content-Type", "Content-Length", "Cache-Control", "Retry-After")
        self.assertEqual([wrong.headers[name] for name in kept], [unknown.headers[name] for name in kept])
        self.assertEqual(len(self.mails()), mails)

    def test_unknown_and_wrong_do_the_same_work(self):
        def work(email):
            """Of the portal's processors, outside the kernel: what else the machine does, and how it pages, does not count."""
            before = self.portal.ticks()
            for _ in range(9):  # the tenth would lock
                self.assert_denied(self.sign_in(email, "not the password"), "sign_in_failed")
            return self.portal.ticks() - before

        self.clock(4 * DAY)
        known, unknown = work(self.known), work("nobody@example.com")
        self.assertGreater(known, 9)
        # Without hashing for nobody, the unknown would take a small part of it.
        self.assertGreater(unknown, 0.5 * known)

    def test_locks_alike_and_through_a_restart_and_opens_again(self):
        self.clock(2 * DAY)
        for email in (self.known, "nobody-else@example.com"):
            for _ in range(10):
                self.assert_denied(self.sign_in(email, "not the password"), "sign_in_failed")
            self.assert_locked(self.sign_in(email))
        self.restart()
        self.clock(2 * DAY + 10)
        self.assert_locked(self.sign_in(self.known))
        self.clock(2 * DAY + 1000)
        self.assert_step(self.sign_in(self.known), "code")


class Tokens(CaregiverTest):
    def setUp(self):
        super().setUp()
        if self.number == 0:
            self.activate()
            type(self).known, type(self).known_patient = self.email, self.patient

    def authorization_code(self, pkce):
        session = self.sign_in(self.known, pkce=pkce).json()["auth_session"]
        return self.challenge(auth_session=session, code=self.code(self.known)).json()["authorization_code"]

    def token(self, **form):
        return self.portal.post("/oauth/token", form=form)

    def tokens(self):
        pkce = Pkce()
        return self.exchange(self.authorization_code(pkce), pkce.verifier).json()

    def works(self, tokens):
        return self.links(tokens).status == 200

    def test_token_set(self):
        tokens = self.tokens()
        self.assertEqual((tokens["token_type"], tokens["expires_in"], tokens["patient"]), ("Bearer", 900, self.known_patient))
        self.assertEqual(set(tokens["scope"].split()), set(SCOPE.split()))
        pkce = Pkce()
        answer = self.exchange(self.authorization_code(pkce), pkce.verifier)
        self.assertEqual(answer.headers["Cache-Control"], "no-store")

    def test_no_refresh_token_without_offline_access(self):
        pkce = Pkce()
        answer = self.challenge(**{**pkce.first(username=self.known, password=PASSWORD), "scope": "patient/*.rs"})
        done = self.challenge(auth_session=answer.json()["auth_session"], code=self.code(self.known))
        self.assertNotIn("refresh_token", self.exchange(done.json()["authorization_code"], pkce.verifier).json())

    def test_pkce_verifier_must_fit(self):
        pkce = Pkce()
        code = self.authorization_code(pkce)
        self.assert_error(self.exchange(code, Pkce().verifier), 400, "invalid_grant")
        self.assert_error(self.exchange(code, pkce.verifier), 400, "invalid_grant")

    def test_code_is_good_once_and_reuse_ends_its_tokens(self):
        pkce = Pkce()
        code = self.authorization_code(pkce)
        tokens = self.exchange(code, pkce.verifier).json()
        self.assertTrue(self.works(tokens))
        self.assert_error(self.exchange(code, pkce.verifier), 400, "invalid_grant")
        self.assertFalse(self.works(tokens))
        self.assert_error(self.refresh(tokens["refresh_token"]), 400, "invalid_grant")

    def test_code_lives_a_minute(self):
        pkce = Pkce()
        code = self.authorization_code(pkce)
        self.clock(61)
        self.assert_error(self.exchange(code, pkce.verifier), 400, "invalid_grant")

    def test_access_token_expires(self):
        tokens = self.tokens()
        self.clock(901)
        for answer in (self.links(tokens), self.portal.get("/Patient", tokens["access_token"])):
            self.assertEqual(answer.status, 401)
            self.assertEqual(answer.json()["issue"][0]["code"], "expired")
            self.assertIn('error="invalid_token"', answer.headers["WWW-Authenticate"])
        self.assertTrue(self.works(self.refresh(tokens["refresh_token"]).json()))

    def test_missing_and_unknown_token(self):
        self.assertEqual(self.portal.get("/caregiver/links", "nope").json()["issue"][0]["code"], "unknown")
        missing = self.portal.get("/caregiver/links")
        self.assertEqual((missing.status, missing.json()["issue"][0]["code"]), (401, "login"))
        self.assertNotIn("error=", missing.headers["WWW-Authenticate"])
        tokens = self.tokens()
        self.assertEqual(self.portal.get("/caregiver/links?access_token=" + tokens["access_token"]).status, 401)

    def test_rotation_and_reuse_ends_the_family(self):
        first = self.tokens()
        second = self.refresh(first["refresh_token"]).json()
        self.assertNotEqual(first["refresh_token"], second["refresh_token"])
        self.assertTrue(self.works(second))
        self.assert_error(self.refresh(first["refresh_token"]), 400, "invalid_grant")
        self.assertFalse(self.works(second))
        self.assert_error(self.refresh(second["refresh_token"]), 400, "invalid_grant")

    def test_revocation(self):
        tokens, other = self.tokens(), self.tokens()
        revoke = lambda token: self.portal.post("/oauth/revoke", form={"token": token, "client_id": CLIENT}).status
        self.assertEqual(revoke(tokens["access_token"]), 200)
        self.assertFalse(self.works(tokens))
        tokens = self.refresh(tokens["refresh_token"]).json()
        self.assertTrue(self.works(tokens))
        self.assertEqual(revoke(tokens["refresh_token"]), 200)
        self.assertFalse(self.works(tokens))
        self.assertEqual(revoke("nope"), 200)
        self.assertTrue(self.works(other))

    def test_tokens_survive_a_restart(self):
        tokens = self.tokens()
        self.restart()
        self.assertTrue(self.works(tokens))
        self.assertTrue(self.works(self.refresh(tokens["refresh_token"]).json()))

    def test_bad_requests(self):
        self.assert_error(self.token(grant_type="refresh_token", client_id="other", refresh_token="x"), 401, "invalid_client")
        self.assert_error(self.token(client_id=CLIENT), 400, "invalid_request")
        self.assert_error(self.token(grant_type="password", client_id=CLIENT),
                          400, "unsupported_grant_type")
        first = Pkce().first(invite="demo-eleanor")
        for change, error in (({"client_id": "other"}, "invalid_client"), ({"scope": "openid"}, "invalid_scope"),
                              ({"code_challenge": "short"}, "invalid_request"),
                              ({"code_challenge_method": "plain"}, "invalid_request"),
                              ({"response_type": "token"}, "invalid_request"), ({"auth_session": "x"}, "invalid_session")):
            self.assert_error(self.challenge(**{**first, **change}), 400, error)
        # Parameters of the address do not count, nor do two of the same name.
        query = urllib.parse.urlencode(first)
        self.assert_error(self.portal.post("/oauth/challenge?" + query, form={}), 400, "invalid_request")
        twice = self.portal.post("/oauth/challenge", form=list(first.items()) + [("invite", "x")])
        self.assert_error(twice, 400, "invalid_request")


class NoRotation(CaregiverTest):
    options = ("--no-rotation",)

    def test_refresh_token_stays_good(self):
        tokens = self.activate()
        for _ in range(2):
            answer = self.refresh(tokens["refresh_token"])
            self.assertEqual(answer.status, 200)
            self.assertNotIn("refresh_token", answer.json())


class Secrets(CaregiverTest):
    def bytes_on_disk(self):
        for path in glob.glob(self.data + "/**", recursive=True):
            if os.path.isfile(path) and not path.startswith(self.data + "/mail"):
                with open(path, "rb") as file:
                    yield file.read()

    def test_nothing_secret_is_in_the_database(self):
        pkce, invite = Pkce(), self.invite()
        session = self.to_code(invite, pkce)
        captcha, answer = self.captcha("picture")
        code = self.code()
        before = list(self.bytes_on_disk())
        done = self.challenge(auth_session=session, code=code).json()["authorization_code"]
        tokens = self.exchange(done, pkce.verifier).json()
        secrets = {"invite": invite, "session": session, "captcha": captcha["id"], "password": PASSWORD, "code": done,
                   "access": tokens["access_token"], "refresh": tokens["refresh_token"]}
        after = list(self.bytes_on_disk())
        self.assertTrue(any(tokens["caregiver_link"].encode() in data for data in after))
        for name, secret in secrets.items():
            for data in before + after:
                self.assertNotIn(secret.encode(), data, name)
        # Six digits and five letters may stand in random bytes by chance, but not as a value of their own.
        for data in before:
            self.assertIsNone(re.search(rb"[^0-9A-Za-z_-]" + code.encode() + rb"[^0-9A-Za-z_-]", data))
            self.assertIsNone(re.search(rb'"' + answer.lower().encode() + rb'"', data))


class RateLimit(CaregiverTest):
    options = ("--requests-per-minute", "20")

    def test_a_flood_of_one_purpose_is_stopped(self):
        answers = [self.portal.get("/caregiver/invites/nope") for _ in range(21)]
        self.assertEqual([answer.status for answer in answers], [404] * 20 + [429])
        self.assertEqual(answers[-1].json()["error"], "rate_limited")
        self.assertEqual(int(answers[-1].headers["Retry-After"]), answers[-1].json()["retry_after"])
        self.assertEqual(self.portal.get("/caregiver/terms").status, 200)
        self.clock(61)
        self.assertEqual(self.portal.get("/caregiver/invites/nope").status, 404)


if __name__ == "__main__":
    suite.main()
