"""Documents as the tests bring them: tus requests, DocumentReferences, folders."""

import base64
import hashlib
import urllib.parse
import uuid

from portal import CHILD, MOTHER, MOTHER_BORN, SCOPE

UUIDS = "urn:ietf:rfc:3986"
FOLDERS = "https://profiles.ihe.net/ITI/MHD/CodeSystem/MHDlistTypes"
REFUSED = "https://kinward.org/fhir/CodeSystem/document-refused"
PDF = b"%PDF-1.4\nnot much of one\n%%EOF\n"
BODY = "application/offset+octet-stream"
UPLOAD_SCOPE = SCOPE + " patient/DocumentReference.c patient/Binary.c patient/List.cu"


def new_id():
    return str(uuid.uuid4())


def b64(data):
    return base64.b64encode(data).decode()


def identifier(name):
    return [{"system": UUIDS, "value": "urn:uuid:" + name}]


def condition(name):
    return f"identifier={UUIDS}|urn:uuid:{name}"


def checksum(data, algorithm="sha256"):
    return algorithm + " " + b64(hashlib.new(algorithm, data).digest())


def metadata(name="letter.pdf", kind="application/pdf"):
    return f"filename {b64(name.encode())},filetype {b64(kind.encode())}"


def pattern(size):
    """Bytes that look like nothing in particular, always the same."""
    return hashlib.shake_256(b"kinward").digest(size)


def sha1(data):
    return b64(hashlib.sha1(data).digest())


def refusal(answer):
    coding = answer.json()["issue"][0]["details"]["coding"][0]
    assert coding["system"] == REFUSED
    return answer.status, coding["code"]


def document(url, data=PDF, name=None, **fields):
    attachment = {"contentType": "application/pdf", "url": url, "size": len(data), "hash": sha1(data),
                  "title": "letter.pdf"}
    made = {"resourceType": "DocumentReference", "status": "current", "docStatus": "final",
            "identifier": identifier(name or new_id()),
            "type": {"coding": [{"system": "http://loinc.org", "code": "11488-4", "display": "Consult note"}]},
            "subject": {"reference": f"Patient/{MOTHER}"}, "date": "2026-11-20T10:00:00Z",
            "description": "Letter from the clinic", "content": [{"attachment": attachment}], **fields}
    return {key: value for key, value in made.items() if value is not None}


def folder(title="School", documents=(), **fields):
    made = {"resourceType": "List", "status": "current", "mode": "working", "title": title,
            "code": {"coding": [{"system": FOLDERS, "code": "folder"}]}, "subject": {"reference": f"Patient/{MOTHER}"},
            "entry": [{"item": {"reference": one}} for one in documents] or None, **fields}
    return {key: value for key, value in made.items() if value is not None}


class Desk:
    """A caregiver who brings documents. Headers are given with _ for -."""

    def __init__(self, portal, token):
        self.portal, self.token = portal, token

    def permit(self, *permissions):
        """From now on the link permits these."""
        link = self.portal.get("/caregiver/links", self.token).json()["links"][0]["id"]
        done = self.portal.command("change-link", "--link", link, *(part for one in permissions for part in ("--permission", one)))
        assert done.returncode == 0, done.stderr

    def request(self, method, path, body=None, **headers):
        named = {name.replace("_", "-"): str(value) for name, value in headers.items() if value is not None}
        return self.portal.request(method, path, self.token, named, body=body)

    def get(self, path, **headers):
        return self.request("GET", path, **headers)

    def tus(self, method, path, body=None, **headers):
        return self.request(method, path, body, **{"Tus_Resumable": "1.0.0", **headers})

    def create(self, length=len(PDF), body=None, **headers):
        defaults = {"Upload_Length": length, "Upload_Metadata": metadata(), "Content_Type": BODY if body else None}
        return self.tus("POST", "/caregiver/uploads", body, **{**defaults, **headers})

    def new(self, length=len(PDF), **headers):
        made = self.create(length, **headers)
        assert made.status == 201, (made.status, made.body)
        return made.headers["Location"]

    def patch(self, url, data, offset=0, **headers):
        return self.tus("PATCH", url, data, **{"Upload_Offset": offset, "Content_Type": BODY, **headers})

    def begin_patch(self, url, data, promised, **headers):
        """Promises so many bytes and brings only `data`; the connection, to be closed."""
        connection = self.portal.connection()
        connection.putrequest("PATCH", urllib.parse.urlsplit(url).path)
        for name, value in {"Authorization": "Bearer " + self.token, "Tus_Resumable": "1.0.0", "Content_Type": BODY,
                            "Content_Length": promised, "Upload_Offset": 0, **headers}.items():
            connection.putheader(name.replace("_", "-"), str(value))
        connection.endheaders(data)
        return connection

    def head(self, url):
        return self.tus("HEAD", url)

    def offset(self, url):
        return int(self.head(url).headers["Upload-Offset"])

    def file(self, data=PDF, **headers):
        """A whole file in one request; its Binary's address."""
        made = self.create(len(data), data, **headers)
        assert made.status == 201, (made.status, made.body)
        return made.headers["Content-Location"]

    def document(self, body, **headers):
        return self.request("POST", "/DocumentReference", body, **headers)

    def filed(self, data=PDF, **fields):
        made = self.document(document(self.file(data), data, **fields))
        assert made.status == 201, (made.status, made.body)
        return made.json()

    def folder(self, body, **headers):
        return self.request("POST", "/List", body, **headers)

    def put(self, body, version, **headers):
        condition = None if version is None else f'W/"{version}"'
        return self.request("PUT", "/List/" + body["id"], body, If_Match=condition, **headers)


def ruth(portal):
    return Desk(portal, portal.activate("demo-eleanor", MOTHER_BORN, "ruth@example.com", scope=UPLOAD_SCOPE)["access_token"])


def caregiver(portal, email, *options, patient=MOTHER, born=MOTHER_BORN, scope=UPLOAD_SCOPE):
    code = portal.invite(email, patient, *options)
    return Desk(portal, portal.activate(code, born, email, scope=scope)["access_token"])
