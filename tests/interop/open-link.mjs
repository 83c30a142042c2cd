// Opens a SMART Health Link with kill-the-clipboard, and its JWE with jose alone: open-link.mjs LINK [PASSCODE]
// Prints one line of JSON.
import { createHash } from "node:crypto";
import { base64url, compactDecrypt, decodeProtectedHeader } from "jose";
import { SHLViewer } from "kill-the-clipboard";

const [link, passcode] = process.argv.slice(2);
const recipient = "Dr. Brown";

function fileIn(bundle) {
  const document = bundle.entry[0].resource;
  const bytes = Buffer.from(document.content[0].attachment.data, "base64");
  return {
    type: bundle.type, kind: document.resourceType, description: document.description,
    contentType: document.content[0].attachment.contentType,
    sha256: createHash("sha256").update(bytes).digest("hex"), words: JSON.stringify(bundle).includes("Eleanor"),
  };
}

async function withJose() {
  const payload = JSON.parse(new TextDecoder().decode(base64url.decode(link.split("shlink:/")[1])));
  let jwe;
  if (payload.flag === "U") {
    jwe = await (await fetch(`${payload.url}?recipient=${encodeURIComponent(recipient)}`)).text();
  } else {
    const answer = await fetch(payload.url, {
      method: "POST", headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ recipient, passcode, embeddedLengthMax: 0 }),
    });
    const [file] = (await answer.json()).files;
    jwe = await (await fetch(file.location)).text();
  }
  const { plaintext, protectedHeader } = await compactDecrypt(jwe, base64url.decode(payload.key));
  return { payload: { ...payload, key: payload.key.length }, header: protectedHeader, again: decodeProtectedHeader(jwe),
    file: fileIn(JSON.parse(new TextDecoder().decode(plaintext))) };
}

async function withLibrary() {
  const viewer = new SHLViewer({ shlinkURI: link });
  const resolved = await viewer.resolveSHL(passcode ? { recipient, passcode } : { recipient });
  const [bundle] = resolved.fhirResources;
  return { flag: viewer.shl.flag ?? "", label: viewer.shl.label, file: fileIn(bundle) };
}

const said = async attempt => {
  try {
    return await attempt();
  } catch (error) {
    return { error: error.name, code: error.code };
  }
};
const jose = await said(withJose);
const library = await said(withLibrary);
console.log(JSON.stringify({ jose, library }));
