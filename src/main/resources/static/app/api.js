import { whenBack } from './connection.js';
import { shownLanguage } from './language.js';
import { pageHeaders, whenSignedIn } from './session.js';

/** The API has refused: what it says, with its code and problems. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? String(status));
    Object.assign(this, problem, { status });
  }
}

/** Nothing is known of what became of the request. */
export class Unanswered extends Error {}

const GATEWAY = [502, 503, 504];

/**
 * Asks the API. Waits for a sign-in when the session has ended, and a question (GET) also for a connection.
 *
 * @param path under /api
 * @param options.body sent as JSON
 * @param options.wait seconds that the answer may wait for the work
 * @throws Refusal, or Unanswered when a request that writes got no answer
 */
export const ask = async (method, path, options) => read(await answered(method, path, options));

/**
 * Fetches a file.
 *
 * @param path under /api
 * @return {bytes, name}: a Blob, and the name that it is given, if any
 * @throws Refusal
 */
export async function fetchFile(path) {
  const answer = await answered('GET', path, { accept: '*/*' });
  return answer.ok ? { bytes: await answer.blob(), name: nameIn(answer.headers.get('Content-Disposition') ?? '') } : read(answer);
}

function nameIn(disposition) {
  const coded = /filename\*=UTF-8''([^;]+)/i.exec(disposition);
  return coded ? decodeURIComponent(coded[1]) : /filename="([^"]+)"/.exec(disposition)?.[1];
}

async function answered(method, path, { body, wait, signal, accept } = {}) {
  for (;;) {
    const answer = await send(method, path, { body, wait, signal, accept });
    if (answer?.status === 401) {
      await whenSignedIn();
    } else if (answer && !GATEWAY.includes(answer.status)) {
      return answer;
    } else if (method === 'GET') {
      await whenBack();
    } else {
      throw new Unanswered();
    }
    signal?.throwIfAborted();
  }
}

function send(method, path, { body, wait, signal, accept = 'application/json, application/problem+json' }) {
  const headers = { ...pageHeaders(), Accept: accept, 'Accept-Language': shownLanguage() };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  if (wait !== undefined) {
    headers.Prefer = `wait=${wait}`;
  }
  return fetch(`/api${path}`, { method, headers, signal, body: body === undefined ? null : JSON.stringify(body) }).catch(
    (failure) => {
      if (signal?.aborted) {
        throw failure;
      }
      return null;
    },
  );
}

async function read(answer) {
  const told = answer.status === 204 ? null : await answer.json().catch(() => null);
  if (answer.ok) {
    return told;
  }
  throw new Refusal(answer.status, told ?? {});
}

export const get = (path, options) => ask('GET', path, options);
export const post = (path, body, options) => ask('POST', path, { ...options, body });
export const patch = (path, body, options) => ask('PATCH', path, { ...options, body });
export const put = (path, body) => ask('PUT', path, { body });
export const remove = (path) => ask('DELETE', path);

/** The given parameters as a query, without those that say nothing. */
export function query(parameters) {
  const said = Object.entries(parameters).filter(([, value]) => value || value === 0);
  return said.length ? `?${new URLSearchParams(said)}` : '';
}
