/** Asks the server. An answer is `{ status, body }`; status 0: no connection, 401: nobody is signed in. */

const TIMEOUT = 20_000;

export class Server {
  #token = null;
  #language;

  /** @param language of the page that shows the answers, whatever the browser asks for */
  constructor(language) {
    this.#language = language;
  }

  get(path) {
    return this.#ask(path, { headers: { Accept: 'application/json' } });
  }

  /** After a new login the token is a new one too: asked for once more before giving up. */
  async send(method, path, body) {
    const answer = await this.#sendOnce(method, path, body);
    const isStale = answer.status === 401 || answer.body?.error === 'SESSION_ENDED';
    if (!isStale) {
      return answer;
    }
    this.#token = null;
    return this.#sendOnce(method, path, body);
  }

  async #sendOnce(method, path, body) {
    if (!this.#token) {
      const token = await this.get('/api/form-token');
      if (token.status !== 200) {
        return token;
      }
      this.#token = token.body;
    }
    const answer = await this.#ask(path, {
      method,
      headers: { 'Content-Type': 'application/json', Accept: 'application/json', [this.#token.header]: this.#token.token },
      body: JSON.stringify(body),
    });
    return answer.body?.error === 'SESSION_ENDED' ? { ...answer, status: 401 } : answer;
  }

  async #ask(path, request) {
    try {
      const answer = await fetch(path, {
        ...request,
        headers: { ...request.headers, 'Accept-Language': this.#language },
        redirect: 'error',
        signal: AbortSignal.timeout(TIMEOUT),
      });
      const isJson = (answer.headers.get('Content-Type') ?? '').includes('json');
      return { status: answer.status, body: isJson ? await answer.json() : null };
    } catch {
      return { status: 0, body: null };
    }
  }
}
