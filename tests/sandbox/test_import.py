#!/usr/bin/env python3
"""Importing real bundles: the portal keeps and serves as many of each type as jq counts in the file.

test_import.py KINWARD_SANDBOX SHARED_DATA; exit status 77 without SHARED_DATA/patients or jq."""

import collections
import json
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest

import records
import suite
from portal import Portal

PATIENTS = pathlib.Path(sys.argv.pop(2) if len(sys.argv) > 2 else "") / "patients"
# Neither of a patient nor of the practice: kept, and shown to nobody.
NOT_SERVED = {"Endpoint"}


def jq(file, program):
    """What jq says of every document of the file."""
    plain = subprocess.Popen(["gzip", "-dcf", str(file)], stdout=subprocess.PIPE)
    done = subprocess.run(["jq", "-r", program], stdin=plain.stdout, capture_output=True, text=True, check=True)
    plain.stdout.close()
    plain.wait()
    return done.stdout.split()


def counted(file):
    resources = "(if .entry then .entry[].resource else . end)"
    return collections.Counter(jq(file, f"{resources}.resourceType"))


class ImportTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.data = folder.name

    def start(self, *imports):
        options = [option for file in imports for option in ("--import", str(file))]
        portal = Portal(suite.BINARY, "--no-seed", "--data", self.data, *options)
        self.addCleanup(portal.stop)
        return portal

    def stored(self):
        with sqlite3.connect(f"{self.data}/portal.sqlite3") as database:
            rows = database.execute("SELECT type, COUNT(*) FROM resources GROUP BY type").fetchall()
        return collections.Counter(dict(rows))

    def bodies(self):
        with sqlite3.connect(f"{self.data}/portal.sqlite3") as database:
            return [json.loads(body) for (body,) in database.execute("SELECT body FROM resources")]

    def test_every_file_is_kept_whole(self):
        for file in sorted(PATIENTS.iterdir()):
            with self.subTest(file.name), tempfile.TemporaryDirectory() as self.data:
                portal = self.start(file)
                portal.stop()
                self.assertEqual(portal.errors, [], "problems")
                expected = counted(file)
                stored = self.stored()
                self.assertEqual({kind: stored[kind] for kind in expected}, dict(expected))

    def test_a_caregiver_sees_as_many_as_jq_counts(self):
        for file in sorted(PATIENTS.glob("*_*-*.json.gz")):
            patient, born = jq(file, '.entry[].resource | select(.resourceType == "Patient") | .id, .birthDate')
            with self.subTest(file.name), tempfile.TemporaryDirectory() as self.data:
                portal = self.start(file)
                token = portal.caregiver("cara@example.com", patient, born)["access_token"]
                for kind, count in counted(file).items():
                    if kind in NOT_SERVED:
                        continue
                    self.assertEqual(portal.get(f"/{kind}?_summary=count", token).json()["total"], count, kind)
                    paged = [name for page in portal.pages(f"/{kind}?_count=50", token) for name in page.ids()]
                    self.assertEqual((len(paged), len(set(paged))), (count, count), kind)
                portal.stop()

    def test_references_are_literal_afterwards(self):
        portal = self.start(*sorted(PATIENTS.glob("*.json.gz")))
        portal.stop()
        bodies = self.bodies()
        there = {f"{body['resourceType']}/{body['id']}" for body in bodies}
        for body in bodies:
            for reference in self.references(body):
                self.assertFalse(reference.startswith("urn:") or "?" in reference, reference)
        claims = [body for body in bodies if body["resourceType"] == "Claim" and "provider" in body]
        self.assertTrue(any(claim["provider"].get("reference") in there for claim in claims))

    def references(self, value):
        if isinstance(value, dict):
            if isinstance(value.get("reference"), str):
                yield value["reference"]
            value = list(value.values())
        if isinstance(value, list):
            for inner in value:
                yield from self.references(inner)

    def test_conditional_references_find_what_an_earlier_file_brought(self):
        portal = self.start(PATIENTS / "bulk10_shared.ndjson.gz", PATIENTS / "bulk10_63ee2253.ndjson.gz")
        portal.stop()
        self.assertEqual(portal.errors, [])
        encounters = [body for body in self.bodies() if body["resourceType"] == "Encounter"]
        found = [one["serviceProvider"]["reference"] for one in encounters if "reference" in one["serviceProvider"]]
        self.assertTrue(found and all(reference.startswith("Organization/") for reference in found))

    def test_importing_again_makes_new_versions(self):
        file = min(PATIENTS.glob("Pearly*"))
        for _ in range(2):
            portal = self.start(file)
            portal.stop()
        self.assertEqual(sum(self.stored().values()), sum(counted(file).values()))
        self.assertEqual({body["meta"]["versionId"] for body in self.bodies()}, {"2"})

    def test_a_deleted_record_is_gone(self):
        first = records.write(records.bundle([
            *records.practice(), records.patient("ada"), records.observation("gone", "2026-01-01"),
            records.observation("stays", "2026-01-01")]))
        portal = self.start(first.name)
        token = portal.caregiver("cara@example.com", "ada", records.BORN["ada"])["access_token"]
        portal.stop()
        second = records.write({"resourceType": "Bundle", "type": "transaction", "entry": [
            {"request": {"method": "DELETE", "url": "Observation/gone"}}]})
        again = self.start(second.name)
        self.assertEqual(again.get("/Observation", token).ids(), ["stays"])
        self.assertEqual(again.get("/Observation/gone", token).status, 410)
        self.assertEqual(again.get("/Observation/never", token).status, 404)
        self.assertEqual(again.get("/Observation?_summary=count", token).json()["total"], 1)

    def test_what_cannot_be_read_is_said(self):
        broken = tempfile.NamedTemporaryFile("w", suffix=".json")
        broken.write("{\"resourceType\": \"Patient\", ")
        broken.flush()
        done = subprocess.run([suite.BINARY, "--no-seed", "--import", broken.name], capture_output=True, text=True,
                              timeout=20)
        self.assertEqual((done.returncode, done.stdout), (1, ""))
        self.assertIn("not a JSON object", done.stderr)


if __name__ == "__main__":
    if not PATIENTS.is_dir() or not shutil.which("jq"):
        print(f"skipped: {PATIENTS} or jq is not there")
        sys.exit(suite.SKIPPED)
    suite.main()
