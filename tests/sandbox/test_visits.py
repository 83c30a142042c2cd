#!/usr/bin/env python3
"""The meeting rooms of video visits, as two programs without a browser meet in them: test_visits.py KINWARD_SANDBOX"""

import concurrent.futures
import contextlib
import http.client
import json
import os
import re
import tempfile
import threading
import time
import unittest

import suite
from portal import CHILD, MOTHER, Portal

VIDEO = "Appointment/eleanor-hartwell-video-visit"
OTHER = "Appointment/milo-hartwell-video-visit"
PRESENCE = 25  # seconds without a question until somebody is gone
LONGEST_WAIT = 8  # seconds for which a question waits


class Guest:
    """A page of the meeting room: it enters, asks what is new, and acts."""

    def __init__(self, portal, token):
        self.portal, self.token = portal, token
        self.version = self.heard = 0

    def ask(self, version=None):
        version = self.version if version is None else version
        return self.portal.request("GET", f"{origin(self.portal)}/visit/session/news?version={version}&heard={self.heard}",
                                   self.token)

    def news(self, version=None):
        answer = self.ask(version)
        assert answer.status == 200, answer.status
        told = answer.json()
        self.version = told["version"]
        self.heard = max([self.heard, *(signal["number"] for signal in told["signals"])])
        return told

    def now(self):
        return self.news(0)

    def act(self, action, **body):
        return self.portal.request("POST", f"{origin(self.portal)}/visit/session/{action}", self.token,
                                   {"Content-Type": "application/json"}, body=body)

    def signal(self, call, data):
        return self.act("signal", call=call, data=data)


def origin(portal):
    return portal.base.removesuffix("/fhir")


def post(portal, address, body):
    return portal.request("POST", address + "/join", headers={"Content-Type": "application/json"}, body=body)


class VisitsTest(unittest.TestCase):
    def start(self, *arguments):
        portal = Portal(suite.BINARY, *arguments)
        self.addCleanup(portal.stop)
        return portal

    def setUp(self):
        self.portal = self.start("--visit-in", "5")
        self.visit = self.portal.line["visits"][0]

    def join(self, name="Caregiver", password=None, address=None):
        return post(self.portal, address or self.visit["caregiver"],
                    {"name": name, "password": self.visit["password"] if password is None else password})

    def caregiver(self, name="Caregiver"):
        answer = self.join(name)
        self.assertEqual(answer.status, 200, answer.body)
        return Guest(self.portal, answer.json()["token"])

    def practice(self, name="Dr. Okafor"):
        answer = post(self.portal, self.visit["practice"], {"name": name})
        self.assertEqual(answer.status, 200, answer.body)
        return Guest(self.portal, answer.json()["token"])

    def call(self):
        """Two sides in a call, and its number."""
        guest, member = self.caregiver(), self.practice()
        self.assertEqual(member.act("admit", id=member.now()["waiting"][0]["id"]).status, 204)
        return guest, member, member.now()["call"]

    def expect_error(self, answer, status, error):
        self.assertEqual((answer.status, answer.json()["error"]), (status, error))


class RoomsTest(VisitsTest):
    def test_the_appointment_names_the_room(self):
        token = self.portal.mother()["access_token"]
        appointment = self.portal.get("/" + VIDEO, token).json()
        parts = {part["url"]: part for part in appointment["extension"][0]["extension"]}
        self.assertEqual(parts["addressUrl"]["valueUrl"], self.visit["caregiver"])
        self.assertEqual(parts["sessionKey"]["valueString"], self.visit["password"])
        self.assertEqual((self.visit["appointment"], self.visit["patient"]), (VIDEO, MOTHER))
        self.assertRegex(self.visit["caregiver"], "^" + re.escape(origin(self.portal)) + "/visit/[A-Za-z0-9_-]{22}$")
        self.assertRegex(self.visit["practice"], "/visit/practice/[A-Za-z0-9_-]{43}$")
        self.assertEqual(self.portal.get("/demo/visits").json()["visits"], self.portal.line["visits"])

    def test_every_portal_has_rooms_of_its_own(self):
        other = self.start().line["visits"][0]
        for what in ("practice", "caregiver"):
            self.assertNotEqual(other[what].rsplit("/", 1)[1], self.visit[what].rsplit("/", 1)[1])

    def test_rooms_follow_the_portal_to_another_port(self):
        with tempfile.TemporaryDirectory() as folder:
            first = self.start("--data", folder)
            before = first.line["visits"][0]
            first.stop()
            second = self.start("--data", folder)
            after = second.line["visits"][0]
            self.assertEqual(after["password"], before["password"])
            for what in ("practice", "caregiver"):
                self.assertEqual(after[what], before[what].replace(origin(first), origin(second)))
            token = second.mother()["access_token"]
            appointment = second.get("/" + VIDEO, token).json()
            self.assertIn(after["caregiver"], json.dumps(appointment))
            second.stop()

    def test_what_the_practice_wants(self):
        def offer(portal):
            return portal.get("/.well-known/smart-configuration").json()["caregiver_extension"]["visits"]
        self.assertEqual(offer(self.portal), {"join_minutes_before": 15, "open_in": "program"})
        other = self.start("--join-minutes", "30", "--visits-open-in", "browser")
        self.assertEqual(offer(other), {"join_minutes_before": 30, "open_in": "browser"})

    def test_the_page_is_the_same_for_every_address(self):
        pages = [self.portal.request("GET", origin(self.portal) + "/visit/" + path) for path in (
            self.visit["caregiver"].rsplit("/", 1)[1], "nothing", "practice/nothing")]
        self.assertEqual({page.status for page in pages}, {200})
        self.assertEqual(len({page.body for page in pages}), 1)
        policy = pages[0].headers["Content-Security-Policy"]
        self.assertIn("default-src 'none'", policy)
        self.assertNotIn("unsafe", policy)
        self.assertEqual(re.findall(r"<script(?![^>]*src=)|\son\w+=|style=", pages[0].body.decode()), [])
        for file in ("page.css", "page.js", "call.js", "media.js", "room.js", "words.js"):
            self.assertEqual(self.portal.request("GET", f"{origin(self.portal)}/visit/{file}").status, 200)


class DoorTest(VisitsTest):
    def test_wrong_passwords_are_counted_and_lock_the_room(self):
        for left in (4, 3, 2, 1, 0):
            answer = self.join(password="wrong")
            self.expect_error(answer, 401, "wrong_password")
            self.assertEqual(answer.json()["attempts_left"], left)
        answer = self.join()
        self.expect_error(answer, 429, "locked")
        self.assertTrue(800 < answer.json()["retry_after"] <= 900)
        self.assertEqual(answer.headers["Retry-After"], str(answer.json()["retry_after"]))
        self.assertEqual(self.portal.post("/demo/clock", form={"offset": 901}).status, 200)
        self.assertEqual(self.join().status, 200)

    def test_the_right_password_takes_the_count_back(self):
        for _ in range(3):
            for _ in range(4):
                self.join(password="wrong")
            self.caregiver().act("leave")

    def test_guesses_sent_at_once_count_one_by_one(self):
        with concurrent.futures.ThreadPoolExecutor(12) as pool:
            answers = list(pool.map(lambda _: self.join(password="wrong").status, range(12)))
        self.assertEqual(sorted(answers), [401] * 5 + [429] * 7)

    def test_a_room_that_is_none_answers_alike(self):
        def told(answer):
            return answer.status, answer.json(), sorted(answer.headers)
        nothing = origin(self.portal) + "/visit/" + "x" * 22
        for _ in range(6):
            self.assertEqual(told(self.join(password="wrong", address=nothing)), told(self.join(password="wrong")))

    def test_guesses_elsewhere_do_not_lock_this_room(self):
        for number in range(40):
            self.join(password="wrong", address=f"{origin(self.portal)}/visit/room-{number % 4}")
        self.assertEqual(self.join().status, 200)

    def test_what_is_no_request(self):
        for body, status, error in (("[", 400, "invalid_request"), ("[]", 400, "invalid_request"),
                                    ({"name": " ", "password": "x"}, 400, "name_needed"),
                                    ({"name": "x" * 81, "password": "x"}, 400, "name_needed"),
                                    ({"name": "x", "password": ""}, 400, "password_needed"),
                                    ({"name": "x", "password": 1}, 400, "password_needed"),
                                    ({"name": "x", "password": "y" * 70000}, 413, "too_long")):
            self.expect_error(post(self.portal, self.visit["caregiver"], body), status, error)
        self.assertEqual(self.join().status, 200, "none of them was a guess")
        self.expect_error(post(self.portal, origin(self.portal) + "/visit/practice/nothing", {"name": "x"}), 404,
                          "unknown_address")
        self.expect_error(post(self.portal, self.visit["practice"], {}), 400, "name_needed")

    def test_the_visit_is_over(self):
        self.portal.post("/demo/clock", form={"offset": 35 * 60})  # at its end, and half an hour more for those who are late
        self.assertEqual(self.join().status, 200)
        guest = self.caregiver()
        self.portal.post("/demo/clock", form={"offset": 96 * 60})
        self.expect_error(self.join(), 410, "over")
        self.expect_error(self.join(password="wrong"), 401, "wrong_password")
        self.expect_error(post(self.portal, self.visit["practice"], {"name": "x"}), 410, "over")
        self.assertEqual(guest.now()["stage"], "waiting", "who is there stays")

    def test_a_cancelled_visit_is_over(self):
        appointment = self.portal.get("/" + VIDEO, self.portal.mother()["access_token"]).json()
        self.portal.post("/demo/records", body={**appointment, "status": "cancelled"})
        self.expect_error(self.join(), 410, "over")

    def test_only_so_many_wait(self):
        guests = [self.caregiver(f"Number {number}") for number in range(5)]
        self.expect_error(self.join(), 409, "too_many_waiting")
        guests[0].act("leave")
        self.assertEqual(self.join().status, 200)


class MeetingTest(VisitsTest):
    def test_the_waiting_room(self):
        guest = self.caregiver("Ruth\u0007 Hartwell ")
        self.assertEqual({key: guest.now()[key] for key in ("stage", "call", "other")},
                         {"stage": "waiting", "call": 0, "other": ""})
        self.assertNotIn("waiting", guest.now(), "nobody but the practice learns who else waits")
        member = self.practice()
        self.assertEqual(guest.news()["other"], "Dr. Okafor")
        told = member.now()
        self.assertEqual((told["stage"], [each["name"] for each in told["waiting"]]), ("inside", ["Ruth Hartwell"]))
        self.assertEqual(member.act("admit", id=told["waiting"][0]["id"]).status, 204)
        mine, theirs = guest.news(), member.news()
        self.assertEqual((mine["stage"], mine["other"]), ("inside", "Dr. Okafor"))
        self.assertEqual((theirs["other"], theirs["waiting"]), ("Ruth Hartwell", []))
        self.assertTrue(mine["call"] == theirs["call"] > 0)

    def test_the_practice_refuses(self):
        guest, member = self.caregiver(), self.practice()
        self.assertEqual(member.act("refuse", id=member.now()["waiting"][0]["id"]).status, 204)
        self.assertEqual(guest.now()["stage"], "refused")
        self.assertEqual(member.now()["waiting"], [])
        self.assertEqual(guest.signal(1, "x").status, 409)

    def test_one_at_a_time(self):
        first, member, _ = self.call()
        second = self.caregiver("Second")
        name = member.now()["waiting"][0]["id"]
        self.expect_error(member.act("admit", id=name), 409, "not_possible")
        first.act("leave")
        self.assertEqual(member.act("admit", id=name).status, 204)
        self.assertEqual((second.now()["stage"], second.now()["call"]), ("inside", 2))

    def test_signals_reach_the_other_side_in_order(self):
        guest, member, call = self.call()
        for number in range(20):
            self.assertEqual(member.signal(call, f"signal {number}").status, 204)
        self.assertEqual([each["data"] for each in guest.now()["signals"]], [f"signal {number}" for number in range(20)])
        self.assertEqual(guest.now()["signals"], [], "fetched once")
        guest.signal(call, "answer")
        self.assertEqual([each["data"] for each in member.now()["signals"]], ["answer"])

    def test_signals_of_another_call_are_not_passed_on(self):
        guest, member, call = self.call()
        self.expect_error(guest.signal(call + 1, "x"), 409, "not_possible")
        self.expect_error(self.caregiver("Waiting").signal(call, "x"), 409, "not_possible")
        member.signal(call, "of the first call")
        self.practice("Another member")
        told = guest.now()
        self.assertEqual((told["other"], told["call"], told["signals"]), ("Another member", call + 1, []))
        self.assertEqual(member.now()["stage"], "replaced")
        self.expect_error(member.act("end"), 403, "practice_only")

    def test_signals_have_limits(self):
        guest, member, call = self.call()
        for wrong in ({"call": call}, {"call": "1", "data": "x"}, {"call": call, "data": {}}, {"call": -1, "data": "x"}):
            self.expect_error(member.act("signal", **wrong), 400, "invalid_request")
        self.expect_error(member.signal(call, "x" * 66000), 413, "too_long")
        sent = 0
        while member.signal(call, "x" * 60000).status == 204:
            sent += 1
        self.assertEqual(sent, 8, "512 KiB wait at most")
        guest.now(), guest.now()
        sent = 0
        while member.signal(call, "x").status == 204:
            sent += 1
        self.assertEqual(sent, 200)

    def test_leaving_is_told(self):
        guest, member, _ = self.call()
        member.now()
        guest.act("leave")
        told = member.news()
        self.assertEqual((told["stage"], told["call"], told["other"]), ("inside", 0, ""))
        self.expect_error(guest.ask(), 401, "not_in_a_room")
        guest, member, call = self.call()
        self.assertEqual(call, 2)
        guest.now()
        member.act("leave")
        self.assertEqual((guest.news()["stage"], guest.now()["call"]), ("inside", 0))
        back = self.practice()
        self.assertEqual((guest.now()["call"], back.now()["call"]), (3, 3), "a new call, without waiting again")

    def test_the_practice_ends_the_visit_for_everyone(self):
        guest, member, _ = self.call()
        waiting = self.caregiver("Waiting")
        self.assertEqual(member.act("end").status, 204)
        self.assertEqual({each.now()["stage"] for each in (guest, member, waiting)}, {"ended"})
        self.assertEqual(self.caregiver().now()["stage"], "waiting", "they can come back")

    def test_a_caregiver_decides_nothing(self):
        guest = self.caregiver()
        other = self.practice().now()["waiting"][0]["id"]
        for action in ("admit", "refuse", "end"):
            self.expect_error(guest.act(action, id=other), 403, "practice_only")
        for token in (None, "nothing"):
            nobody = Guest(self.portal, token)
            self.expect_error(nobody.act("end"), 401, "not_in_a_room")
            self.expect_error(nobody.ask(), 401, "not_in_a_room")

    def test_news_wait_for_what_is_new(self):
        guest = self.caregiver()
        guest.now()
        began = time.monotonic()
        threading.Timer(1, self.practice).start()
        self.assertEqual(guest.news()["other"], "Dr. Okafor")
        self.assertLess(time.monotonic() - began, 5)
        began = time.monotonic()
        guest.news()
        self.assertGreater(time.monotonic() - began, LONGEST_WAIT - 1, "nothing new")

    def test_who_is_not_heard_of_has_left(self):
        guest, member, _ = self.call()
        guest.now()
        began = time.monotonic()
        while member.news()["call"] > 0:
            self.assertLess(time.monotonic() - began, PRESENCE + 10)
        self.assertGreater(time.monotonic() - began, PRESENCE - 2)
        self.expect_error(guest.ask(), 401, "not_in_a_room")

    def test_who_hangs_up_has_left(self):
        """A window that is closed says good-bye if it can; one that is killed does not."""
        guest, member, _ = self.call()
        guest.now()
        member.now()
        connection = self.portal.connection()
        connection.request("GET", f"/visit/session/news?version={guest.version + 9}&heard=0",
                           headers={"Authorization": "Bearer " + guest.token})
        time.sleep(1)
        connection.close()
        began = time.monotonic()
        while member.news()["call"] > 0:
            self.assertLess(time.monotonic() - began, PRESENCE - 5)
        self.expect_error(guest.ask(), 401, "not_in_a_room")

    def test_who_hangs_up_and_asks_again_stays(self):
        guest = self.caregiver()
        for _ in range(3):
            connection = self.portal.connection()
            connection.request("GET", f"/visit/session/news?version={guest.now()['version']}&heard=0",
                               headers={"Authorization": "Bearer " + guest.token})
            time.sleep(1)
            connection.close()
            time.sleep(2)
        guest.now()
        time.sleep(4)
        self.assertEqual(guest.now()["stage"], "waiting")

    def test_the_portal_stops_while_pages_wait(self):
        guest = self.caregiver()
        guest.now()

        def ask():
            with contextlib.suppress(http.client.RemoteDisconnected):
                guest.ask()
        waiting = threading.Thread(target=ask)
        waiting.start()
        time.sleep(0.5)
        _, took, _ = self.portal.stop()
        waiting.join()
        self.assertLess(took, 3)


class IsolationTest(VisitsTest):
    """A second room beside the first."""

    def setUp(self):
        super().setUp()
        self.mine = self.visit
        self.other = self.portal.post("/demo/visits", body={"appointment": OTHER}).json()

    def test_a_room_for_any_appointment(self):
        self.assertEqual((self.other["appointment"], self.other["patient"]), (OTHER, CHILD))
        self.assertEqual(self.portal.post("/demo/visits", body={"appointment": OTHER}).json(), self.other, "the same again")
        self.assertEqual(self.portal.get("/demo/visits").json()["visits"], [self.mine, self.other])
        appointment = self.portal.get("/" + OTHER, self.portal.patient_token(CHILD)).json()
        self.assertIn(self.other["caregiver"], json.dumps(appointment["extension"]))
        for nothing in ("Appointment/nothing", "Patient/" + MOTHER, ""):
            self.expect_error(self.portal.post("/demo/visits", body={"appointment": nothing}), 404, "unknown_appointment")

    def test_a_password_opens_one_room(self):
        self.expect_error(self.join(password=self.other["password"] + "x"), 401, "wrong_password")
        if self.other["password"] != self.mine["password"]:
            self.expect_error(self.join(password=self.other["password"]), 401, "wrong_password")
        room, secret = (self.mine[what].rsplit("/", 1)[1] for what in ("caregiver", "practice"))
        self.expect_error(post(self.portal, f"{origin(self.portal)}/visit/practice/{room}", {"name": "x"}), 404,
                          "unknown_address")
        self.expect_error(self.join(address=f"{origin(self.portal)}/visit/{secret}"), 401, "wrong_password")

    def test_nobody_sees_or_touches_the_other_room(self):
        guest, member, call = self.call()
        self.visit = self.other
        stranger, neighbour, same = self.call()
        self.assertEqual(same, call, "calls are counted in each room")
        waiting = self.caregiver("Waits next door")
        self.assertEqual([each["name"] for each in neighbour.now()["waiting"]], ["Waits next door"])
        self.assertEqual(member.now()["waiting"], [])
        self.expect_error(member.act("admit", id=neighbour.now()["waiting"][0]["id"]), 409, "not_possible")
        self.expect_error(member.act("refuse", id=neighbour.now()["waiting"][0]["id"]), 409, "not_possible")
        member.signal(call, "for the guest")
        self.assertEqual(stranger.now()["signals"], [])
        member.act("end")
        self.assertEqual([each.now()["stage"] for each in (guest, stranger, neighbour, waiting)],
                         ["ended", "inside", "inside", "waiting"])

    def test_a_locked_room_locks_no_other(self):
        for _ in range(6):
            self.join(password="wrong")
        self.expect_error(self.join(), 429, "locked")
        self.visit = self.other
        self.assertEqual(self.join().status, 200)

    def test_many_pages_wait_and_the_portal_still_answers(self):
        """Each question that waits holds one of the server's 64 threads, so no more than 24 do."""
        guests = []
        for number in range(6):
            if number > 0:
                self.visit = self.portal.post(
                    "/demo/visits", body={"appointment": f"Appointment/eleanor-hartwell-visit-{number:03}"}).json()
            guests += [self.caregiver(str(guest)) for guest in range(5)]
        with concurrent.futures.ThreadPoolExecutor(len(guests)) as pool:
            waiting = [pool.submit(guest.news, 10 ** 9) for guest in guests]
            time.sleep(1)
            took = []
            for _ in range(10):
                began = time.monotonic()
                self.assertEqual(self.portal.get("/metadata").status, 200)
                took.append(time.monotonic() - began)
            self.assertFalse(all(each.done() for each in waiting), "they waited meanwhile")
            told = [each.result() for each in waiting]
        self.assertEqual(sum(each["pause"] for each in told), len(guests) - 24)
        self.assertLess(sorted(took)[5], 1, took)
        if os.environ.get("KINWARD_FIGURES"):
            print(f"with 24 questions waiting: {1000 * sorted(took)[5]:.0f} ms in the middle, {1000 * max(took):.0f} at most")


if __name__ == "__main__":
    suite.main()
