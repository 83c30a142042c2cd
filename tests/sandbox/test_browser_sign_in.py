#!/usr/bin/env python3
"""Sign-in to the demo portal in the browser: test_browser_sign_in.py KINWARD_SANDBOX"""

import html
import re
import urllib.parse

import suite
from caregivers import PASSWORD, CaregiverTest, Pkce


class BrowserFlow(CaregiverTest):
    redirect = "http://127.0.0.1:45678/callback"

    def setUp(self):
        super().setUp()
        if self.number == 0:
            self.activate()
            type(self).known, type(self).known_patient = self.email, self.patient

    def authorize(self, pkce=None, headers=None, **change):
        form = {**(pkce or Pkce()).first(), "redirect_uri": self.redirect, "state": "s t&te", "aud": self.portal.base,
                **change}
        return self.portal.get("/oauth/authorize?" + urllib.parse.urlencode(form), headers=headers)

    def session(self, page):
        return html.unescape(re.search(r'name="auth_session" value="([^"]+)"', page.body.decode()).group(1))

    def submit(self, page, **form):
        return self.portal.post("/oauth/authorize", form={"auth_session": self.session(page), **form})

    def returned(self, answer):
        self.assertEqual(answer.status, 303, answer.body)
        self.assertTrue(answer.headers["Location"].startswith(self.redirect + "?"))
        return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(answer.headers["Location"]).query))

    def test_whole_sign_in(self):
        pkce = Pkce()
        page = self.authorize(pkce)
        self.assertEqual(page.status, 200)
        self.assertIsNone(page.headers["Set-Cookie"])
        policy = page.headers["Content-Security-Policy"]
        self.assertIn("form-action 'self' http://127.0.0.1:45678;", policy)
        self.assertIn("frame-ancestors 'none'", policy)
        page = self.submit(page, username=self.known, password="wrong password")
        self.assertIn("not right", page.body.decode())
        page = self.submit(page, username=self.known, password=PASSWORD)
        self.assertIn("c•••@example.com", page.body.decode())
        early = self.submit(page, resend="true")
        self.assertIn("just sent", early.body.decode())
        wrong = self.submit(page, code="x")
        self.assertIn("not right", wrong.body.decode())
        back = self.returned(self.submit(page, code=self.code(self.known)))
        self.assertEqual((back["state"], back["iss"]), ("s t&te", self.portal.base))
        self.assert_error(self.exchange(back["code"], pkce.verifier), 400, "invalid_grant")

        page = self.submit(self.authorize(pkce), username=self.known, password=PASSWORD)
        back = self.returned(self.submit(page, code=self.code(self.known)))
        tokens = self.exchange(back["code"], pkce.verifier, redirect_uri=self.redirect)
        self.assertEqual(tokens.status, 200, tokens.body)
        self.assertEqual(tokens.json()["patient"], self.known_patient)
        self.assertEqual(self.submit(page, code="x").status, 400)

    def test_unknown_and_wrong_look_alike(self):
        pages = [self.submit(self.authorize(), username=name, password="wrong password")
                 for name in (self.known, "nobody@example.com")]
        first, second = (re.sub(r'(nonce|value)="[^"]+"', "", page.body.decode()) for page in pages)
        self.assertEqual(first, second)

    def test_redirects_only_to_loopback(self):
        for address in ("https://evil.example/", "http://evil.example/", "http://localhost:1/", "http://127.0.0.1.evil.example/",
                        "http://127.0.0.1:1@evil.example/", "http://127.0.0.1:1/#x", "http://127.0.0.1:1/\r\nX: y", ""):
            answer = self.authorize(redirect_uri=address)
            self.assertEqual((answer.status, answer.headers["Location"]), (400, None), address)
        for address in ("http://127.0.0.1/", "http://127.0.0.1:1/a?b=c", "http://[::1]:4321/callback"):
            self.assertEqual(self.authorize(redirect_uri=address).status, 200, address)
        self.assertEqual(self.authorize(client_id="other").status, 400)

    def test_other_mistakes_go_back_with_state_and_iss(self):
        for change, error in (({"response_type": "token"}, "unsupported_response_type"), ({"scope": "openid"}, "invalid_scope"),
                              ({"code_challenge_method": "plain"}, "invalid_request"), ({"aud": "https://x"}, "invalid_request")):
            back = self.returned(self.authorize(**change))
            self.assertEqual((back["error"], back["state"], back["iss"]), (error, "s t&te", self.portal.base))

    def test_pages_escape_and_speak_spanish(self):
        self.assertNotIn("<script>", self.submit(self.authorize(), username='"><script>', password="x").body.decode())
        page = self.authorize(headers={"Accept-Language": "es"})
        self.assertIn('<html lang="es">', page.body.decode())
        self.assertIn("Contraseña", page.body.decode())

    def test_sessions_of_the_two_ways_do_not_mix(self):
        browser = self.session(self.authorize())
        self.assert_error(self.challenge(auth_session=browser), 400, "invalid_session")
        native = self.sign_in(self.known).json()["auth_session"]
        self.assertEqual(self.portal.post("/oauth/authorize", form={"auth_session": native, "code": "1"}).status, 400)


if __name__ == "__main__":
    suite.main()
