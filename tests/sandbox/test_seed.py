#!/usr/bin/env python3
"""What must be true of the demo family's records, whenever they are made: test_seed.py PATH_OF_SEED_DUMP"""

import base64
import collections
import datetime
import functools
import json
import os
import re
import subprocess
import sys
import unittest

DUMP = ""
ZONES = ["America/New_York", "UTC", "Asia/Kolkata"]
# A plain day, a Saturday, new year's eve near midnight, leap day, both changes of the US clocks, the child's birthday.
MOMENTS = [
    "2026-11-24T14:07:00+00:00", "2026-11-28T03:30:00+00:00", "2026-12-31T23:55:00+00:00",
    "2028-02-29T12:00:00+00:00", "2027-03-14T06:59:00+00:00", "2027-11-07T05:30:00+00:00",
    "2027-06-04T16:00:00+00:00", "2027-06-05T16:00:00+00:00",
]


def dump(moment, zone, *arguments):
    """What the seed gives, as text."""
    seconds = int(datetime.datetime.fromisoformat(moment).timestamp())
    done = subprocess.run([DUMP, str(seconds), *arguments], env={**os.environ, "TZ": zone},
                          capture_output=True, text=True, check=True)
    return done.stdout


def read(text):
    return [json.loads(line) for line in text.splitlines()]


@functools.lru_cache(maxsize=None)
def family(moment, zone):
    return read(dump(moment, zone))


def walk(value, path=""):
    """Each (path, key, value) below a resource."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield path, key, inner
            yield from walk(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from walk(inner, path)


def name(resource):
    return f"{resource['resourceType']}/{resource['id']}"


def instant(text):
    return datetime.datetime.fromisoformat(text)


def loinc_is_sound(code):
    """LOINC's check digit (mod 10 of Luhn)."""
    digits, check = code.split("-")
    total = 0
    for place, digit in enumerate(reversed(digits)):
        number = int(digit) * (2 if place % 2 == 0 else 1)
        total += number // 10 + number % 10
    return (10 - total % 10) % 10 == int(check)


def snomed_is_sound(code):
    """SNOMED CT's check digit (Verhoeff), computed in the dihedral group of ten."""
    def times(a, b):
        if a < 5:
            return (a + b) % 5 if b < 5 else 5 + (a + b) % 5
        return 5 + (a - b) % 5 if b < 5 else (a - b) % 5

    turn = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4]
    check = 0
    for place, digit in enumerate(reversed(code)):
        number = int(digit)
        for _ in range(place % 8):
            number = turn[number]
        check = times(check, number)
    return check == 0


class Seed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.moment = MOMENTS[0]
        cls.now = instant(cls.moment)
        cls.all = family(cls.moment, ZONES[0])
        cls.by_name = {name(resource): resource for resource in cls.all}
        cls.by_type = collections.defaultdict(list)
        for resource in cls.all:
            cls.by_type[resource["resourceType"]].append(resource)

    def labs(self):
        return [o for o in self.by_type["Observation"]
                if o["category"][0]["coding"][0]["code"] == "laboratory"]

    def test_size_and_ids(self):
        self.assertTrue(700 <= len(self.all) <= 1200, len(self.all))
        self.assertEqual(len(self.all), len(self.by_name), "an id is used twice")
        for resource in self.all:
            self.assertRegex(resource["id"], r"^[A-Za-z0-9.-]{1,64}$")

    def test_same_moment_same_records(self):
        self.assertEqual(dump(self.moment, ZONES[0]), dump(self.moment, ZONES[0]))

    def test_ids_do_not_depend_on_the_moment(self):
        for zone in ZONES:
            for moment in MOMENTS:
                names = {name(resource) for resource in family(moment, zone)}
                self.assertEqual(names, set(self.by_name), f"{moment} {zone}")

    def test_references_resolve(self):
        forms = {form["url"] for form in self.by_type["Questionnaire"]}
        for resource in self.all:
            contained = {inner["id"] for inner in resource.get("contained", [])}
            for path, key, value in walk(resource):
                if key == "reference" and value.startswith("#"):
                    self.assertIn(value[1:], contained, name(resource))
                elif key == "reference":
                    self.assertIn(value, self.by_name, f"{name(resource)} {path}")
                elif key == "questionnaire":
                    self.assertIn(value, forms)

    def test_one_patient_a_record(self):
        shared = {"Organization", "Location", "Practitioner", "PractitionerRole", "Medication",
                  "Questionnaire"}
        for resource in self.all:
            patients = {value for _, key, value in walk(resource)
                        if key == "reference" and value.startswith("Patient/")}
            if resource["resourceType"] == "Patient":
                continue
            if resource["resourceType"] == "Binary":  # is whose its message is
                self.assertIn(resource["securityContext"]["reference"], self.by_name)
                continue
            self.assertEqual(len(patients), 0 if resource["resourceType"] in shared else 1,
                             name(resource))

    def test_dates_are_dates_with_offsets(self):
        pattern = re.compile(r"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$")
        for resource in self.all:
            for _, key, value in walk(resource):
                if isinstance(value, str) and re.match(r"^\d{4}-\d\d-\d\d", value):
                    self.assertRegex(value, pattern, f"{name(resource)} {key}")
                    instant(value)

    def test_nothing_that_happened_lies_ahead(self):
        happened = {
            "Observation": ["effectiveDateTime", "issued"], "Condition": ["recordedDate"],
            "DiagnosticReport": ["effectiveDateTime", "issued"], "Procedure": ["performedDateTime"],
            "Immunization": ["occurrenceDateTime"], "MedicationRequest": ["authoredOn"],
            "MedicationDispense": ["whenHandedOver"], "MedicationStatement": ["dateAsserted"],
            "DocumentReference": ["date"], "Invoice": ["date"],
            "ExplanationOfBenefit": ["created"], "QuestionnaireResponse": ["authored"],
            "Communication": ["sent", "received"], "Appointment": ["created"],
        }
        for zone in ZONES:
            for moment in MOMENTS:
                today = instant(moment).astimezone().date().isoformat()
                for resource in family(moment, zone):
                    for key in happened.get(resource["resourceType"], []):
                        text = resource.get(key)
                        if text and "T" in text:
                            self.assertLessEqual(instant(text), instant(moment), name(resource))
                        elif text:
                            self.assertLessEqual(text, today, name(resource))

    def test_appointments_stand_on_the_right_side_of_now(self):
        for zone in ZONES:
            for moment in MOMENTS:
                for visit in family(moment, zone):
                    if visit["resourceType"] != "Appointment":
                        continue
                    is_ahead = instant(visit["start"]) > instant(moment)
                    self.assertEqual(is_ahead, visit["status"] in ("booked", "pending"), visit["id"])
                    self.assertLess(instant(visit["start"]), instant(visit["end"]))
                    self.assertEqual("cancelationReason" in visit, visit["status"] == "cancelled")

    def test_video_visit_today(self):
        for moment in MOMENTS:
            visit = next(r for r in family(moment, "UTC")
                         if r["id"] == "eleanor-hartwell-video-visit")
            start = instant(visit["start"])
            minutes = (start - instant(moment)).total_seconds() / 60
            self.assertTrue(42 <= minutes <= 58, minutes)
            self.assertEqual(start.minute % 15, 0)
            extension = visit["extension"][0]
            self.assertEqual(extension["url"], "http://hl7.org/fhir/5.0/StructureDefinition/"
                                               "extension-Appointment.virtualService")
            parts = {part["url"]: part for part in extension["extension"]}
            self.assertEqual(parts["addressUrl"]["valueUrl"], "https://127.0.0.1:8443/visit/room-7")
            self.assertEqual(parts["sessionKey"]["valueString"], "maple-river-42")

    def test_video_visit_when_it_is_wanted(self):
        for moment in MOMENTS:
            for minutes in (0, 3, 90):
                visit = next(r for r in read(dump(moment, "UTC", str(minutes))) if r["id"] == "eleanor-hartwell-video-visit")
                start = instant(visit["start"])
                self.assertEqual(start, (instant(moment) + datetime.timedelta(minutes=minutes)).replace(second=0))
                self.assertEqual((instant(visit["end"]) - start).total_seconds(), 30 * 60)

    def test_a_link_that_stands_in_a_comment_only(self):
        visit = self.by_name["Appointment/milo-hartwell-video-visit"]
        self.assertNotIn("extension", visit)
        self.assertEqual(len(re.findall(r"https://[a-z.]+/\S+", visit["comment"])), 1)
        self.assertGreater(instant(visit["start"]), self.now)

    def test_flags_follow_the_reference_ranges(self):
        flags = collections.Counter()
        for result in self.labs():
            limits = result.get("referenceRange", [{}])[0]
            mark = result.get("interpretation", [{"coding": [{"code": ""}]}])[0]["coding"][0]["code"]
            flags[mark] += 1
            if "valueQuantity" not in result or not ({"low", "high"} & set(limits)):
                continue
            value = result["valueQuantity"]["value"]
            expected = "N"
            if "high" in limits and value > limits["high"]["value"]:
                expected = "H"
            if "low" in limits and value < limits["low"]["value"]:
                expected = "L"
            self.assertIn(mark, {expected, "HH"} if expected == "H" else {expected}, result["id"])
        self.assertEqual(flags["HH"], 1)
        self.assertGreater(flags["H"], 20)
        self.assertGreater(flags["L"], 20)
        self.assertGreater(flags["N"], 200)

    def test_computed_results_agree(self):
        for report in self.by_type["DiagnosticReport"]:
            values = {}
            for entry in report["result"]:
                result = self.by_name[entry["reference"]]
                if "valueQuantity" in result:
                    values[result["code"]["coding"][0]["code"]] = result["valueQuantity"]["value"]
            if "13457-7" in values:  # Friedewald
                self.assertAlmostEqual(values["2093-3"] - values["2085-9"] - values["2571-8"] / 5,
                                       values["13457-7"], delta=0.6)
            if "787-2" in values:
                self.assertAlmostEqual(values["4544-3"] / values["789-8"] * 10, values["787-2"],
                                       delta=0.06)
            if "98979-8" in values:  # CKD-EPI 2021, a woman
                age = (instant(report["effectiveDateTime"]).date()
                       - datetime.date(1942, 3, 14)).days / 365.25
                ratio = values["2160-0"] / 0.7
                rate = 142 * min(ratio, 1) ** -0.241 * max(ratio, 1) ** -1.2 * 0.9938 ** age * 1.012
                self.assertAlmostEqual(rate, values["98979-8"], delta=0.6)

    def test_unusual_results_are_there(self):
        labs = self.labs()
        self.assertEqual(sum(o["status"] == "preliminary" for o in labs), 1)
        self.assertEqual(sum(o["status"] == "cancelled" for o in labs), 1)
        self.assertEqual(sum("dataAbsentReason" in o and o["status"] == "final" for o in labs), 1)
        self.assertTrue(any("Escherichia" in o.get("valueString", "") for o in labs))
        self.assertTrue(any(set(r) == {"text"} for o in labs for r in o.get("referenceRange", [])))
        for report in self.by_type["DiagnosticReport"]:
            statuses = {self.by_name[e["reference"]]["status"] for e in report["result"]}
            self.assertEqual(statuses, {report["status"]}, report["id"])
        newest = max(instant(r["effectiveDateTime"]) for r in self.by_type["DiagnosticReport"]
                     if r["status"] == "final")
        self.assertEqual((self.now - newest).days, 2)

    def test_codes_have_their_check_digits(self):
        sound = {"http://loinc.org": loinc_is_sound, "http://snomed.info/sct": snomed_is_sound}
        seen = collections.Counter()
        for resource in self.all:
            for _, key, value in walk(resource):
                if key != "coding" and key != "code" and key != "class" and key != "valueCoding":
                    continue
                for coding in value if isinstance(value, list) else [value]:
                    if not isinstance(coding, dict) or coding.get("system") not in sound:
                        continue
                    code = coding["code"]
                    if code.startswith("LA"):  # an answer: numbered by another rule
                        continue
                    self.assertTrue(sound[coding["system"]](code), code)
                    seen[coding["system"]] += 1
        self.assertGreater(seen["http://loinc.org"], 500)
        self.assertGreater(seen["http://snomed.info/sct"], 50)

    def test_prescriptions(self):
        ours = [r for r in self.by_type["MedicationRequest"]
                if r["subject"]["reference"] == "Patient/eleanor-hartwell"]
        active = [r for r in ours if r["status"] == "active"]
        self.assertEqual(len(active), 9)
        self.assertGreaterEqual(len(ours) - len(active), 12)
        self.assertEqual([r["dispenseRequest"]["numberOfRepeatsAllowed"] for r in active].count(0), 1)
        self.assertEqual(sum("contained" in r for r in active), 1)
        drugs = [r["medicationReference"]["reference"] for r in active if "medicationReference" in r]
        self.assertEqual(sum(d.startswith("Medication/") for d in drugs), 1)
        fills = collections.Counter(d["authorizingPrescription"][0]["reference"]
                                    for d in self.by_type["MedicationDispense"])
        for request in ours:
            self.assertTrue(request["dosageInstruction"][0]["text"])
            self.assertLessEqual(fills[name(request)] - 1,
                                 request["dispenseRequest"]["numberOfRepeatsAllowed"])
            self.assertEqual("statusReason" in request, request["status"] == "stopped")

    def test_reported_medicines(self):
        told = self.by_type["MedicationStatement"]
        self.assertEqual({t["status"] for t in told}, {"active", "stopped"})
        for entry in told:
            self.assertEqual("end" in entry["effectivePeriod"], entry["status"] == "stopped")
            self.assertEqual("statusReason" in entry, entry["status"] == "stopped")

    def test_questionnaires(self):
        forms = {form["url"]: form for form in self.by_type["Questionnaire"]}
        kinds = set()

        def check(items, questions):
            known = {question["linkId"]: question for question in questions}
            for item in items:
                question = known[item["linkId"]]
                for answer in item.get("answer", []):
                    kinds.update(answer)
                if len(item.get("answer", [])) > 1:
                    self.assertTrue(question["repeats"])
                check(item.get("item", []), question.get("item", []))

        for response in self.by_type["QuestionnaireResponse"]:
            check(response["item"], forms[response["questionnaire"]]["item"])
            if response["questionnaire"].endswith("/phq-9"):
                answers = {i["linkId"]: i.get("answer", [{}])[0] for i in response["item"]}
                points = {"LA6568-5": 0, "LA6569-3": 1, "LA6570-1": 2, "LA6571-9": 3}
                total = sum(points[a["valueCoding"]["code"]]
                            for a in answers.values() if "valueCoding" in a)
                self.assertEqual(total, answers["44261-6"]["valueInteger"])
        self.assertEqual(kinds, {"valueBoolean", "valueCoding", "valueDate", "valueDateTime",
                                 "valueDecimal", "valueInteger", "valueQuantity", "valueString",
                                 "valueTime"})
        statuses = [r["status"] for r in self.by_type["QuestionnaireResponse"]]
        self.assertEqual(statuses.count("in-progress"), 1)

    def test_bills_add_up(self):
        for bill in self.by_type["Invoice"]:
            charges = sum(line["priceComponent"][0]["amount"]["value"] for line in bill["lineItem"])
            parts = {p["type"]: p["amount"]["value"] for p in bill["totalPriceComponent"]}
            self.assertAlmostEqual(charges, parts["base"])
            self.assertAlmostEqual(charges - parts["deduction"], bill["totalNet"]["value"])
            self.assertEqual({v for _, k, v in walk(bill) if k == "currency"}, {"USD"})
        ours = [b["status"] for b in self.by_type["Invoice"]
                if b["subject"]["reference"] == "Patient/eleanor-hartwell"]
        self.assertEqual(ours.count("issued"), 2)
        self.assertEqual(len(ours), 10)

    def test_allergies_say_how_dangerous_they_are(self):
        statements = [a for a in self.by_type["AllergyIntolerance"] if "reaction" not in a]
        self.assertEqual([a["code"]["coding"][0]["code"] for a in statements], ["409137002"])
        for allergy in self.by_type["AllergyIntolerance"]:
            if allergy in statements:
                continue
            self.assertIn(allergy["criticality"], ("low", "high"))
            for reaction in allergy["reaction"]:
                self.assertIn(reaction["severity"], ("mild", "moderate", "severe"))
                self.assertTrue(reaction["manifestation"])
            self.assertLess(allergy["onsetDateTime"], allergy["recordedDate"])

    def test_conditions_and_procedures_name_their_visits(self):
        for kind, least in (("Condition", 5), ("Procedure", 6)):
            linked = [r for r in self.by_type[kind] if "encounter" in r]
            self.assertGreaterEqual(len(linked), least)
            for record in linked:
                visit = self.by_name[record["encounter"]["reference"]]
                self.assertEqual(visit["subject"], record["subject"])
                when = record.get("performedDateTime", record.get("onsetDateTime"))[:10]
                days = datetime.date.fromisoformat(visit["period"]["start"][:10]) \
                    - datetime.date.fromisoformat(when)
                if kind == "Procedure":
                    self.assertEqual(days.days, 0, record["id"])
                else:
                    self.assertGreaterEqual(days.days, -3, record["id"])

    def test_doses_are_counted(self):
        doses = collections.defaultdict(list)
        for shot in self.by_type["Immunization"]:
            for protocol in shot.get("protocolApplied", []):
                self.assertEqual(shot["status"], "completed")
                self.assertLessEqual(protocol["doseNumberPositiveInt"],
                                     protocol["seriesDosesPositiveInt"])
                key = (shot["patient"]["reference"], shot["vaccineCode"]["coding"][0]["code"])
                doses[key].append((shot["occurrenceDateTime"], protocol["doseNumberPositiveInt"]))
        self.assertGreaterEqual(len(doses), 10)
        for key, given in doses.items():
            self.assertEqual([number for _, number in sorted(given)],
                             list(range(1, len(given) + 1)), key)

    def test_documents_have_their_files(self):
        documents = self.by_type["DocumentReference"]
        self.assertGreaterEqual(len(documents), 10)
        kinds = collections.Counter()
        for document in documents:
            attachment = document["content"][0]["attachment"]
            kinds[attachment["contentType"]] += 1
            data = attachment.get("data")
            if data is None:
                binary = self.by_name[attachment["url"]]
                self.assertEqual(binary["contentType"], attachment["contentType"])
                self.assertEqual(binary["securityContext"]["reference"],
                                 document["subject"]["reference"])
                data = binary["data"]
            content = base64.b64decode(data, validate=True)
            self.assertEqual(len(content), attachment["size"], name(document))
            if attachment["contentType"] == "application/pdf":
                self.check_pdf(content, document["description"])
        self.assertEqual(set(kinds), {"application/pdf", "text/plain"})
        self.assertEqual(sum(d["status"] == "superseded" for d in documents), 1)
        for bill in self.by_type["Invoice"]:
            papers = [d for d in documents if {"reference": name(bill)}
                      in d.get("context", {}).get("related", [])]
            self.assertEqual(len(papers), int(bill["status"] == "issued"))

    def check_pdf(self, content, title):
        """The table of a PDF points at its objects (ISO 32000-1 §7.5.4)."""
        self.assertTrue(content.startswith(b"%PDF-1.4") and content.endswith(b"%%EOF\n"))
        self.assertIn(title.encode("latin-1"), content)
        table = int(content.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
        rows = content[table:].split(b"\n")
        count = int(rows[1].split()[1])
        for number in range(1, count):
            row = rows[2 + number] + b"\n"
            self.assertEqual(len(row), 20)
            self.assertTrue(content[int(row[:10]):].startswith(b"%d 0 obj" % number))
        length = int(re.search(rb"/Length (\d+)", content).group(1))
        stream = content.split(b"stream\n", 1)[1]
        self.assertTrue(stream[length:].startswith(b"\nendstream"))

    def test_payments_fit_the_bills(self):
        for bill in self.by_type["Invoice"]:
            paid = 0
            for extension in bill.get("extension", []):
                self.assertEqual(extension["url"], "urn:kinward:invoice-payment")
                parts = {part["url"]: part for part in extension["extension"]}
                self.assertEqual(set(parts), {"date", "amount", "method"})
                self.assertGreaterEqual(parts["date"]["valueDate"], bill["date"][:10])
                paid += parts["amount"]["valueMoney"]["value"]
            total = bill["totalGross"]["value"]
            if bill["status"] == "balanced":
                self.assertAlmostEqual(paid, total)
            else:
                self.assertLess(paid, total)

    def test_plans_have_goals(self):
        goals = {name(goal) for goal in self.by_type["Goal"]}
        planned = {g["reference"] for plan in self.by_type["CarePlan"] for g in plan["goal"]}
        self.assertEqual(goals, planned)
        self.assertEqual({p["status"] for p in self.by_type["CarePlan"]}, {"active", "completed"})

    def test_the_child_is_nine(self):
        for moment in MOMENTS:
            milo = next(r for r in family(moment, "UTC") if r["id"] == "milo-hartwell")
            born = datetime.date.fromisoformat(milo["birthDate"])
            today = instant(moment).date()
            age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
            self.assertEqual(age, 9)

    def test_own_mailbox_names_no_caregiver(self):
        own = self.by_type["Communication"]
        self.assertGreaterEqual(len(own), 4)
        for message in own:
            people = [message["sender"]["reference"], message["recipient"][0]["reference"]]
            self.assertIn("Patient/eleanor-hartwell", people)
            self.assertFalse(any(p.startswith("RelatedPerson/") for p in people))

    def expect_file(self, message, attachment, files):
        file = files.pop(attachment["url"].removeprefix("Binary/"))
        content = base64.b64decode(file["data"])
        self.assertEqual(file["securityContext"]["reference"], "Communication/" + message["id"])
        self.assertEqual((file["contentType"], len(content)), (attachment["contentType"], attachment["size"]))
        self.assertTrue(content.startswith(b"%PDF-1.4"))

    def test_welcome_messages(self):
        related = "5a4c0d31-77aa-4b9e-8c54-0d6f2a9b1c22"
        made = read(dump(self.moment, ZONES[0], "eleanor-hartwell", related))
        self.assertEqual(len({m["id"] for m in made}), len(made))
        messages = [m for m in made if m["resourceType"] == "Communication"]
        files = {m["id"]: m for m in made if m["resourceType"] == "Binary"}
        heads = [m for m in messages if "partOf" not in m]
        self.assertEqual(len(heads), 7)
        self.assertTrue([head for head in heads if len(head["recipient"]) > 1], "one with several members")
        threads = {name(head) for head in heads}
        unread = 0
        for message in messages:
            self.assertEqual(message["subject"]["reference"], "Patient/eleanor-hartwell")
            people = {person["reference"] for person in [message["sender"], *message["recipient"]]}
            self.assertIn("RelatedPerson/" + related, people)
            for other in people - {"RelatedPerson/" + related}:
                self.assertIn(other, self.by_name)
            if "partOf" in message:
                self.assertIn(message["partOf"][0]["reference"], threads)
                self.assertTrue(message["payload"][0]["contentString"])
                unread += "received" not in message
            else:
                self.assertNotIn("payload", message)
                self.assertTrue(message["topic"]["text"])
            for part in message.get("payload", []):
                if "contentAttachment" in part:
                    self.expect_file(message, part["contentAttachment"], files)
            self.assertLess(instant(message["sent"]), self.now)
        self.assertEqual(unread, 2)
        self.assertEqual(files, {}, "each belongs to a message")
        self.assertEqual(dump(self.moment, ZONES[0], "somebody-else", related), "")
        self.assertTrue(dump(self.moment, ZONES[0], "milo-hartwell", related))


if __name__ == "__main__":
    DUMP = sys.argv.pop(1)
    unittest.main()
