#!/usr/bin/env python3
"""The demo portal keeps the contract: every operation of docs/portal-api.yaml is called, every status it names is reached,
and every answer has the status, type and shape that stand there.

test_openapi.py KINWARD_SANDBOX PORTAL_API_YAML"""

import re
import secrets
import sys
import unittest
import urllib.parse
import uuid

import jsonschema
import yaml

import documents
import records
import suite
from mailbox import wait_for
from portal import CHILD, CLIENT, MOTHER, MOTHER_BORN, PASSWORD, SCOPE, Portal

CONTRACT = sys.argv.pop(2) if len(sys.argv) > 2 else ""
BASE_PATH = "/fhir"
METHODS = {"get", "head", "options", "post", "put", "patch", "delete"}


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
        elif answer.type not in content and "*/*" not in content:
            self.faults.append(f"{what}: {answer.type}")
        elif answer.type in content and answer.type not in ("text/html", "application/jose"):
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

    def test_files_and_marks(self):
        portal = self.watched()
        token = portal.mother()["access_token"]
        limited = portal.caregiver("lea@example.com", MOTHER, MOTHER_BORN, "--permission", "labs")["access_token"]
        name = str(uuid.uuid4())

        def put(body=b"%PDF-1.4", kind="application/pdf", token=token, name=name):
            return portal.put(f"/Binary/{name}", body, token, {"Content-Type": kind})
        for answer, status in ((put(), 201), (put(), 200), (put(b"other"), 409), (put(bytes(33 * 1024 * 1024)), 413),
                               (put(kind="x/y"), 422), (put(token=None), 401), (put(token=limited), 403)):
            self.assertEqual(answer.status, status)
        for kind, who in (("text/plain", token), ("x/y", token), ("text/plain", limited), ("text/plain", None)):
            portal.post("/Binary", body=b"hello", token=who, headers={"Content-Type": kind})
        member = {"reference": "PractitionerRole/grace-kim-role"}
        message = portal.post("/Communication", token=token, body={
            "resourceType": "Communication", "recipient": [member],
            "payload": [{"contentAttachment": {"url": f"Binary/{name}"}}]}).json()
        for accept in ("*/*", "application/fhir+json"):
            tag = portal.get(f"/Binary/{name}", token, {"Accept": accept}).headers["ETag"]
        portal.get(f"/Binary/{name}", token, {"Accept": accept, "If-None-Match": tag})
        portal.get("/Binary/nothing", token)
        portal.get(f"/Binary/{name}", limited)
        portal.get(f"/Binary/{name}")

        def mark(body, token=token):
            portal.post("/caregiver/messages/marks", body=body, token=token, headers={"Content-Type": "application/json"})
        mark({"marks": [{"message": "Communication/" + message["id"], "archived": True}, {"message": "Communication/x"}]})
        mark({})
        mark({"marks": []}, None)
        mark({"marks": []}, limited)

    def desks(self):
        """Who may bring documents, who may not, and who is nobody."""
        portal = self.watched()
        limited = portal.caregiver("lou@example.com", MOTHER, MOTHER_BORN, "--permission", "labs")["access_token"]
        return documents.ruth(portal), documents.Desk(portal, limited), documents.Desk(portal, None)

    def test_uploads(self):
        desk, limited, nobody = self.desks()
        desk.tus("OPTIONS", "/caregiver/uploads")
        for change in ({}, {"length": "x"}, {"length": 0}, {"length": 2 ** 40}, {"Tus_Resumable": "0"},
                       {"Upload_Metadata": None}, {"body": b"x", "Upload_Checksum": documents.checksum(b"y")}):
            desk.create(**change)
        url = desk.new(1000000)
        desk.tus("OPTIONS", url)
        for who in (desk, limited, nobody):
            who.create()
            who.head(url)
            who.patch(url, b"x")
        for change in ({}, {"offset": None}, {"offset": 1, "data": bytes(1000000)}, {"offset": 1, "Content_Type": "x/y"},
                       {"offset": 1, "Upload_Checksum": documents.checksum(b"y")}, {"Tus_Resumable": "0"}):
            desk.patch(url, **{"data": b"x", **change})
        slow = desk.begin_patch(url, b"x", 1000, Upload_Offset=1)
        self.assertTrue(wait_for(lambda: desk.patch(url, b"x", 1, Upload_Checksum=documents.checksum(b"y")).status == 423))
        desk.tus("DELETE", url)
        slow.close()
        self.assertTrue(wait_for(lambda: desk.tus("DELETE", url).status == 204))
        for answer in (desk.head(url), desk.patch(url, b"x"), desk.tus("DELETE", url)):
            self.assertEqual(answer.status, 404)
        for who in (limited, nobody):
            who.tus("DELETE", url)
        desk.request("HEAD", url)
        desk.request("DELETE", url)
        url = desk.new()
        desk.tus("POST", url, documents.PDF, X_HTTP_Method_Override="PATCH", Upload_Offset=0, Content_Type=documents.BODY)
        desk.tus("POST", url)

    def test_documents_and_folders(self):
        desk, limited, nobody = self.desks()
        place = desk.file()
        for headers in ({}, {"Range": "bytes=0-3"}, {"Range": "bytes=900-"}, {"Accept": "application/fhir+json"}):
            desk.get(place, **headers)
        made = desk.document(documents.document(place)).json()
        small = documents.ruth(self.watched("--max-upload", "20", "--no-tus"))
        sent = small.portal.post("/Binary", body=documents.PDF, token=small.token, headers={"Content-Type": "application/pdf"})
        small.document(documents.document(sent.headers["Location"]))
        folder = desk.folder(documents.folder(documents=["DocumentReference/" + made["id"]])).json()
        for who, body, version, headers in (
                (desk, folder, 1, {}), (desk, folder, 1, {}), (desk, folder, None, {}), (desk, {**folder, "title": ""}, 2, {}),
                (desk, {**folder, "id": "nothing"}, 1, {}), (desk, {**folder, "resourceType": "x"}, 2, {}),
                (desk, folder, 2, {"Accept": "text/html"}), (limited, folder, 2, {}), (nobody, folder, 2, {})):
            who.put(body, version, **headers)

    def test_shares(self):
        portal = self.watched()
        token = portal.mother()["access_token"]
        limited = portal.caregiver("lea@example.com", MOTHER, MOTHER_BORN, "--permission", "documents")["access_token"]
        other = portal.caregiver("lou@example.com", CHILD, portal.get(f"/Patient/{CHILD}", portal.patient_token(CHILD))
                                 .json()["birthDate"])["access_token"]
        document = f"DocumentReference/{portal.get('/DocumentReference?_count=1', token).ids()[0]}"
        member = {"reference": "PractitionerRole/grace-kim-role"}
        practice = {"kind": "practice", "documents": [document], "recipients": [member]}
        file = {"content_type": "application/fhir+json", "jwe": "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..a.b.c"}
        outside = {"kind": "outside", "documents": [document], "files": [file]}
        theirs = f"DocumentReference/{portal.get('/DocumentReference?_count=1', other).ids()[0]}"
        name = str(uuid.uuid4())

        def put(body, name=None, token=token):
            return portal.put(f"/caregiver/shares/{name or uuid.uuid4()}", body, token)
        for answer, status in ((put(practice, name), 201), (put(practice, name), 200), (put({}), 400),
                               (put(practice, token=None), 401), (put(practice, token=limited), 403),
                               (put({**practice, "documents": [theirs]}, name, other), 409),
                               (put({**practice, "documents": [theirs]}), 422),
                               (put({**outside, "files": [{**file, "jwe": file["jwe"] + "x" * 29 * 1024 * 1024}]}), 413)):
            self.assertEqual(answer.status, status)

        def ask(url, **body):
            return portal.request("POST", url, headers={"Content-Type": "application/json"}, body=body)
        address = put({**outside, "passcode": "7QK4-M2XT"}).json()["manifest_url"]
        for body in ({}, {"recipient": "x"}, {"recipient": "x", "passcode": "wrong"}):
            ask(address, **body)
        manifest = ask(address, recipient="x", passcode="7QK4-M2XT", embeddedLengthMax=0).json()
        location = manifest["files"][0]["location"]
        for url in (location, location[:-1] + "_"):
            portal.request("GET", url)
        ask(address[:-1] + "_", recipient="x")
        single = put({**outside, "single_file": True}).json()["manifest_url"]
        for url in (single + "?recipient=x", single, address + "?recipient=x"):
            portal.request("GET", url)
        portal.request("OPTIONS", single)
        portal.request("GET", single.rsplit("/m/")[0] + "/viewer")
        for who in (token, limited, None):
            portal.get("/caregiver/shares", who)
            portal.request("DELETE", f"/caregiver/shares/{name}", who)

    def test_visits(self):
        portal = self.watched()
        visit = portal.get("/demo/visits").json()["visits"][0]
        origin = portal.base.removesuffix(BASE_PATH)

        def post(address, body, token=None):
            url = address if address.startswith("https:") else origin + address
            return portal.request("POST", url, token, {"Content-Type": "application/json"}, body=body)

        def enter(address, name="x", **more):
            return post(address + "/join", {"name": name, **more}).json().get("token")
        for address in (visit["caregiver"], visit["practice"]):
            portal.request("GET", address)
            enter(address, "")
            enter(address, "x" * 70000)
        enter(origin + "/visit/practice/nothing")
        guests = [enter(visit["caregiver"], password=visit["password"]) for _ in range(6)]
        member = enter(visit["practice"])
        news = portal.request("GET", origin + "/visit/session/news", member).json()
        portal.request("GET", origin + "/visit/session/news")
        first, second = (each["id"] for each in news["waiting"][:2])
        for action, right, conflict in (
                ("refuse", {"id": first}, {"id": "nobody"}), ("admit", {"id": second}, {"id": "nobody"}),
                ("signal", {"call": 1, "data": "x"}, {"call": 9, "data": "x"}), ("end", {}, None)):
            way = "/visit/session/" + action
            post(way, "[", member)
            post(way, {"id": "x" * 70000}, member)
            post(way, right)
            if action != "signal":
                post(way, right, guests[2])
            if conflict:
                post(way, conflict, member)
            self.assertEqual(post(way, right, member).status, 204, action)
        for body in ({}, "[", {"x": "x" * 70000}):
            post("/visit/session/leave", body, member)
        for body in ({"appointment": "Appointment/milo-hartwell-video-visit"}, {}, "[", {"x": "x" * 70000}):
            portal.post("/demo/visits", body=body)
        for _ in range(6):
            enter(visit["caregiver"], password="wrong")
        portal.post("/demo/clock", form={"offset": 24 * 3600})
        enter(visit["caregiver"], password=visit["password"])
        enter(visit["practice"])

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
