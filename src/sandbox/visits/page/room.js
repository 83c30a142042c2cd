// What the page and the portal say to each other: who comes, who waits, and what one side's browser has for the other's.

const over = ["refused", "ended", "replaced"];
const quiet = { cache: "no-store", credentials: "omit", referrerPolicy: "no-referrer" };
const pause = seconds => new Promise(resolve => setTimeout(resolve, seconds * 1000));

/// What the other side's browser sent; nothing: it makes no sense, and must not end the watching.
function read({ data }) {
  try {
    return JSON.parse(data);
  } catch {
    return null;
  }
}

/// The portal did not let the page in.
export class Refused extends Error {
  constructor(problem) {
    super(problem.error);
    this.problem = problem;
  }
}

export class Room {
  #token = "";
  #sending = Promise.resolve();
  #stop = new AbortController();

  /// `told`: onNews(news), onLost(), onReach(isReached)
  constructor(address, told) {
    this.address = address;
    this.told = told;
  }

  async enter(who) {
    const answer = await this.#post(`${this.address}/join`, who);
    const said = await answer.json().catch(() => ({}));
    if (!answer.ok)
      throw new Refused(said);
    this.#token = said.token;
    this.#watch();
  }

  /// One after the other, in the order in which they were made.
  signal(call, data) {
    const body = { call, data: JSON.stringify(data) };
    this.#sending = this.#sending.then(() => this.#act("signal", body)).catch(() => {});
    return this.#sending;
  }

  admit(id) { return this.#act("admit", { id }); }
  refuse(id) { return this.#act("refuse", { id }); }
  end() { return this.#act("end", {}); }

  /// Also while the page goes away.
  leave() {
    if (!this.#token)
      return;
    this.#act("leave", {}, { keepalive: true }).catch(() => {});
    this.#forget();
  }

  #act(action, body, more = {}) {
    return this.#post(`/visit/session/${action}`, body, more);
  }

  #post(address, body, more = {}) {
    const headers = { "Content-Type": "application/json" };
    if (this.#token)
      headers.Authorization = `Bearer ${this.#token}`;
    return fetch(address, { ...quiet, ...more, method: "POST", headers, body: JSON.stringify(body) });
  }

  #forget() {
    this.#token = "";
    this.#stop.abort();
  }

  async #ask(version, heard) {
    const headers = { Authorization: `Bearer ${this.#token}` };
    const answer = await fetch(`/visit/session/news?version=${version}&heard=${heard}`,
      { ...quiet, headers, signal: this.#stop.signal });
    if (answer.status === 401)
      return null;
    if (!answer.ok)
      throw new TypeError("the portal failed");
    return answer.json();
  }

  async #watch() {
    let version = 0;
    let heard = 0;
    while (this.#token) {
      let news;
      try {
        news = await this.#ask(version, heard);
      } catch {
        if (this.#token)
          this.told.onReach(false);
        await pause(1);
        continue;
      }
      if (!this.#token)
        return;
      if (!news || over.includes(news.stage))
        this.#forget();
      if (!news) {
        this.told.onLost();
        return;
      }
      this.told.onReach(true);
      ({ version } = news);
      const signals = news.signals.filter(signal => signal.number > heard);
      heard = signals.at(-1)?.number ?? heard;
      this.told.onNews({ ...news, signals: signals.map(read).filter(Boolean) });
      await pause(news.pause);
    }
  }
}
