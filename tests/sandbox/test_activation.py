#!/usr/bin/env python3
"""Activation in the demo portal, step by step: test_activation.py KINWARD_SANDBOX"""

import base64
import email
import email.policy
import glob
import os
import threading
import urllib.parse

import suite
from caregivers import BORN, DAY, CaregiverTest


class InviteStates(CaregiverTest):
    def test_open_invite_names_the_practice_and_masks_the_address(self):
        answer = self.portal.get("/caregiver/invites/" + self.invite())
        self.assertEqual(answer.status, 200)
        self.assertEqual(answer.json()["state"], "open")
        self.assertEqual(answer.json()["practice"]["name"], "Lakeside Family Medicine")
        self.assertEqual(answer.json()["practice"]["phone"], "(555) 010-4477")
        self.assertEqual(answer.json()["email_hint"], "c•••@example.com")
        self.assertNotIn(b"Secret", answer.body)
        self.assertNotIn(self.patient.encode(), answer.body)

    def test_unknown_invite(self):
        self.assert_error(self.portal.get("/caregiver/invites/nope"), 404, "invite_unknown")
        self.assert_denied(self.begin("nope"), "invite_unknown")

    def test_each_state_is_told_and_final(self):
        for state in ("used", "expired", "locked", "other_email", "no_primary_account", "caregiver_limit"):
            with self.subTest(state):
                code = self.invite(state=state)
                shown = self.portal.get("/caregiver/invites/" + code).json()
                self.assertEqual(shown["state"], state)
                self.assertNotIn("email_hint", shown)
                answer = self.begin(code)
                self.assert_denied(answer, "invite_" + state)
                self.assertTrue(answer.json()["practice"]["phone"])

    def test_invite_expires_by_itself_also_in_mid_activation(self):
        code = self.invite(valid_days="1")
        session = self.begin(code).json()["auth_session"]
        self.clock(DAY - 600)
        fresh = self.begin(code).json()["auth_session"]
        self.clock(DAY + 1)
        self.assertEqual(self.portal.get("/caregiver/invites/" + code).json()["state"], "expired")
        self.assert_denied(self.challenge(auth_session=fresh, birth_date=BORN), "invite_expired")
        self.assert_error(self.challenge(auth_session=session, birth_date=BORN), 400, "invalid_session")

    def test_the_patients_own_address_cannot_be_a_caregivers(self):
        code = self.invite("Patient-0@patients.example", "patient-0")
        self.assertEqual(self.portal.get("/caregiver/invites/" + code).json()["state"], "other_email")

    def test_landing_page_offers_the_program_and_escapes(self):
        page = self.portal.get("/invite/" + self.invite(code="a'b<c>"))
        self.assertEqual(page.status, 200)
        self.assertIn("Lakeside Family Medicine", page.body.decode())
        self.assertIn("kinward://invite?base=" + urllib.parse.quote(self.portal.base, safe=""), page.body.decode())
        self.assertNotIn("<c>", page.body.decode())
        self.assertIn("default-src 'none'", page.headers["Content-Security-Policy"])
        self.assertEqual(self.portal.get("/invite/nope").status, 404)

    def test_invite_mail_has_both_links_and_no_patient(self):
        code = self.invite()
        mail = self.mails(self.email)[0]
        self.assertIn(f"{self.portal.base}/invite/{code}\n", mail["text"])
        self.assertIn("kinward://invite?base=" + urllib.parse.quote(self.portal.base, safe="") + "&code=" + code,
                      mail["text"])
        self.assertIn("Lakeside Family Medicine", mail["subject"])
        self.assertNotIn("Secret", mail["text"])


class CaregiverLimit(CaregiverTest):
    def test_a_third_caregiver_is_one_too_many(self):
        third = self.invite()
        patient, third_email = self.patient, self.email
        late = self.to_code(third)
        first = self.activate(email=self.new_email(), patient=patient)
        self.activate(email=self.new_email(), patient=patient)
        shown = self.portal.get("/caregiver/invites/" + third).json()
        self.assertEqual((shown["state"], shown["caregiver_limit"]), ("caregiver_limit", 2))
        # Also for somebody who was already at the last step.
        last = self.challenge(auth_session=late, code=self.code(third_email))
        self.assert_denied(last, "invite_caregiver_limit")
        self.end_link(first)
        self.assertEqual(self.portal.get("/caregiver/invites/" + third).json()["state"], "open")


class BirthDate(CaregiverTest):
    def test_five_wrong_dates_lock_for_good(self):
        code = self.invite()
        for left in (4, 3, 2, 1):
            # A session of its own each time: the invite counts, not the session.
            session = self.begin(code).json()["auth_session"]
            answer = self.challenge(auth_session=session, birth_date="1942-03-15")
            self.assert_step(answer, "birth_date", "birth_date_mismatch")
            self.assertEqual(answer.json()["next"]["attempts_left"], left)
            self.assertNotIn("1942", answer.body.decode())
            if left == 3:
                self.restart()
        session = self.begin(code).json()["auth_session"]
        self.assert_denied(self.challenge(auth_session=session, birth_date="1950-01-01"), "invite_locked")
        self.assert_denied(self.begin(code), "invite_locked")
        self.restart()
        self.clock(DAY)
        self.assertEqual(self.portal.get("/caregiver/invites/" + code).json()["state"], "locked")

    def test_a_lock_shuts_out_sessions_that_were_further(self):
        code = self.invite()
        ahead = self.to_credentials(code)
        session = self.begin(code).json()["auth_session"]
        for _ in range(5):
            last = self.challenge(auth_session=session, birth_date="1950-01-01")
        self.assert_denied(last, "invite_locked")
        self.assert_denied(self.credentials(ahead), "invite_locked")

    def test_wrong_dates_sent_at_once_are_counted_one_by_one(self):
        code = self.invite()
        session = self.begin(code).json()["auth_session"]
        reasons = []

        def guess(day):
            answer = self.challenge(auth_session=session, birth_date=f"1950-01-{day:02}")
            reasons.append(answer.json().get("problem", {}).get("reason", answer.json()["error"]))

        threads = [threading.Thread(target=guess, args=(day,)) for day in range(1, 17)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(len(reasons), 16)
        self.assertEqual(reasons.count("birth_date_mismatch"), 4, reasons)

    def test_what_is_no_date_is_not_counted(self):
        session = self.begin(self.invite()).json()["auth_session"]
        for text in ("03/14/1942", "", "1942-3-14", "x" * 100):
            self.assert_error(self.challenge(auth_session=session, birth_date=text), 400, "invalid_request")
        self.assertEqual(self.challenge(auth_session=session).json()["next"]["attempts_left"], 5)

    def test_nothing_goes_before_the_birth_date(self):
        session = self.begin(self.invite()).json()["auth_session"]
        self.assert_step(self.credentials(session), "birth_date")
        self.assert_step(self.challenge(auth_session=session, code="123456"), "birth_date")
        self.assert_step(self.challenge(auth_session=session, resend="true"), "birth_date")
        self.assertFalse([mail for mail in self.mails(self.email) if "code" in mail["subject"]])


class Credentials(CaregiverTest):
    def setUp(self):
        super().setUp()
        self.session = self.to_credentials(self.invite())

    def assert_refused(self, reason, **change):
        self.assert_step(self.credentials(self.session, **change), "credentials", reason)

    def test_rules_are_told(self):
        rules = self.challenge(auth_session=self.session).json()["next"]["password_rules"]
        self.assertEqual(rules, {"min_length": 8, "max_length": 64, "common_refused": True})

    def test_length_counts_characters(self):
        self.assert_refused("password_too_short", password="seven77")
        self.assert_refused("password_too_short", password="ñandúes")
        self.assert_refused("password_too_long", password="heron " * 10 + "herons")
        self.assertEqual(self.credentials(self.session, password="ñandú 日本").json()["next"]["step"], "code")
        self.assertEqual(self.credentials(self.session, password="ü1" * 31 + "xy").json()["next"]["step"], "code")

    def test_common_passwords(self):
        common = ["password1", "Password123!", "P@ssw0rd", "qwertyuiop", "ILOVEYOU", "12345678", "87654321", "aaaaaaaa",
                  "abcdefgh", "abcdabcd", "letmein2026", "summer2026!", "kinward2026", "Kinward!!", "contraseña1",
                  f"carer{self.number}2026", "Carer2026!!", self.email, "1qaz2wsx"]
        for password in common:
            with self.subTest(password):
                self.assert_refused("password_common", password=password)
        for password in ("correct heron battery", "dragonfly over rye", "83710264951", "herons1234"):
            with self.subTest(password):
                self.assertEqual(self.credentials(self.session, password=password).json()["next"]["step"], "code")

    def test_terms(self):
        self.assert_refused("terms_not_accepted", terms_version=None)
        self.assert_refused("terms_outdated", terms_version="1999-01-01")

    def test_captcha_wrong_then_used_up(self):
        captcha, right = self.captcha("picture")
        for _ in range(3):
            self.assert_refused("captcha_wrong", captcha_id=captcha["id"], captcha_answer="zzzzz")
        self.assert_refused("captcha_expired", captcha_id=captcha["id"], captcha_answer=right)
        self.assert_refused("captcha_expired", captcha_id="nope")

    def test_captcha_expires(self):
        captcha, right = self.captcha("picture")
        self.clock(captcha["expires_in"] + 1)
        self.assert_refused("captcha_expired", captcha_id=captcha["id"], captcha_answer=right)

    def test_captcha_is_good_once_in_any_case_and_a_weak_password_does_not_cost_it(self):
        captcha, right = self.captcha("picture")
        captcha = captcha["id"]
        typed = " ".join(right.lower())
        self.assert_refused("password_common", password="password1", captcha_id=captcha, captcha_answer=typed)
        self.assert_step(self.credentials(self.session, captcha_id=captcha, captcha_answer=typed), "code")
        self.assert_refused("captcha_expired", captcha_id=captcha, captcha_answer=right)

    def test_picture_is_a_png_and_answers_vary(self):
        answers = set()
        for _ in range(5):
            captcha, answer = self.captcha("picture")
            self.assertTrue(base64.b64decode(captcha["png_base64"]).startswith(b"\x89PNG\r\n\x1a\n"))
            answers.add(answer)
        self.assertEqual(len(answers), 5)

    def test_questions_in_two_languages(self):
        for language, sign in (("en-US,en;q=0.9", "^W"), ("es-MX, es;q=0.9, en;q=0.5", "^¿")):
            questions = {self.captcha("question", **{"Accept-Language": language})[0]["question"] for _ in range(30)}
            self.assertGreater(len(questions), 15)
            for question in questions:
                self.assertRegex(question, sign)
                self.assertNotIn("%", question)

    def test_unknown_kind_of_captcha(self):
        self.assert_error(self.portal.post("/caregiver/captcha", form={"kind": "song"}), 400, "invalid_request")

    def test_terms_are_a_page_in_two_languages(self):
        english = self.portal.get("/caregiver/terms").json()
        spanish = self.portal.get("/caregiver/terms", headers={"Accept-Language": "es"}).json()
        self.assertEqual((english["language"], spanish["language"]), ("en", "es"))
        self.assertEqual(english["version"], spanish["version"])
        for terms in (english, spanish):
            self.assertGreater(len(terms["text"].split()), 350)
            self.assertEqual(terms["text"].count("\n\n"), english["text"].count("\n\n"))


class Codes(CaregiverTest):
    def setUp(self):
        super().setUp()
        self.session = self.to_code(self.invite())

    def give(self, code):
        return self.challenge(auth_session=self.session, code=code)

    def wrong_code(self):
        return f"{(int(self.code()) + 1) % 1000000:06}"

    def test_wrong_code_counts_down_and_dies(self):
        for left in (4, 3, 2, 1, 0):
            answer = self.give(self.wrong_code())
            self.assert_step(answer, "code", "code_wrong")
            self.assertEqual(answer.json()["next"]["attempts_left"], left)
        self.assert_step(self.give(self.code()), "code", "code_expired")

    def test_guesses_over_several_codes_lock_the_address(self):
        for round_ in range(2):
            for _ in range(5):
                self.assert_step(self.give(self.wrong_code()), "code", "code_wrong")
            self.clock(31 * (round_ + 1))
            self.assert_step(self.challenge(auth_session=self.session, resend="true"), "code")
        self.assert_locked(self.give(self.code()))

    def test_code_expires(self):
        code = self.code()
        seconds = self.challenge(auth_session=self.session).json()["next"]["code_expires_in"]
        self.assertGreater(seconds, 590)
        self.clock(seconds + 1)
        self.assert_step(self.give(code), "code", "code_expired")
        self.assert_step(self.challenge(auth_session=self.session, resend="true"), "code")
        self.assertEqual(self.give(self.code()).status, 200)

    def test_resend_waits_and_ends_the_former_code(self):
        former = self.code()
        early = self.challenge(auth_session=self.session, resend="true")
        self.assert_step(early, "code", "resend_too_soon")
        self.assertIn(early.json()["problem"]["retry_after"], range(20, 31))
        self.assertEqual(len(self.mails(self.email)), 2)
        self.clock(31)
        self.assert_step(self.challenge(auth_session=self.session, resend="true"), "code")
        self.assertEqual(len(self.mails(self.email)), 3)
        if former != self.code():
            self.assert_step(self.give(former), "code", "code_wrong")
        self.assertEqual(self.give(self.code()).status, 200)

    def test_going_back_and_forward_loses_nothing(self):
        code = self.code()
        self.assert_step(self.challenge(auth_session=self.session, birth_date=BORN), "credentials")
        self.assert_step(self.give(code), "credentials")
        self.assert_step(self.credentials(self.session, password="another quiet heron"), "code")
        # Too soon for another e-mail: the code that was sent is still good.
        self.assertEqual(self.give(code).status, 200)
        self.assert_denied(self.sign_in(self.email), "sign_in_failed")
        self.assert_step(self.sign_in(self.email, "another quiet heron"), "code")

    def test_session_ends_with_the_code_and_after_half_an_hour(self):
        self.assertEqual(self.give(self.code()).status, 200)
        self.assert_error(self.give(self.code()), 400, "invalid_session")
        session = self.begin(self.invite()).json()["auth_session"]
        self.clock(1801)
        self.assert_error(self.challenge(auth_session=session), 400, "invalid_session")

    def test_code_mail_speaks_the_callers_language(self):
        self.clock(31)
        self.challenge({"Accept-Language": "es"}, auth_session=self.session, resend="true")
        self.assertIn("Su código", self.mails(self.email)[0]["subject"])

    def test_session_and_code_survive_a_restart(self):
        self.restart()
        self.assertEqual(self.give(self.code()).status, 200)

    def test_mail_files_are_whole_messages(self):
        paths = sorted(glob.glob(self.data + "/mail*/*.eml"))
        self.assertTrue(paths)
        for path in paths:
            with open(path, "rb") as file:
                message = email.message_from_binary_file(file, policy=email.policy.default)
            self.assertFalse(message.defects)
            self.assertTrue(message["Date"].datetime and message["Message-ID"])
            self.assertEqual(message.get_content_charset(), "utf-8")
            self.assertEqual(os.stat(path).st_mode & 0o77, 0)
        shown = self.mails()[0]
        self.assertEqual(message.get_content().replace("\r\n", "\n"), shown["text"])


if __name__ == "__main__":
    suite.main()
