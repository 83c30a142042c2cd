"""The data of the benchmarks: records that nobody here wrote (bundles made with Synthea), multiplied where more are needed.

Everything lies in one folder that is kept between runs and never committed.
"""
import datetime
import gzip
import json
import pathlib
import re

from letters import letters

# What pages show. Claims and the like are read by nobody.
KINDS = {"AllergyIntolerance", "CarePlan", "Condition", "DiagnosticReport", "DocumentReference", "Encounter",
         "ExplanationOfBenefit", "Goal", "Immunization", "MedicationRequest", "Observation", "Procedure"}
SHARED_KINDS = {"Organization", "Practitioner"}
# An Observation of another category is asked for by no page.
OBSERVED = {"laboratory", "vital-signs"}
PATIENT = "Fletcher_Hyatt_*.json.gz"

UUID = re.compile(r"[0-9a-f]{8}(?=-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})")
DATE = re.compile(r"(?<=\")\d{4}-\d{2}-\d{2}(?=[T\"])")


class Records:
    def __init__(self, shared_data, folder):
        self._patients = pathlib.Path(shared_data) / "patients"
        self._folder = pathlib.Path(folder)

    def exist(self):
        return any(self._patients.glob(PATIENT))

    def bundles(self):
        """The Synthea bundles as they were made, unpacked."""
        target = self._folder / "bundles"
        target.mkdir(parents=True, exist_ok=True)
        paths = []
        for packed in sorted(self._patients.glob("[A-Z]*-*-*-*.json.gz")):
            path = target / packed.name.removesuffix(".gz")
            if not path.exists():
                _write(path, gzip.decompress(packed.read_bytes()))
            paths.append(path)
        return paths

    def lines(self, count, kind=""):
        """NDJSON of `count` records of one patient, each with an id of its own, of kinds that pages show, or of one kind."""
        path = self._folder / f"records-{count}{kind}-{datetime.date.today():%Y-%m}.ndjson"
        if not path.exists():
            _write(path, b"".join(line.encode() + b"\n" for line in self._multiplied(count, kind)))
        return path

    def mailbox(self, messages, threads):
        """NDJSON of conversations."""
        path = self._folder / f"mailbox-{messages}-{threads}-{datetime.date.today():%Y-%m}.ndjson"
        if not path.exists():
            resources = [entry["resource"] for bundle in self.bundles() for entry in json.loads(bundle.read_text("utf-8"))["entry"]]
            _write(path, b"".join(line.encode() + b"\n" for line in letters(resources, messages, threads)))
        return path

    def patient_id(self):
        return self._family()[0]["id"]

    def patient_born(self):
        return self._family()[0]["birthDate"]

    def _family(self):
        """The patient, what does not belong to one patient, and everybody's records as the patient's own."""
        patient, shared, own = None, {}, []
        bundles = self.bundles()
        bundles.sort(key=lambda path: not path.match(PATIENT.removesuffix(".gz")))
        for path in bundles:
            text = path.read_text("utf-8")
            resources = [entry["resource"] for entry in json.loads(text)["entry"]]
            theirs = next(r for r in resources if r["resourceType"] == "Patient")
            patient = patient or theirs
            types = {r["id"]: r["resourceType"] for r in resources if "id" in r}
            for resource in resources:
                if not _is_wanted(resource):
                    continue
                line = json.dumps(resource, ensure_ascii=False, separators=(",", ":"))
                line = line.replace(theirs["id"], patient["id"])
                line = re.sub(r"urn:uuid:([0-9a-f-]{36})",
                              lambda match: f"{types.get(match[1], 'Patient')}/{match[1]}", line)
                if resource["resourceType"] in SHARED_KINDS:
                    shared[resource["id"]] = line
                else:
                    own.append(line)
        return patient, list(shared.values()), own

    def _multiplied(self, count, kind):
        patient, shared, own = self._family()
        own = [line for line in own if f'"resourceType":"{kind}' in line]
        latest = max(max(DATE.findall(line), default="") for line in own)
        kept = {patient["id"][:8]} | {json.loads(line)["id"][:8] for line in shared}
        yield json.dumps(patient, ensure_ascii=False, separators=(",", ":"))
        yield from shared
        # So many records of a life that ends yesterday, and of others like it some days before.
        ahead = (datetime.date.today() - datetime.date.fromisoformat(latest)).days - 1
        left = count - 1 - len(shared)
        for copy in range(-(-left // len(own))):
            shift = _Shift(ahead - 11 * copy, copy, kept)
            for line in own[:left]:
                yield shift.of(line)
            left -= len(own)


class _Shift:
    """Other dates and other ids; the patient and the practice stay."""

    def __init__(self, days, copy, kept):
        self._days = datetime.timedelta(days)
        self._copy = copy
        self._kept = kept
        self._dates = {}

    def of(self, line):
        return UUID.sub(self._id, DATE.sub(self._date, line))

    def _date(self, match):
        text = match[0]
        if text not in self._dates:
            self._dates[text] = str(datetime.date.fromisoformat(text) + self._days)
        return self._dates[text]

    def _id(self, match):
        start = match[0]
        return start if start in self._kept else f"{(int(start, 16) + 7919 * self._copy) % 2**32:08x}"


def _is_wanted(resource):
    kind = resource["resourceType"]
    if kind == "Observation":
        return any(coding.get("code") in OBSERVED
                   for category in resource.get("category", []) for coding in category.get("coding", []))
    return kind in KINDS or kind in SHARED_KINDS


def _write(path, content):
    """All or nothing: a run that was stopped leaves no half file behind."""
    unfinished = path.with_name(path.name + ".unfinished")
    unfinished.write_bytes(content)
    unfinished.rename(path)
