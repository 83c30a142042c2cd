#!/usr/bin/env python3
"""Search of the demo portal: what each parameter finds, and pages that stay whole: test_search.py KINWARD_SANDBOX"""

import unittest

import records
import suite
from portal import Portal
from records import ADA, observation

# One record for each way a date can be written. The suite runs in the zone America/New_York (UTC-5 in January).
DATED = {
    "year": "2020",
    "month": "2020-01",
    "day": "2020-01-15",
    "minute": "2020-01-15T10:30:00Z",
    "zoned": "2020-01-15T23:30:00-05:00",  # still the 15th in the portal's zone, the 16th in UTC
    "instant": "2020-01-15T10:30:00.250Z",
    "period": {"start": "2020-01-14", "end": "2020-01-16"},
    "open-end": {"start": "2020-01-20"},
    "open-start": {"end": "2019-12-31"},
    "undated": None,
}
EVERY = {name for name in DATED if name != "undated"}
DATES = [
    ("date=2020-01-15", {"day", "minute", "zoned", "instant"}),
    ("date=eq2020-01-15", {"day", "minute", "zoned", "instant"}),
    ("date=2020-01", {"month", "day", "minute", "zoned", "instant", "period"}),
    ("date=2020", {"year", "month", "day", "minute", "zoned", "instant", "period"}),
    ("date=2020-01-15T10:30Z", {"minute", "instant"}),
    ("date=2020-01-15T10:30:00Z", {"minute", "instant"}),
    ("date=2020-01-15T10:30:00.250Z", {"instant"}),
    ("date=2020-01-15T05:30:00-05:00", {"minute", "instant"}),
    ("date=ne2020-01-15", EVERY - {"day", "minute", "zoned", "instant"}),
    ("date=gt2020-01-15", {"year", "month", "period", "open-end"}),
    ("date=lt2020-01-15", {"year", "month", "period", "open-start"}),
    ("date=ge2020-01-15", {"year", "month", "period", "open-end", "day", "minute", "zoned", "instant"}),
    ("date=le2020-01-15", {"year", "month", "period", "open-start", "day", "minute", "zoned", "instant"}),
    ("date=sa2020-01-15", {"open-end"}),
    ("date=eb2020-01-15", {"open-start"}),
    ("date=ge2020-01-15&date=lt2020-01-16", {"year", "month", "period", "day", "minute", "zoned", "instant"}),
    ("date=2020-01-15T10:30:00Z,sa2020-01-15", {"minute", "instant", "open-end"}),
    ("date:missing=true", {"undated"}),
    ("date:missing=false", EVERY),
]
OTHERS = [
    ("code=4548-4", EVERY | {"undated"}),
    ("code=http://loinc.org|4548-4&date=2020-01-15", {"day", "minute", "zoned", "instant"}),
    ("code=http://other.example|4548-4", set()),
    ("code=|4548-4", set()),
    ("code=http://loinc.org|&_id=day,year", {"day", "year"}),
    ("code=2951-2,8480-6", {"tagged", "pressure"}),
    ("code:not=4548-4", {"tagged", "pressure", "late"}),
    ("category=vital-signs", {"pressure"}),
    ("status=preliminary", {"tagged"}),
    ("status=final,preliminary&code=2951-2", {"tagged"}),
    ("identifier=http://lab.example|A%5C,1", {"tagged"}),
    ("identifier=A%5C,1", {"tagged"}),
    ("identifier:missing=false", {"tagged"}),
    ("patient=ada&code=2951-2", {"tagged"}),
    ("patient=Patient/ada&code=2951-2", {"tagged"}),
    ("subject:Patient=ada&code=2951-2", {"tagged"}),
    ("subject:Practitioner=ada", set()),
    ("patient=ben", set()),
    ("encounter=Encounter/visit", {"tagged"}),
    ("encounter=Patient/visit", set()),
    ("_id=tagged", {"tagged"}),
    ("_id=tagged,pressure,nothing", {"tagged", "pressure"}),
    ("_id=tagged&_id=pressure", set()),
    ("_lastUpdated=ge2020-01-01&code=2951-2", {"tagged"}),
    ("_lastUpdated=lt2020-01-01", set()),
]
PRACTITIONERS = [("name=sto", True), ("name=STONE", True), ("name=ton", False), ("name:contains=ton", True),
                 ("name:exact=Stone", True), ("name:exact=stone", False), ("given=ann", True), ("family=ann", False)]
REFUSED = [
    "nonsense=1", "code:above=1", "code:text=x", "name=x", "date=yesterday", "date=2020-13", "date=2020-02-30",
    "date=zz2020", "patient=a/b/c/..", "_count=-1", "_count=x", "_count=5&_count=6", "_sort=code", "_sort=date,-_lastUpdated",
    "_total=maybe", "_summary=text", "_include=Observation:subject", "_revinclude=Provenance:target", "_has:x:y:z=1",
    "code=a|b|c", "code=", "_elements=", "_lastUpdated:missing=true", "date:missing=maybe", "patient.name=x", "_cursor=abc",
    "_cursor=e30.e30", "subject:Patient=Group/ada",
]


def made():
    found = [observation(name, when) for name, when in DATED.items()]
    found.append({**observation("tagged", "2021-01-01", code="2951-2"), "status": "preliminary",
                  "identifier": [{"system": "http://lab.example", "value": "A,1"}],
                  "encounter": {"reference": "Encounter/visit"}})
    found.append(observation("pressure", "2021-01-02", "vital-signs", "8480-6"))
    found.append(observation("late", "2030-01-01", code="0000-0"))
    return records.practice() + [records.patient(ADA), records.patient(records.BEN)] + found


class SearchTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.file = records.write(records.bundle(made()))
        cls.portal = Portal(suite.BINARY, "--no-seed", "--import", cls.file.name, "--invite", f"ada@example.com={ADA}")
        cls.addClassCleanup(cls.portal.stop)
        cls.addClassCleanup(cls.file.close)
        code = cls.portal.line["invites"][0]["link"].rsplit("/", 1)[1]
        cls.token = cls.portal.activate(code, records.BORN[ADA], "ada@example.com")["access_token"]

    def get(self, path, **headers):
        return self.portal.get(path, self.token, {name.replace("_", "-"): value for name, value in headers.items()})

    def test_dates(self):
        everything = set(DATED)
        for query, expected in DATES:
            with self.subTest(query):
                found = set(self.get("/Observation?" + query.replace("+", "%2B")).ids())
                self.assertEqual(found & everything, expected)

    def test_other_parameters(self):
        for query, expected in OTHERS:
            with self.subTest(query):
                answer = self.get("/Observation?" + query.replace("|", "%7C"))
                self.assertEqual(answer.status, 200, answer.body)
                self.assertEqual(set(answer.ids()), expected)

    def test_strings(self):
        for query, expected in PRACTITIONERS:
            with self.subTest(query):
                self.assertEqual(self.get("/Practitioner?" + query).ids(), ["doctor"] if expected else [])

    def test_what_is_not_understood_is_refused(self):
        for query in REFUSED:
            with self.subTest(query):
                answer = self.get("/Observation?" + query.replace("|", "%7C"))
                self.assertEqual((answer.status, answer.json()["resourceType"]), (400, "OperationOutcome"))

    def test_approximate_date_is_a_tenth_of_the_way_off(self):
        self.assertIn("tagged", self.get("/Observation?date=ap2021-02-01").ids())
        self.assertNotIn("late", self.get("/Observation?date=ap2021-02-01").ids())

    def test_order(self):
        for query, order in [("_sort=date&_id=late,pressure,tagged,undated", ["tagged", "pressure", "late", "undated"]),
                             ("_sort=-date&_id=late,pressure,tagged,undated", ["late", "pressure", "tagged", "undated"])]:
            self.assertEqual(self.get("/Observation?" + query).ids(), order)
        stamps = [each["meta"]["lastUpdated"] for each in self.get("/Observation").resources()]
        self.assertEqual(stamps, sorted(set(stamps)), "strictly ascending by default")
        self.assertEqual(self.get("/Observation?_sort=-_lastUpdated").ids(), self.get("/Observation").ids()[::-1])

    def test_totals_and_counts(self):
        everything = len(DATED) + 3
        self.assertNotIn("total", self.get("/Observation").json())
        page = self.get("/Observation?_total=accurate&_count=2").json()
        self.assertEqual((page["total"], len(page["entry"])), (everything, 2))
        for query in ["_summary=count", "_count=0"]:
            counted = self.get("/Observation?" + query).json()
            self.assertEqual((counted["total"], counted.get("entry")), (everything, None))
        self.assertEqual(len(self.get("/Observation?_count=100000").ids()), everything)

    def test_elements(self):
        for resource in self.get("/Observation?_elements=id,status").resources():
            self.assertEqual(set(resource), {"resourceType", "id", "meta", "status"})
            self.assertEqual(resource["meta"]["tag"][-1]["code"], "SUBSETTED")

    def test_pages_hold_everything_once(self):
        for order in ["", "&_sort=date", "&_sort=-date", "&_sort=-_lastUpdated"]:
            whole = self.get("/Observation?_count=500" + order).ids()
            paged = [name for page in self.portal.pages("/Observation?_count=3" + order, self.token)
                     for name in page.ids()]
            self.assertEqual(paged, whole, order)

    def test_pages_are_stable_while_records_come(self):
        def send(text):
            answer = self.portal.post("/Communication", token=self.token, body={
                "resourceType": "Communication", "recipient": [{"reference": "PractitionerRole/role"}],
                "payload": [{"contentString": text}]})
            self.assertEqual(answer.status, 201, answer.body)
            return answer.json()["id"]
        before = [send(f"before {number}") for number in range(7)]
        for order in ["_lastUpdated", "-_lastUpdated", "sent", "-sent"]:
            seen = []
            for page in self.portal.pages(f"/Communication?_count=2&_sort={order}", self.token):
                seen += page.ids()
                send("in between")
                if len(seen) > 60:
                    break
            self.assertEqual(len(seen), len(set(seen)), "nothing twice")
            self.assertLessEqual(set(before), set(seen), "nothing lost")

    def test_page_links_cannot_be_changed(self):
        link = self.get("/Observation?_count=3").next()
        text, signature = link.rsplit("=", 1)[1].split(".")
        for bad in [f"{text}.{signature[::-1]}", f"{text[:-2]}AA.{signature}", text]:
            self.assertEqual(self.get(f"/Observation?_cursor={bad}").status, 400)
        self.assertEqual(self.get(link + "&status=final").status, 400)
        self.assertEqual(self.get(link.replace("/Observation?", "/Condition?")).status, 400)

    def test_unchanged_is_304(self):
        for path in ["/Observation/day", "/Observation?date=2020", "/Observation?_count=3"]:
            first = self.get(path)
            tag = first.headers["ETag"]
            self.assertTrue(tag.startswith('W/"'))
            for given in [tag, f'"x", {tag}', tag[2:], "*"]:
                again = self.get(path, If_None_Match=given)
                self.assertEqual((again.status, again.body), (304, b""))
            self.assertEqual(self.get(path, If_None_Match='W/"x"').status, 200)

    def test_head_has_no_body(self):
        for path in ["/metadata", "/Observation/day", "/Observation"]:
            answer = self.portal.request("HEAD", path, self.token)
            self.assertEqual((answer.status, answer.body), (200, b""))
            self.assertEqual(int(answer.headers["Content-Length"]), len(self.get(path).body))

    def test_formats(self):
        self.assertEqual(self.get("/Observation/day", Accept="application/fhir+xml").status, 406)
        self.assertEqual(self.get("/Observation?_format=xml").status, 406)
        for accept in ["application/fhir+json", "application/json;q=0.9, */*;q=0.1", "*/*"]:
            answer = self.get("/Observation/day", Accept=accept)
            self.assertEqual((answer.status, answer.type), (200, "application/fhir+json"))

    def test_metadata_tells_the_truth(self):
        """Every parameter that the CapabilityStatement names is understood."""
        values = {"token": "x", "reference": "x", "date": "2020", "string": "x", "uri": "x"}
        rest = self.get("/metadata").json()["rest"][0]
        for entry in rest["resource"]:
            for parameter in entry["searchParam"] + rest["searchParam"]:
                path = f"/{entry['type']}?{parameter['name']}={values[parameter['type']]}"
                self.assertEqual(self.get(path).status, 200, path)


if __name__ == "__main__":
    suite.main()
