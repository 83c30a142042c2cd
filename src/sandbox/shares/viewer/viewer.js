"use strict";
// Opens a SMART Health Link (SMART Health Cards and Links IG 1.0) in the browser: the key is in the fragment, which is never
// sent to anybody, and the file is decrypted here.

const words = {
  en: {
    page: "Shared document",
    lead: "Somebody shared a document with you. It is encrypted, and is decrypted in this browser only.",
    passcode: "Passcode",
    hint: "You got it from the person who shared the document, by phone or in person.",
    reveal: "Show the passcode",
    open: "Open the document",
    working: "Opening…",
    needed: "Please enter the passcode.",
    wrong: n => n === 1 ? "That is not the passcode. One try is left." : `That is not the passcode. ${n} tries are left.`,
    lockedTitle: "This link is locked",
    locked: "The passcode was wrong too many times. Ask the person who shared the document for a new link.",
    expiredTitle: "This link has ended",
    expired: "It could be opened until a certain day only. Ask the person who shared the document for a new link.",
    goneTitle: "This link does not work any more",
    gone: "It was withdrawn, it has ended, or it was opened as often as it may be. Ask the person who shared the document for " +
      "a new link.",
    brokenTitle: "This link is not complete",
    broken: "A part of it may be missing. Copy the whole link again from where you got it, or ask for it once more.",
    damagedTitle: "The document cannot be opened",
    damaged: "The link does not fit the document. Copy the whole link again from where you got it.",
    offline: "The portal cannot be reached right now. Check your connection and try again.",
    shown: n => n === 1 ? "The document is open." : `${n} documents are open.`,
    download: "Download",
    until: day => `This link works until ${day}.`,
    note: "Close this page when you are done, above all on a computer that others use.",
    untitled: "Document",
    nothing: "There is no document in it.",
  },
  es: {
    page: "Documento compartido",
    lead: "Alguien compartió un documento con usted. Está cifrado y se descifra solo en este navegador.",
    passcode: "Código",
    hint: "Se lo dio la persona que compartió el documento, por teléfono o en persona.",
    reveal: "Mostrar el código",
    open: "Abrir el documento",
    working: "Abriendo…",
    needed: "Escriba el código.",
    wrong: n => n === 1 ? "Ese no es el código. Queda un intento." : `Ese no es el código. Quedan ${n} intentos.`,
    lockedTitle: "Este enlace está bloqueado",
    locked: "El código fue incorrecto demasiadas veces. Pida un enlace nuevo a la persona que compartió el documento.",
    expiredTitle: "Este enlace ya terminó",
    expired: "Solo se podía abrir hasta cierto día. Pida un enlace nuevo a la persona que compartió el documento.",
    goneTitle: "Este enlace ya no funciona",
    gone: "Fue retirado, ya terminó o se abrió tantas veces como se permitía. Pida un enlace nuevo a la persona que compartió " +
      "el documento.",
    brokenTitle: "Este enlace no está completo",
    broken: "Puede que falte una parte. Copie de nuevo el enlace entero de donde lo recibió o pídalo otra vez.",
    damagedTitle: "No se puede abrir el documento",
    damaged: "El enlace no corresponde al documento. Copie de nuevo el enlace entero de donde lo recibió.",
    offline: "Ahora no se puede llegar al portal. Revise su conexión e inténtelo de nuevo.",
    shown: n => n === 1 ? "El documento está abierto." : `${n} documentos están abiertos.`,
    download: "Descargar",
    until: day => `Este enlace funciona hasta el ${day}.`,
    note: "Cierre esta página cuando termine, sobre todo en una computadora que usan otras personas.",
    untitled: "Documento",
    nothing: "No hay ningún documento.",
  },
};

const language = (navigator.language || "en").toLowerCase().startsWith("es") ? "es" : "en";
const text = words[language];
const element = id => document.getElementById(id);
const recipient = text.page;

class Gone extends Error {}
class Damaged extends Error {}
class WrongPasscode extends Error {
  constructor(left) {
    super();
    this.left = left;
  }
}

function bytesOf(base64) {
  const plain = atob(base64.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(plain, letter => letter.charCodeAt(0));
}

function jsonOf(base64url) {
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytesOf(base64url)));
}

/// The payload of the link; null where it is none that this page may open.
function readLink(fragment) {
  try {
    const [, coded] = decodeURIComponent(fragment).split("shlink:/");
    const payload = jsonOf(coded);
    const key = bytesOf(payload.key);
    const isOurs = new URL(payload.url).origin === location.origin;
    const isKnown = payload.v === undefined || payload.v === 1;
    return isOurs && isKnown && key.length === 32 ? { ...payload, key, flag: payload.flag || "" } : null;
  } catch {
    return null;
  }
}

async function answerOf(request) {
  const answer = await request;
  if (answer.status === 401) {
    const problem = await answer.json().catch(() => ({}));
    throw new WrongPasscode(problem.remainingAttempts ?? 0);
  }
  if (answer.status === 404)
    throw new Gone();
  if (!answer.ok)
    throw new TypeError("the portal failed");
  return answer;
}

/// The encrypted files that the link leads to.
async function encryptedFiles(link, passcode) {
  const quiet = { cache: "no-store", credentials: "omit", referrerPolicy: "no-referrer" };
  if (link.flag.includes("U")) {
    const url = new URL(link.url);
    url.searchParams.set("recipient", recipient);
    return [await (await answerOf(fetch(url, quiet))).text()];
  }
  const body = JSON.stringify(passcode ? { recipient, passcode } : { recipient });
  const headers = { "Content-Type": "application/json" };
  const manifest = await (await answerOf(fetch(link.url, { ...quiet, method: "POST", headers, body }))).json();
  return Promise.all(manifest.files.map(async file =>
    file.embedded ?? (await answerOf(fetch(file.location, quiet))).text()));
}

/// RFC 7516 §5.2 for "dir" and A256GCM.
async function decrypted(jwe, keyBytes) {
  try {
    const [header, , iv, content, tag] = jwe.trim().split(".");
    const { alg, enc, zip } = jsonOf(header);
    if (alg !== "dir" || enc !== "A256GCM")
      throw new Damaged();
    const key = await crypto.subtle.importKey("raw", keyBytes, "AES-GCM", false, ["decrypt"]);
    const parts = [bytesOf(content), bytesOf(tag)];
    const sealed = new Uint8Array(await new Blob(parts).arrayBuffer());
    const additionalData = new TextEncoder().encode(header);
    const plain = await crypto.subtle.decrypt({ name: "AES-GCM", iv: bytesOf(iv), additionalData }, key, sealed);
    const blob = new Blob([plain]);
    const stream = zip === "DEF" ? blob.stream().pipeThrough(new DecompressionStream("deflate-raw")) : blob.stream();
    return JSON.parse(await new Response(stream).text());
  } catch {
    throw new Damaged();
  }
}

function documentsIn(resource) {
  const all = resource.resourceType === "Bundle" ? (resource.entry || []).map(entry => entry.resource) : [resource];
  return all.filter(one => one && one.resourceType === "DocumentReference");
}

function make(tag, content, properties = {}) {
  const made = Object.assign(document.createElement(tag), properties);
  if (content)
    made.textContent = content;
  return made;
}

function fileName(title, type) {
  const endings = { "application/pdf": ".pdf", "image/png": ".png", "image/jpeg": ".jpg", "text/plain": ".txt" };
  const name = title.replace(/[\\/:*?"<>|\u0000-\u001f\u007f]/g, " ").trim().slice(0, 100) || text.untitled;
  const ending = endings[type] || "";
  return name.toLowerCase().endsWith(ending) ? name : name + ending;
}

/// How a kind of file is shown beside its download; nothing for kinds that are only downloaded.
async function picture(blob, address, title) {
  if (blob.type === "application/pdf")
    return make("iframe", "", { src: `${address}#navpanes=0`, title, className: "shown" });
  if (blob.type.startsWith("image/"))
    return make("img", "", { src: address, alt: title, className: "shown" });
  if (blob.type === "text/plain")
    return make("pre", await blob.text(), { className: "shown", tabIndex: 0 });
  return null;
}

async function articleOf(shared) {
  const article = make("article");
  const title = shared.description || shared.content?.[0]?.attachment?.title || text.untitled;
  article.append(make("h2", title));
  const facts = [shared.type?.text || shared.type?.coding?.[0]?.display];
  if (shared.date)
    facts.push(new Date(shared.date).toLocaleDateString(navigator.language, { dateStyle: "long" }));
  article.append(make("p", facts.filter(Boolean).join(" · "), { className: "facts" }));
  for (const { attachment } of shared.content || []) {
    if (!attachment?.data)
      continue;
    const type = (attachment.contentType || "application/octet-stream").split(";")[0].trim().toLowerCase();
    const blob = new Blob([bytesOf(attachment.data)], { type });
    const address = URL.createObjectURL(blob);
    const name = fileName(attachment.title || title, type);
    article.append(make("a", `${text.download}: ${name}`, { href: address, download: name, className: "button" }));
    const shown = await picture(blob, address, title);
    if (shown)
      article.append(shown);
  }
  return article;
}

function endWith(title, message) {
  element("ask").hidden = true;
  element("status").textContent = "";
  element("foot").textContent = "";
  element("title").textContent = title;
  element("lead").textContent = message;
  document.title = title;
  element("title").focus();
}

function tell(problem) {
  element("problem").textContent = problem;
  element("problem").hidden = !problem;
  element("passcode").setAttribute("aria-invalid", problem ? "true" : "false");
}

async function show(files, link) {
  const resources = await Promise.all(files.map(file => decrypted(file, link.key)));
  const documents = resources.flatMap(documentsIn);
  element("files").replaceChildren(...await Promise.all(documents.map(articleOf)));
  element("ask").hidden = true;
  element("lead").textContent = text.note;
  element("status").textContent = documents.length ? text.shown(documents.length) : text.nothing;
  element("title").focus();
}

function explain(error) {
  if (error instanceof WrongPasscode && error.left > 0) {
    tell(text.wrong(error.left));
    element("passcode").select();
    element("passcode").focus();
  } else if (error instanceof WrongPasscode) {
    endWith(text.lockedTitle, text.locked);
  } else if (error instanceof Gone) {
    endWith(text.goneTitle, text.gone);
  } else if (error instanceof Damaged) {
    endWith(text.damagedTitle, text.damaged);
  } else {
    tell(text.offline);
  }
}

async function open(link) {
  const passcode = element("passcode").value.trim();
  const needsPasscode = link.flag.includes("P");
  if (needsPasscode && !passcode) {
    tell(text.needed);
    element("passcode").focus();
    return;
  }
  tell("");
  element("open").disabled = true;
  element("status").textContent = text.working;
  try {
    await show(await encryptedFiles(link, needsPasscode ? passcode : ""), link);
  } catch (error) {
    element("status").textContent = "";
    explain(error);
  } finally {
    element("open").disabled = false;
  }
}

function ask(link) {
  element("title").textContent = link.label || text.page;
  document.title = link.label || text.page;
  element("lead").textContent = text.lead;
  if (link.exp) {
    const end = new Date(link.exp * 1000);
    element("foot").textContent = text.until(end.toLocaleString(language, { dateStyle: "long", timeStyle: "short" }));
  }
  element("passcodeRow").hidden = !link.flag.includes("P");
  element("passcodeLabel").textContent = text.passcode;
  element("passcodeHint").textContent = text.hint;
  element("revealLabel").textContent = text.reveal;
  element("open").textContent = text.open;
  element("ask").hidden = false;
  element("reveal").addEventListener("change", event => {
    element("passcode").type = event.target.checked ? "text" : "password";
  });
  element("ask").addEventListener("submit", event => {
    event.preventDefault();
    if (!element("open").disabled)
      open(link);
  });
  (link.flag.includes("P") ? element("passcode") : element("open")).focus();
}

function begin() {
  document.documentElement.lang = language;
  const link = readLink(location.hash);
  if (!link)
    endWith(text.brokenTitle, text.broken);
  else if (link.exp && link.exp * 1000 <= Date.now())
    endWith(text.expiredTitle, text.expired);
  else
    ask(link);
}

window.addEventListener("hashchange", () => location.reload());
begin();
