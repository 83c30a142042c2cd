#!/usr/bin/env python3
"""The demo portal keeps the contract: every operation of docs/portal-api.yaml is called, every status it names is reached,
and every answer has the status, type and shape that stand there.

test_openapi.py KINWARD_SANDBOX PORTAL_API_YAML"""

import re
import secrets
import sys
import unittest
import urllib.parse

import jsonschema
import yaml

import records
import suite
from portal import CHILD, CLIENT, MOTHER, MOTHER_BORN, PASSWORD, SCOPE, Portal

CONTRACT = sys.argv.pop(2) if len(sys.argv) > 2 else ""
BASE_PATH = "/fhir"
METHODS = {"get", "post", "put", "patch", "delete"}


class Contract:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.document = yaml.safe_load(file)
        self.resolver = jsonschema.RefResolver.from_schema(self.document)
        self.seen = set()
        self.faults = []

    def operations(self):
        for path, item in self.document["paths"].items():
            for method in METHODS & set(item):
                yield path, method, item[method]

    def promised(self):
        return {(operation["operationId"], status) for _, _, operation in self.operations()
                for status in operation["responses"]}

    def operation(self, method, path):
        """The one with the fewest placeholders in its path."""
        def fits(template):
            return re.fullmatch(re.sub(r"\\\{[^}]*\\\}|\{[^}]*\}", "[^/]+", re.escape(template)), path)
        found = [(template.count("{"), operation) for template, known, operation in self.operations()
                 if known == method and fits(template)]
        return min(found, key=lambda each: each[0])[1] if found else None

    def resolve(self, value):
        return self.resolver.resolve(value["$ref"])[1] if "$ref" in value else value

    def check(self, method, path, answer):
        """To be given to a portal as its observer."""
        what = f"{method} {path} → {answer.status}"
        operation = self.operation(method.lower(), path.removeprefix(BASE_PATH))
        if not operation:
            self.faults.append(f"{what}: no such operation")
            return
        response = operation["responses"].get(str(answer.status))
        if not response:
            self.faults.append(f"{what}: a status that is not told of")
            return
        self.seen.add((operation["operationId"], str(answer.status)))
        content = self.resolve(response).get("content")
        if not content:
            self.expect_empty(what, answer)
        elif answer.type not in content:
            self.faults.append(f"{what}: {answer.type}")
        elif answer.type != "text/html":
            validator = jsonschema.Draft202012Validator(
                content[answer.type]["schema"], resolver=self.resolver, format_checker=jsonschema.FormatChecker())
            self.faults += [f"{what}: {'/'.join(map(str, error.absolute_path))}: {error.message}"
                            for error in validator.iter_errors(answer.json())]

    def expect_empty(self, what, answer):
        if answer.body not in (b"", b"{}"):
            self.faults.append(f"{what}: a body where none is told of")


class OpenApiTest(unittest.TestCase):
    """Each journey is watched; `test_zz` looks at what was seen, so it runs last (unittest sorts by name)."""

    @classmethod
    def setUpClass(cls):
        cls.contract = Contract(CONTRACT)
        cls.file = records.write({"resourceType": "Bundle", "type": "transaction", "entry": [
            {"resource": {"resourceType": "Condition", "id": "deleted", "subject": {"reference": f"Patient/{MOTHER}"}},
             "request": {"method": "PUT", "url": "Condition/deleted"}}]})
        cls.gone = records.write({"resourceType": "Bundle", "type": "transaction", "entry": [
            {"request": {"method": "DELETE", "url": "Condition/deleted"}}]})
        cls.portal = cls.watched("--import", cls.file.name, "--import", cls.gone.name)
        cls.tokens = cls.portal.mother()
        cls.token = cls.tokens["access_token"]

    @classmethod
    def watched(cls, *arguments):
        portal = Portal(suite.BINARY, *arguments)
        cls.addClassCleanup(portal.stop)
        portal.observer = cls.contract.check
        return portal

    def get(self, path, **headers):
        return self.portal.get(path, self.token, {name.replace("_", "-"): value for name, value in headers.items()})

    def test_the_document_itself(self):
        names = [operation["operationId"] for _, _, operation in self.contract.operations()]
        self.assertEqual(len(names), len(set(names)))
        for schema in self.contract.document["components"]["schemas"].values():
            jsonschema.Draft202012Validator.check_schema(schema)

    def test_discovery(self):
        for path in ("/.well-known/smart-configuration", "/metadata"):
            tag = self.portal.get(path).headers["ETag"]
            self.portal.get(path, headers={"If-None-Match": tag})
        self.portal.get("/invite/demo-milo")
        self.portal.get("/caregiver/terms", headers={"Accept-Language": "es"})

    def test_every_type(self):
        for entry in self.portal.get("/metadata").json()["rest"][0]["resource"]:
            found = self.get(f"/{entry['type']}?_count=5")
            for name in found.ids()[:2]:
                self.get(f"/{entry['type']}/{name}")

    def test_search_and_read(self):
        patient = self.get(f"/Patient/{MOTHER}")
        self.get(f"/Patient/{MOTHER}", If_None_Match=patient.headers["ETag"])
        self.get(f"/Patient/{CHILD}")
        self.get("/Condition/deleted")
        self.get(f"/Patient/{MOTHER}", Accept="text/plain")
        page = self.get("/Observation?_count=3&_total=accurate")
        self.get(page.next())
        self.get("/Observation?_count=3&_total=accurate", If_None_Match=page.headers["ETag"])
        self.get("/Observation?_elements=id&_sort=-date")
        self.get("/Observation?nonsense=1")
        self.get("/Observation", Accept="text/plain")
        self.get("/Nonsense")
        self.portal.get("/Observation")
        self.portal.get(f"/Patient/{MOTHER}", "wrong")
        self.portal.post("/demo/faults", form={"spec": "status:429:1@Observation*1"})
        self.get("/Observation")

    def test_a_link_that_permits_little(self):
        portal = self.watched()
        token = portal.caregiver("lena@example.com", MOTHER, MOTHER_BORN, "--permission", "labs")["access_token"]
        portal.get("/Invoice", token)
        portal.get("/Invoice/any", token)
        portal.post("/Communication", body={}, token=token)

    def test_create(self):
        roles = self.get("/PractitionerRole?organization=lakeside-family-medicine").ids()
        message = {"resourceType": "Communication", "recipient": [{"reference": f"PractitionerRole/{roles[0]}"}],
                   "payload": [{"contentString": "Hello"}], "identifier": [{"system": "http://x", "value": "1"}]}

        def send(body, path="/Communication", **headers):
            return self.portal.post(path, body=body, token=self.token,
                                    headers={name.replace("_", "-"): value for name, value in headers.items()})
        send(message)
        send(message, If_None_Exist="identifier=http://x|1")
        send(message)
        send(message, If_None_Exist="identifier=http://x|1")
        send({**message, "recipient": []})
        send("{")
        send({}, "/Nonsense")
        send(message, Accept="text/html")
        self.portal.post("/Communication", body=message)

    def test_invites_and_captchas(self):
        for state in ("open", "used", "expired", "locked", "other_email", "no_primary_account", "caregiver_limit"):
            code = self.portal.invite(f"{state}@example.com", CHILD, "--state", state)
            self.portal.get(f"/caregiver/invites/{code}")
            if state != "open":
                self.portal.first_challenge("v" * 43, invite=code)
        self.portal.get("/caregiver/invites/nothing")
        self.portal.get("/invite/nothing")
        for kind in ("picture", "question", "nonsense"):
            self.portal.post("/caregiver/captcha", form={"kind": kind})
        self.portal.get("/demo/captcha/nothing")

    def test_challenge_goes_wrong(self):
        self.portal.challenge()
        self.portal.challenge(auth_session="nothing", code="123456")
        self.portal.first_challenge("v" * 43, username="ruth@example.com", password="wrong password")
        code = self.portal.invite("wrong@example.com", CHILD)
        answer = self.portal.first_challenge("v" * 43, invite=code)
        self.portal.challenge(auth_session=answer.json()["auth_session"], birth_date="1900-01-01")

    def test_too_many_requests(self):
        portal = self.watched("--requests-per-minute", "2")
        for _ in range(4):
            portal.get("/caregiver/invites/demo-milo")
            portal.post("/caregiver/captcha", form={"kind": "question"})
            portal.challenge()
            portal.get("/oauth/authorize?" + self.authorization(portal))
            for path in ("authorize", "token", "revoke"):
                portal.post(f"/oauth/{path}", form={"client_id": CLIENT})

    def test_sign_in_and_tokens(self):
        verifier = secrets.token_urlsafe(32)
        answer = self.portal.first_challenge(verifier, username="ruth@example.com", password=PASSWORD)
        code = self.portal.one_time_code("ruth@example.com")
        done = self.portal.challenge(auth_session=answer.json()["auth_session"], code=code)
        tokens = self.portal.token(grant_type="authorization_code", code=done.json()["authorization_code"],
                                   code_verifier=verifier)
        fresh = self.portal.token(grant_type="refresh_token", refresh_token=tokens["refresh_token"])
        self.portal.token(
            grant_type="urn:ietf:params:oauth:grant-type:token-exchange", subject_token=fresh["access_token"],
            subject_token_type="urn:ietf:params:oauth:token-type:access_token",
            resource=f"{self.portal.base}/caregiver/links/{fresh['caregiver_link']}")
        form = {"client_id": CLIENT, "grant_type": "refresh_token", "refresh_token": "nothing"}
        self.portal.post("/oauth/token", form=form)
        self.portal.post("/oauth/token", form={**form, "client_id": "nobody"})
        revocation = {"client_id": CLIENT, "token": fresh["access_token"]}
        for wrong in ({"client_id": "nobody"}, {"token": ""}, {}):
            self.portal.post("/oauth/revoke", form={**revocation, **wrong})

    def authorization(self, portal, **change):
        return urllib.parse.urlencode({
            "response_type": "code", "client_id": CLIENT, "redirect_uri": "http://127.0.0.1:1234/callback",
            "scope": SCOPE, "state": "x", "code_challenge": "c" * 43, "code_challenge_method": "S256",
            "aud": portal.base, **change})

    def test_browser_sign_in(self):
        def submit(page, **form):
            session = re.search(r'name="auth_session" value="([^"]+)"', page.body.decode()).group(1)
            return self.portal.post("/oauth/authorize", form={"auth_session": session, **form})
        for change in ({"client_id": "nobody"}, {"scope": "nonsense"}):
            self.portal.get("/oauth/authorize?" + self.authorization(self.portal, **change))
        page = self.portal.get("/oauth/authorize?" + self.authorization(self.portal))
        page = submit(page, username="ruth@example.com", password=PASSWORD)
        submit(page, code=self.portal.one_time_code("ruth@example.com"))
        self.portal.post("/oauth/authorize", form={"auth_session": "nothing"})

    def test_links(self):
        self.get("/caregiver/links")
        self.portal.get("/caregiver/links")
        ended = self.portal.caregiver("ended@example.com", MOTHER, MOTHER_BORN)["access_token"]
        link = self.portal.get("/caregiver/links", ended).json()["links"][0]
        self.portal.command("end-link", "--link", link["id"])
        self.portal.get("/caregiver/links", ended)
        self.portal.get("/Patient", ended)

    def test_demo(self):
        self.portal.get("/demo/mailbox")
        self.portal.get("/demo/requests")
        self.portal.post("/demo/records", body={"resourceType": "Condition", "id": "made"})
        self.portal.post("/demo/records", body="[")
        for path, field, values in [("faults", "spec", ["", "nonsense"]), ("clock", "offset", ["0", "x"])]:
            for value in values:
                self.portal.post(f"/demo/{path}", form={field: value})

    def test_zz_the_contract_is_kept(self):
        self.assertEqual(self.contract.faults, [])

    def test_zz_everything_promised_was_seen(self):
        self.assertEqual(sorted(self.contract.promised() - self.contract.seen), [])


if __name__ == "__main__":
    suite.main()
