// The meeting room: the door with its password, the waiting room, the call, and the end of it. The practice's side is the
// same page at an address of its own.

import { Call } from "/visit/call.js";
import { Media } from "/visit/media.js";
import { Refused, Room } from "/visit/room.js";
import { language, text } from "/visit/words.js";

const isPractice = location.pathname.startsWith("/visit/practice/");
const element = id => document.getElementById(id);
const say = (id, words) => {
  if (element(id).textContent !== words)
    element(id).textContent = words;
};

let room = null;
let media = null;
let call = null;
let stage = "door";
let other = ""; // the name of whoever is on the other side, or was last
let waiting = [];

function title(heading, lead) {
  say("title", heading);
  say("lead", lead);
  document.title = heading;
}

/// Shows one thing: the door, the room or the end.
function enterStage(next) {
  if (stage === next)
    return;
  stage = next;
  const isIn = stage === "waiting" || stage === "inside";
  element("door").hidden = stage !== "door";
  element("call").hidden = !isIn;
  element("desk").hidden = !(isPractice && isIn);
  element("again").hidden = isIn || stage === "door";
  document.body.toggleAttribute("data-wide", isIn);
  document.body.dataset.stage = stage;
  element("title").focus();
}

function tell(problem) {
  say("problem", problem);
  element("problem").hidden = !problem;
}

function closeCall() {
  call?.close();
  if (call)
    figures();
  call = null;
}

function close() {
  closeCall();
  media?.close();
  element("own").srcObject = null;
  room = null;
  media = null;
  waiting = [];
}

function finish(next, heading, lead) {
  close();
  say("status", "");
  title(heading, lead);
  enterStage(next);
  figures();
}

// The call

function startCall(number) {
  closeCall();
  const mine = room;
  call = new Call({ number, offers: isPractice, media, video: element("remote"), changed: update,
    send: data => mine.signal(number, data) });
}

function follow(news) {
  if (news.call && call?.number !== news.call)
    startCall(news.call);
  else if (!news.call)
    closeCall();
  for (const signal of news.signals)
    call?.take(signal);
}

function onNews(news) {
  if (news.stage === "refused")
    return finish("refused", text.refusedTitle, text.refused);
  if (news.stage === "ended")
    return finish("ended", text.endedTitle, text.ended);
  if (news.stage === "replaced")
    return finish("replaced", text.replacedTitle, text.replaced);
  const hadCall = Boolean(call);
  follow(news);
  if (hadCall && !news.call)
    say("status", text.left(other));
  else if (news.call && !hadCall)
    say("status", "");
  other = news.other || other;
  if (isPractice)
    showWaiting(news.waiting);
  showTitle(news);
  enterStage(news.stage);
  update();
}

function showTitle(news) {
  if (news.stage === "waiting")
    title(text.waitingTitle, news.other ? text.practiceIsThere(news.other) : text.waitingLead);
  else if (news.call)
    title(text.insideTitle(other), "");
  else
    title(isPractice ? text.practicePage : text.page, isPractice ? "" : text.alone);
}

function onReach(isReached) {
  if (!isReached)
    say("status", text.offline);
  else if (element("status").textContent === text.offline)
    say("status", "");
}

// The practice's list of those who wait

function button(label, name, act) {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: label });
  made.setAttribute("aria-label", name);
  made.addEventListener("click", act);
  return made;
}

function rowOf({ id, name }) {
  const row = document.createElement("li");
  row.dataset.id = id;
  row.append(Object.assign(document.createElement("span"), { textContent: name }));
  const admit = button(text.admit, text.admitWho(name), () => room?.admit(id));
  admit.className = "main admit";
  const refuse = button(text.refuse, text.refuseWho(name), () => room?.refuse(id));
  refuse.className = "refuse";
  row.append(admit, refuse);
  return row;
}

/// Rows that stay are left alone: the keyboard may be on one of their buttons.
function showWaiting(list) {
  const known = new Set(waiting.map(each => each.id));
  const arrived = list.filter(each => !known.has(each.id));
  const staying = new Set(list.map(each => each.id));
  for (const row of element("waiting").querySelectorAll("li")) {
    if (!staying.has(row.dataset.id))
      row.remove();
  }
  element("waiting").append(...arrived.map(rowOf));
  waiting = list;
  if (arrived.length)
    say("status", arrived.map(each => text.waits(each.name)).join(" "));
  for (const admit of element("waiting").querySelectorAll(".admit"))
    admit.disabled = Boolean(call);
  say("deskHint", list.length === 0 ? text.nobody : call ? text.busy : "");
}

// What is shown of the call

function reach() {
  if (!call)
    return "";
  if (call.state === "disconnected" || call.state === "failed")
    return text.interrupted;
  const { theirs } = call;
  if (!theirs)
    return call.state === "connected" ? "" : text.connecting;
  const isSeen = media.isSeen();
  const isHeard = media.isHeard();
  if (!isSeen && !isHeard)
    return text.bothOff;
  if (theirs.sees && theirs.hears && isSeen && isHeard)
    return media.screen ? text.screenAndHeard : text.seenAndHeard;
  const sight = !isSeen ? text.unseenOff : theirs.sees ? text.seen : text.unseen;
  const sound = !isHeard ? text.unheardOff : theirs.hears ? text.heard : text.unheard;
  return !isSeen || (isHeard && !theirs.sees) ? `${sight} ${sound}` : `${sound} ${sight}`;
}

function deviceProblem() {
  if (!media || media.isOpening || (media.camera && media.microphone))
    return "";
  const missing = media.camera ? text.noMicrophone : media.microphone ? text.noCamera : text.noDevices;
  return media.problem ? `${missing} ${text[media.problem]}` : missing;
}

function control(id, label, isOff) {
  const words = element(id).querySelector("span");
  if (words.textContent !== label)
    words.textContent = label;
  element(id).classList.toggle("isOff", isOff);
}

function showControls() {
  control("microphone", media.isHeard() ? text.mute : text.unmute, !media.isHeard());
  const isFilmed = Boolean(media.camera) && media.camera.enabled && media.camera.readyState === "live";
  control("camera", isFilmed ? text.cameraOff : text.cameraOn, !isFilmed);
  control("screen", media.screen ? text.unshare : text.share, false);
  element("microphone").disabled = !media.microphone;
  element("camera").disabled = !media.camera;
  element("screen").hidden = stage !== "inside" || !Media.canShare();
  element("end").hidden = !isPractice;
  element("sound").hidden = !call?.isSilenced();
}

function showPictures() {
  const own = element("own");
  const track = media.video();
  if (track !== (own.srcObject?.getVideoTracks()[0] ?? null))
    own.srcObject = track ? new MediaStream([track]) : null;
  own.hidden = !media.isSeen();
  own.classList.toggle("mirrored", track === media.camera);
  const remote = element("remote");
  remote.hidden = !call || call.remote.getTracks().length === 0;
  remote.setAttribute("aria-label", text.remotePicture(other));
  const note = stage === "waiting" ? media.isSeen() ? text.ownPicture : text.noPicture
    : call ? text.connecting : isPractice ? text.emptyRoom : "";
  say("absent", media.isOpening ? text.working : note);
  element("absent").hidden = !remote.hidden;
}

/// For tests, which read both sides.
function figures() {
  const data = { stage, call: call?.number ?? 0, connection: call?.state ?? "none",
    remoteTracks: call?.remoteTracks() ?? element("figures").dataset.remoteTracks ?? "" };
  for (const [name, value] of Object.entries(call?.mine ?? {}))
    data[name] = value;
  for (const [name, value] of Object.entries(call?.theirs ?? {}))
    data[`their${name[0].toUpperCase()}${name.slice(1)}`] = value;
  const shown = element("figures").dataset;
  for (const name of Object.keys(shown)) {
    if (!(name in data))
      delete shown[name];
  }
  Object.assign(shown, data);
}

function update() {
  figures();
  if (!media)
    return;
  showControls();
  showPictures();
  say("reach", call?.isSilenced() ? text.soundHint : reach());
  say("devices", deviceProblem());
  element("devices").hidden = !deviceProblem();
}

function onMedia() {
  call?.refresh().catch(() => {}); // a call that is over needs no track
  update();
}

// The door

function explain(error) {
  if (!(error instanceof Refused))
    return text.offline;
  const { error: code, attempts_left: left, retry_after: seconds } = error.problem;
  if (code === "wrong_password")
    return text.wrong_password(left);
  if (code === "locked")
    return text.locked(Math.ceil(seconds / 60));
  return typeof text[code] === "string" ? text[code] : text.offline;
}

async function openMedia() {
  media = new Media(onMedia);
  media.isOpening = true;
  const mine = media;
  await mine.open().catch(() => {});
  mine.isOpening = false;
  update();
}

async function join() {
  const name = element("name").value.trim();
  const password = element("password").value.trim();
  const missing = !name ? "name" : !isPractice && !password ? "password" : "";
  tell(missing ? text[`${missing}_needed`] : "");
  if (missing)
    return element(missing).focus();
  element("join").disabled = true;
  say("status", text.working);
  try {
    room = new Room(location.pathname, { onNews, onReach, onLost: () => finish("lost", text.lostTitle, text.lost) });
    await room.enter(isPractice ? { name } : { name, password });
    say("status", "");
    openMedia();
  } catch (error) {
    room = null;
    say("status", "");
    tell(explain(error));
    element(isPractice ? "name" : "password").select();
    element(isPractice ? "name" : "password").focus();
  } finally {
    element("join").disabled = false;
  }
}

function showDoor() {
  tell("");
  title(isPractice ? text.practicePage : text.page, isPractice ? text.practiceLead : text.lead);
  enterStage("door");
  element("door").hidden = false;
  element(isPractice ? "join" : "password").focus();
  figures();
}

function leave() {
  room?.leave();
  finish("left", text.leftTitle, text.ended);
}

function label() {
  document.documentElement.lang = language;
  const labels = { nameLabel: text.name, passwordLabel: text.password, passwordHint: text.hint, revealLabel: text.reveal,
    join: isPractice ? text.openRoom : text.join, deskTitle: text.deskTitle, end: text.end, leave: text.leave,
    again: text.again, sound: text.sound, foot: text.note };
  for (const [id, words] of Object.entries(labels))
    say(id, words);
  element("own").setAttribute("aria-label", text.ownVideo);
  element("passwordRow").hidden = isPractice;
  element("name").value = isPractice ? text.practice : text.caregiver;
}

function listen() {
  const press = (id, act) => element(id).addEventListener("click", act);
  element("door").addEventListener("submit", event => {
    event.preventDefault();
    if (!element("join").disabled)
      join();
  });
  element("reveal").addEventListener("change", event => {
    element("password").type = event.target.checked ? "text" : "password";
  });
  press("microphone", () => media?.toggle("microphone"));
  press("camera", () => media?.toggle("camera"));
  press("screen", () => media?.toggleScreen());
  press("sound", () => call?.play());
  press("end", () => room?.end());
  press("leave", leave);
  press("again", showDoor);
  window.addEventListener("pagehide", () => room?.leave());
  // A page that listens for this is not put aside for going back, where it would be frozen before it can say good-bye.
  window.addEventListener("unload", () => room?.leave());
  window.addEventListener("pageshow", event => event.persisted && location.reload());
  // Whoever shows the page may turn the tracks off without asking it.
  setInterval(() => media && update(), 1000);
}

label();
listen();
showDoor();
