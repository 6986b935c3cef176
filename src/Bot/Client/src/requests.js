// HTTP to our own server, with its failures sorted by what can be done about them.
const timeout = 20_000;

/** The server said no, and will say so again. */
export class Refused extends Error {
  constructor(status) {
    super(`The server refused with status ${status}.`);
    this.status = status;
  }
}

/** No connection, or a server that is busy or restarting: worth another try. */
export class Unreachable extends Error {
  constructor(reason, retryAfter) {
    super(`The server could not be reached: ${reason}.`);
    this.retryAfter = retryAfter;
  }
}

/** Sends JSON and reads JSON. Throws Refused or Unreachable. */
export async function request(method, url, { token, body, signal } = {}) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), timeout);
  signal?.addEventListener('abort', () => abort.abort());
  try {
    const response = await fetch(url, {
      method,
      headers: {
        Accept: 'application/json',
        ...(token && { Authorization: `Bearer ${token}` }),
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body: body && JSON.stringify(body),
      cache: 'no-store',
      signal: abort.signal,
    });
    if (response.ok) {
      return await response.json();
    }

    throw isPassing(response.status)
      ? new Unreachable(`status ${response.status}`, Number(response.headers.get('Retry-After')) || undefined)
      : new Refused(response.status);
  } catch (error) {
    throw error instanceof Refused || error instanceof Unreachable ? error : new Unreachable(error.name);
  } finally {
    clearTimeout(timer);
  }
}

function isPassing(status) {
  return status === 408 || status === 429 || status >= 500;
}
