#!/usr/bin/env python3
"""Messages while things go wrong: each is there once, and answered once: test_message_faults.py KINWARD_SANDBOX"""

import http.client
import os
import signal
import tempfile
import unittest

import mailbox
import suite
from mailbox import AWAY, NURSE, PDF, Mailbox, draft, wait_for
from portal import Portal

BROKEN = (OSError, http.client.HTTPException)  # among the first are those of TLS, and of time
FAULTS = ["latency:50", "reset", "reset-after", "truncate", "status:500", "status:503:0", "expired-token", "html",
          "ratelimit-header:1"]


class FaultsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.portal = Portal(suite.BINARY)
        cls.addClassCleanup(cls.portal.stop)
        cls.box = Mailbox(cls.portal, cls.portal.mother()["access_token"])

    def tearDown(self):
        self.faults("")

    def faults(self, spec):
        self.assertEqual(self.portal.post("/demo/faults", form={"spec": spec}).status, 200)

    def insist(self, ask):
        """As a program does that wants its message out: again and again until the answer is whole."""
        for tries in range(1, 9):
            try:
                answer = ask()
                if answer.status in (200, 201) and answer.type == "application/fhir+json":
                    return tries, answer.json()
            except BROKEN:
                pass
        self.fail("it does not get through")

    def send(self, name, **fields):
        message = draft(identifier=mailbox.identifier(name), **fields)
        return self.insist(lambda: self.box.send(message, If_None_Exist=mailbox.condition(name)))

    def test_a_message_with_a_file_through_each_fault(self):
        for fault in FAULTS:
            with self.subTest(fault):
                self.faults(f"{fault}@POST /Communication$*2,{fault}@PUT /Binary/*2")
                header, message, file = mailbox.new_id(), mailbox.new_id(), mailbox.new_id()
                tries = [self.insist(lambda: self.box.upload(PDF, file))[0]]
                first = self.send(header, payload=None, topic={"text": fault})
                part = [{"reference": "Communication/" + first[1]["id"]}]
                second = self.send(message, partOf=part, payload=[{"contentString": fault}, mailbox.attachment(file)])
                tries += [first[0], second[0]]
                self.assertEqual(tries, [1, 1, 1] if fault == "latency:50" else [3, 3, 1], "each fault struck")
                self.faults("")
                for name, there in ((header, first[1]), (message, second[1])):
                    found = self.box.get("/Communication?" + mailbox.condition(name)).resources()
                    self.assertEqual([one["id"] for one in found], [there["id"]])
                self.assertEqual(self.box.get("/Binary/" + file).body, PDF)

    def test_a_fault_is_for_its_method_and_path(self):
        self.faults("status:503:7@POST /Communication$*1")
        self.assertEqual(self.box.get("/Communication").status, 200)
        self.assertEqual(self.box.upload().status, 201)
        self.assertEqual(self.box.mark().status, 200)
        struck = self.box.send(draft())
        self.assertEqual((struck.status, struck.headers["Retry-After"]), (503, "7"))
        self.assertEqual(self.box.send(draft()).status, 201)
        self.faults("status:500@PUT *1,status:501@GET /metadata")
        self.assertEqual([self.box.upload().status, self.box.upload().status], [500, 201])
        self.assertEqual([self.box.get("/metadata").status, self.box.get("/Patient").status], [501, 200])
        for wrong in ("reset@FETCH /Communication", "reset@post /x", "reset@POST ["):
            self.assertEqual(self.portal.post("/demo/faults", form={"spec": wrong}).status, 400, wrong)

    def test_what_was_done_before_the_reset_is_done(self):
        name = mailbox.new_id()
        self.faults("reset-after@POST /Communication$*1")
        with self.assertRaises(BROKEN):
            self.box.send(draft(identifier=mailbox.identifier(name)))
        self.assertEqual(len(self.box.get("/Communication?" + mailbox.condition(name)).ids()), 1)
        self.faults("reset@POST /Communication$*1")
        other = mailbox.new_id()
        with self.assertRaises(BROKEN):
            self.box.send(draft(identifier=mailbox.identifier(other)))
        self.assertEqual(self.box.get("/Communication?" + mailbox.condition(other)).ids(), [])


class RestartTest(unittest.TestCase):
    """The portal ends at any moment; afterwards every message has one answer of each who answers."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="kinward-messages-")
        self.addCleanup(folder.cleanup)
        self.data = os.path.join(folder.name, "portal")

    def start(self, port="0"):
        return Portal(suite.BINARY, "--data", self.data, "--reply-after", "1", "--port", port)

    def test_each_message_is_answered_once(self):
        portal = self.start()
        port = str(portal.line["port"])
        token = portal.mother()["access_token"]
        messages = []
        for round in range(6):
            box = Mailbox(portal, token)
            for number in range(4):
                messages.append(box.sent(draft(f"{round}.{number}", to=[NURSE, AWAY])))
            # At each round something else is under way: nothing, the automatic answers, the answers.
            if round:
                wait_for(lambda: False, 0.2 * round)
            portal.stop(signal.SIGKILL if round % 2 else signal.SIGTERM)
            portal = self.start(port)
        self.addCleanup(portal.stop)
        box = Mailbox(portal, token)

        def senders(message):
            return sorted(one["sender"]["reference"] for one in box.answers(message))
        for message in messages:
            wait_for(lambda: len(senders(message)) > 1)
        wait_for(lambda: False, 1.5)  # one too many would come now
        for message in messages:
            self.assertEqual(senders(message), [NURSE, AWAY])
            self.assertEqual(box.message(message["id"])["status"], "completed")


class ManyMessagesTest(unittest.TestCase):
    def test_a_mailbox_of_years(self):
        portal = Portal(suite.BINARY, "--messages", "1003", "--threads", "100")
        self.addCleanup(portal.stop)
        box = Mailbox(portal, portal.mother()["access_token"])
        more = [one for one in box.messages() if "-more" in one["id"]]
        headers = {"Communication/" + one["id"] for one in more if "partOf" not in one}
        messages = [one for one in more if "partOf" in one]
        self.assertEqual((len(headers), len(messages)), (100, 1003))
        self.assertEqual({one["partOf"][0]["reference"] for one in messages}, headers)
        self.assertEqual(len([one for one in messages if "received" not in one]), 12)
        self.assertGreater(len({one["payload"][0]["contentString"] for one in messages}), 900)
        self.assertFalse([one for one in Mailbox(portal, portal.patient_token("eleanor-hartwell")).messages()
                          if "-more" in one["id"]])


if __name__ == "__main__":
    suite.main()
