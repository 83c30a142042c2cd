// The camera, the microphone and the screen of this side.

const wanted = [{ audio: true, video: true }, { audio: true }, { video: true }];

export class Media {
  microphone = null;
  camera = null;
  screen = null;
  problem = ""; ///< "", "blocked" or "inUse": why a device is missing, where that is known
  #changed;
  #isClosed = false;

  constructor(changed) {
    this.#changed = changed;
  }

  /// What can be had: both, else one of them, else nothing.
  async open() {
    for (const constraints of wanted) {
      const stream = await navigator.mediaDevices.getUserMedia(constraints).catch(error => {
        this.problem ||= { NotAllowedError: "blocked", NotReadableError: "inUse" }[error.name] ?? "";
      });
      if (stream) {
        this.#take(stream);
        break;
      }
    }
    this.#changed();
  }

  #take(stream) {
    [this.microphone = null] = stream.getAudioTracks();
    [this.camera = null] = stream.getVideoTracks();
    for (const track of stream.getTracks())
      track.addEventListener("ended", () => this.#changed());
    if (this.#isClosed)
      this.close();
  }

  isHeard() { return isOn(this.microphone); }
  isSeen() { return isOn(this.video()); }
  /// What the other side gets.
  video() { return this.screen ?? this.camera; }

  toggle(kind) {
    if (this[kind])
      this[kind].enabled = !this[kind].enabled;
    this.#changed();
  }

  static canShare() { return Boolean(navigator.mediaDevices?.getDisplayMedia); }

  async toggleScreen() {
    if (this.screen) {
      this.#endScreen();
      return;
    }
    const stream = await navigator.mediaDevices.getDisplayMedia({ video: true }).catch(() => null);
    if (!stream)
      return; // the person thought better of it
    [this.screen] = stream.getVideoTracks();
    this.screen.addEventListener("ended", () => this.#endScreen());
    if (this.#isClosed)
      this.#endScreen();
    this.#changed();
  }

  #endScreen() {
    this.screen?.stop();
    this.screen = null;
    this.#changed();
  }

  close() {
    this.#isClosed = true;
    for (const track of [this.microphone, this.camera, this.screen])
      track?.stop();
  }
}

function isOn(track) {
  return Boolean(track) && track.enabled && track.readyState === "live";
}
