// A call of two browsers: picture and sound go straight from one to the other. Over a channel of its own each side tells the
// other once a second what it receives, so that nobody talks to a black screen without knowing it.

const noFigures = { frames: 0, sees: false, brightness: 0, energy: 0, hears: false };
const darkest = 3; // of 255: a switched-off camera is black, and a dark room is not quite

export class Call {
  theirs = null; ///< what the other side receives, as it said last; null: nothing is known (any more)
  mine = { ...noFigures };
  state = "new";
  #packets = 0;
  #heardFrom = 0;
  #queue = Promise.resolve();

  /// `offers`: this side makes the offer, the other answers. `send(data)`; `changed()`
  constructor({ number, offers, media, video, send, changed }) {
    Object.assign(this, { number, offers, media, video, send, changed });
    this.connection = new RTCPeerConnection();
    this.remote = new MediaStream();
    this.channel = this.connection.createDataChannel("figures", { negotiated: true, id: 0 });
    this.channel.addEventListener("message", event => this.#read(event.data));
    this.connection.addEventListener("icecandidate", ({ candidate }) => {
      if (candidate)
        send({ candidate });
    });
    this.connection.addEventListener("track", ({ track }) => this.#show(track));
    this.connection.addEventListener("connectionstatechange", () => this.#follow());
    this.canvas = Object.assign(document.createElement("canvas"), { width: 32, height: 18 });
    this.pixels = this.canvas.getContext("2d", { willReadFrequently: true });
    this.timer = setInterval(() => this.#measure(), 1000);
    if (offers)
      this.#later(() => this.#offer());
  }

  /// What the other side's browser sent by way of the portal.
  take(signal) {
    this.#later(() => signal.description ? this.#describe(signal.description)
      : this.connection.addIceCandidate(signal.candidate));
  }

  /// The other device, or none: nothing has to be agreed on anew.
  async refresh() {
    for (const { sender, receiver } of this.connection.getTransceivers())
      await sender.replaceTrack(receiver.track.kind === "audio" ? this.media.microphone : this.media.video());
  }

  remoteTracks() {
    return this.remote.getTracks().map(track => `${track.kind}:${track.readyState}`).sort().join(" ");
  }

  close() {
    clearInterval(this.timer);
    for (const track of this.remote.getTracks())
      track.stop();
    this.connection.close();
    this.video.srcObject = null;
    this.theirs = null;
    this.state = "closed";
  }

  #later(work) {
    this.#queue = this.#queue.then(() => this.state === "closed" ? undefined : work()).catch(() => {
      // One candidate less is no matter; a connection that fails is tried again from the beginning.
    });
  }

  async #offer() {
    for (const kind of ["audio", "video"]) {
      if (!this.connection.getTransceivers().some(({ receiver }) => receiver.track.kind === kind))
        this.connection.addTransceiver(kind, { direction: "sendrecv" });
    }
    await this.refresh();
    await this.connection.setLocalDescription();
    this.send({ description: this.connection.localDescription });
  }

  async #describe(description) {
    await this.connection.setRemoteDescription(description);
    if (description.type !== "offer")
      return;
    for (const transceiver of this.connection.getTransceivers())
      transceiver.direction = "sendrecv";
    await this.refresh();
    await this.connection.setLocalDescription();
    this.send({ description: this.connection.localDescription });
  }

  #show(track) {
    this.remote.addTrack(track);
    this.video.srcObject = this.remote;
    this.play();
  }

  /// A browser may keep the sound off until somebody presses something.
  play() {
    return this.video.play().catch(() => {}).then(() => this.changed());
  }

  isSilenced() { return this.remote.getTracks().length > 0 && this.video.paused; }

  #follow() {
    this.state = this.connection.connectionState;
    if (this.state === "failed" && this.offers) {
      this.connection.restartIce();
      this.#later(() => this.#offer());
    }
    this.changed();
  }

  #read(message) {
    try {
      const said = JSON.parse(message);
      this.theirs = Object.fromEntries(Object.entries(noFigures).map(([name, none]) =>
        [name, typeof said[name] === typeof none ? said[name] : none]));
      this.#heardFrom = performance.now();
    } catch {
      return; // no figures
    }
    this.changed();
  }

  async #measure() {
    const stats = [...(await this.connection.getStats()).values()].filter(each => each.type === "inbound-rtp");
    const audio = stats.find(each => each.kind === "audio") ?? {};
    const frames = stats.find(each => each.kind === "video")?.framesDecoded ?? 0;
    const packets = audio.packetsReceived ?? 0;
    const brightness = this.#brightness();
    this.mine = {
      frames,
      sees: frames > this.mine.frames && brightness >= darkest,
      brightness,
      energy: audio.totalAudioEnergy ?? 0,
      hears: packets > this.#packets && !this.isSilenced(),
    };
    this.#packets = packets;
    if (this.channel.readyState === "open")
      this.channel.send(JSON.stringify(this.mine));
    if (performance.now() - this.#heardFrom > 5000)
      this.theirs = null;
    this.changed();
  }

  /// The average of the picture that is shown, from 0 to 255.
  #brightness() {
    if (this.video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA || !this.video.videoWidth)
      return 0;
    const { width, height } = this.canvas;
    this.pixels.drawImage(this.video, 0, 0, width, height);
    const { data } = this.pixels.getImageData(0, 0, width, height);
    let sum = 0;
    for (let at = 0; at < data.length; at += 4)
      sum += 0.299 * data[at] + 0.587 * data[at + 1] + 0.114 * data[at + 2];
    return Math.round(sum / (width * height));
  }
}
