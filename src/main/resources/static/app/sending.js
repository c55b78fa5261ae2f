import { query } from './api.js';
import { shownLanguage } from './language.js';
import { pageHeaders } from './session.js';

/**
 * Sends a file, telling how far it is.
 *
 * @param told takes {sent, total} in bytes as they go
 * @return {answer, stop}: answer resolves to {status, body}, status 0 when there was none; stop gives up
 */
export function sendFile(file, options, told) {
  const request = new XMLHttpRequest();
  const form = new FormData();
  form.append('file', file);
  const answer = new Promise((resolve) => {
    request.upload.onprogress = (event) => told({ sent: event.loaded, total: event.total });
    request.onloadend = () => resolve({ status: request.status, body: json(request.responseText) });
  });
  request.open('POST', `/api/imports${query(options)}`);
  const headers = { ...pageHeaders(), Accept: 'application/json', 'Accept-Language': shownLanguage(), Prefer: 'wait=0' };
  Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
  request.send(form);
  return { answer, stop: () => request.abort() };
}

function json(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
