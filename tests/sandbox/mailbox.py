"""A mailbox as the tests of messages use it: whose it is, what is written from it, what comes back."""

import base64
import json
import time
import uuid

UUIDS = "urn:ietf:rfc:3986"
TAGS = "https://kinward.org/fhir/mailbox"
DELIVERED = "https://kinward.org/fhir/StructureDefinition/delivered"
REFUSED = "https://kinward.org/fhir/CodeSystem/message-refused"
NURSE = "PractitionerRole/grace-kim-role"  # answers
DOCTOR = "PractitionerRole/amara-okafor-role"  # reads and does not answer
AWAY = "PractitionerRole/hannah-lindqvist-role"
REFUSES = "PractitionerRole/daniel-reyes-role"
PDF = b"%PDF-1.4\nnot much of one\n%%EOF\n"


def new_id():
    return str(uuid.uuid4())


def identifier(name):
    return [{"system": UUIDS, "value": "urn:uuid:" + name}]


def condition(name):
    return f"identifier={UUIDS}|urn:uuid:{name}"


def draft(text="May I bring her a day earlier?", to=NURSE, **fields):
    message = {"resourceType": "Communication", "payload": [{"contentString": text}],
               "recipient": [{"reference": one} for one in ([to] if isinstance(to, str) else to)], **fields}
    return {key: value for key, value in message.items() if value is not None}


def attachment(name, title="Notes.pdf"):
    return {"contentAttachment": {"url": "Binary/" + name, "title": title, "contentType": "application/pdf"}}


def refusal(answer):
    coding = answer.json()["issue"][0]["details"]["coding"][0]
    assert coding["system"] == REFUSED
    return answer.status, coding["code"]


def wait_for(condition_holds, seconds=20):
    """Until it is true of what it returns; what it returned."""
    end = time.monotonic() + seconds
    while not (found := condition_holds()) and time.monotonic() < end:
        time.sleep(0.05)
    return found


class Mailbox:
    def __init__(self, portal, token):
        self.portal, self.token = portal, token

    def get(self, path, **headers):
        return self.portal.get(path, self.token, {name.replace("_", "-"): value for name, value in headers.items()})

    def send(self, message, **headers):
        return self.portal.post("/Communication", body=message, token=self.token,
                                headers={name.replace("_", "-"): value for name, value in headers.items()})

    def sent(self, message):
        answer = self.send(message)
        assert answer.status == 201, (answer.status, answer.body)
        return answer.json()

    def upload(self, content=PDF, name=None, kind="application/pdf", **headers):
        more = {key.replace("_", "-"): value for key, value in headers.items()}
        return self.portal.put("/Binary/" + (name or new_id()), content, self.token, {"Content-Type": kind, **more})

    def file(self, content=PDF):
        """The id of a file that waits for a message."""
        name = new_id()
        assert self.upload(content, name).status == 201
        return name

    def messages(self, query=""):
        return [one for page in self.portal.pages("/Communication?_count=500" + query, self.token)
                for one in page.resources()]

    def message(self, name):
        return self.get("/Communication/" + name).json()

    def answers(self, message):
        """What came in reply to it."""
        own = "Communication/" + message["id"]
        return [one for one in self.messages() if {"reference": own} in one.get("inResponseTo", [])]

    def mark(self, *marks):
        return self.portal.request("POST", "/caregiver/messages/marks", self.token,
                                   {"Content-Type": "application/json"}, body=json.dumps({"marks": list(marks)}))

    def tags(self, name):
        return {tag["code"] for tag in self.message(name)["meta"].get("tag", []) if tag["system"] == TAGS}

    def bytes_of(self, part):
        answer = self.get("/" + part["contentAttachment"]["url"])
        assert answer.status == 200, answer.status
        return answer.body


def decoded(binary):
    return base64.b64decode(binary["data"])
