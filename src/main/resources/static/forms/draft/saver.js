/** Saves what is typed as it is typed, and keeps a copy in this browser until the server has it. */

const PAUSE = 700;
const LONGEST_RETRY = 15_000;
const SIGNED_OUT_RETRY = 5_000;
const TEMPORARY = [0, 408, 429, 500, 502, 503, 504];

export class Saver {
  #server;
  #path;
  #state;
  #copies;
  #on;
  #timer = 0;
  #running = null;
  #failures = 0;
  #typed = 0;
  #saved = 0;
  #blocked = false;

  /**
   * @param state `{ draft, revision }`: what is typed now, and the revision that it began with
   * @param on `status(name, detail)` and `conflict(answer)`
   */
  constructor(server, path, state, copies, on) {
    this.#server = server;
    this.#path = path;
    this.#state = state;
    this.#copies = copies;
    this.#on = on;
    addEventListener('online', () => this.retry());
    addEventListener('focus', () => this.retry());
  }

  get isSaved() {
    return this.#saved === this.#typed && !this.#blocked;
  }

  changed() {
    this.#typed++;
    this.#copies.keep(this.#state);
    if (!this.#blocked && this.#failures === 0) {
      this.#on.status('typing');
      this.#later(PAUSE);
    }
  }

  /** Nothing is saved until a conflict has been settled. */
  block() {
    this.#blocked = true;
  }

  /** After a conflict has been settled: what is in the state now goes on top of what the server has. */
  settle(revision) {
    this.#blocked = false;
    this.#state.revision = revision;
    this.changed();
  }

  /** Tries at once what has failed before. */
  retry() {
    if (this.#failures > 0) {
      this.flush();
    }
  }

  /** @return whether the server has everything now */
  async flush() {
    clearTimeout(this.#timer);
    while (!this.isSaved && !this.#blocked) {
      this.#running ??= this.#save().finally(() => (this.#running = null));
      if (!(await this.#running)) {
        return false;
      }
    }
    return this.isSaved;
  }

  #later(milliseconds) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), milliseconds);
  }

  async #save() {
    const typed = this.#typed;
    const { revision, draft } = this.#state;
    const sent = structuredClone(draft);
    if (this.#failures === 0) {
      this.#on.status('saving');
    }
    const answer = await this.#server.send('PUT', this.#path, { revision, draft: sent });
    return answer.status === 200 ? this.#succeeded(typed, sent, answer.body.revision) : this.#failed(answer);
  }

  #succeeded(typed, sent, revision) {
    this.#failures = 0;
    this.#saved = typed;
    this.#state.revision = revision;
    this.#state.base = sent;
    if (this.#typed === typed) {
      this.#copies.forget();
      this.#on.status('saved', new Date());
    } else {
      this.#copies.keep(this.#state);
    }
    return true;
  }

  #failed(answer) {
    if (answer.status === 409) {
      this.#failures = 0;
      this.#blocked = true;
      this.#on.status('conflict');
      this.#on.conflict(answer.body);
    } else if (answer.status === 401) {
      this.#failures++;
      this.#on.status('signedOut');
      this.#later(SIGNED_OUT_RETRY);
    } else if (TEMPORARY.includes(answer.status)) {
      this.#failures++;
      this.#on.status('offline');
      this.#later(Math.min(LONGEST_RETRY, 1000 * 2 ** this.#failures));
    } else {
      this.#failures = 0;
      this.#on.status('refused', answer.body?.message);
    }
    return false;
  }
}

/** Copies in this browser of what the server does not have yet, one a window, for this mission and person. */
export class Copies {
  #prefix;
  #key;

  constructor(mission, person) {
    this.#prefix = `relais.protocol-draft/${mission}/${person}/`;
    this.#key = this.#prefix + Date.now().toString(36) + Math.random().toString(36).slice(2);
  }

  keep({ draft, base, revision }) {
    try {
      localStorage.setItem(this.#key, JSON.stringify({ at: Date.now(), revision, base, draft }));
    } catch {
      // No room, or switched off: what is typed is still in this window, and on its way to the server.
    }
  }

  forget() {
    localStorage.removeItem(this.#key);
  }

  /** Takes what another window left behind, the newest first; null if there is nothing. */
  adopt() {
    const keys = Object.keys(localStorage).filter(key => key.startsWith(this.#prefix) && key !== this.#key);
    const copies = keys.map(key => readable(localStorage.getItem(key))).filter(copy => copy?.draft);
    keys.forEach(key => localStorage.removeItem(key));
    return copies.sort((one, other) => other.at - one.at)[0] ?? null;
  }
}

function readable(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
