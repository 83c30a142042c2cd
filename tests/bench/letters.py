"""A long mailbox, written of what Synthea's notes and records say: conversations of a caregiver with a practice."""
import base64
import datetime
import json
import random
import uuid

CAREGIVER = "RelatedPerson/caregiver"
PEOPLE = ("Grace Kim", "Daniel Ortiz", "Joy Mbeki", "Front desk")
DAYS = 5 * 365
SENTENCES = 12  # of a message, on average


def letters(resources, messages, threads):
    """Lines of NDJSON: a header for each thread, and the messages, spread over years that end yesterday."""
    chance = random.Random(1)
    sentences = _sentences(resources)
    for number in range(threads):
        header = _id("thread", number)
        begun = datetime.timedelta(days=1 + DAYS * number / threads)
        yield _line(header, begun, chance.choice(PEOPLE), True, topic={"text": chance.choice(sentences)[:60]})
        for place in range(number, messages, threads):
            age = begun - datetime.timedelta(hours=2) * (place // threads) / (messages / threads)
            written = ". ".join(chance.sample(sentences, chance.randint(2, 2 * SENTENCES - 2)))
            opened = {} if age.days < DAYS / 20 else {"received": _moment(age)}
            yield _line(_id("message", place), age, PEOPLE[number % len(PEOPLE)], place // threads % 3 == 0,
                        partOf=[{"reference": f"Communication/{header}"}], payload=[{"contentString": written}], **opened)


def _sentences(resources):
    """Lines of notes, and what records are called."""
    found = set()
    for resource in resources:
        for content in resource.get("content", []):
            note = base64.b64decode(content.get("attachment", {}).get("data", "")).decode()
            found.update(line.strip(" .") for line in note.splitlines() if len(line) > 20)
        found.update(coding["display"] for coding in resource.get("code", {}).get("coding", []) if "display" in coding)
    return sorted(found)


def _line(name, age, person, is_own, **more):
    practice = {"reference": "PractitionerRole/" + person.replace(" ", "-"), "display": person}
    caregiver = {"reference": CAREGIVER}
    return json.dumps({"resourceType": "Communication", "id": name, "status": "completed",
                       "sender": caregiver if is_own else practice, "recipient": [practice if is_own else caregiver],
                       "sent": _moment(age), **more}, ensure_ascii=False, separators=(",", ":"))


def _id(kind, number):
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{kind}/{number}"))


def _moment(age):
    return (datetime.datetime.combine(datetime.date.today(), datetime.time(), datetime.timezone.utc) - age).isoformat(timespec="seconds")
