import { get } from './api.js';
import { keepFocus } from './focus.js';
import { html, render } from './library.js';
import { loadLanguage } from './language.js';
import { pageHeaders, keepSignedIn, session } from './session.js';
import { Shell } from './shell.js';
import { StartFailed } from './start-failed.js';

const ask = () => fetch('/api/session', { headers: pageHeaders() }).catch(() => null);
const [, who] = await Promise.all([loadLanguage(), ask()]);
if (who?.status === 401) {
  location.replace(`/sign-in.html${location.hash}`);
} else {
  await start(who);
}

async function start(first) {
  let told = first?.ok ? await first.json() : null;
  while (!told) {
    // It comes with its own word for a lost connection, and waits.
    render(html`<${StartFailed} />`, document.body);
    told = await get('/session').catch((failure) => askedAgain(failure));
  }
  session.set({ ...session.get(), ...told });
  keepSignedIn();
  keepFocus();
  render(html`<${Shell} />`, document.body);
}

function askedAgain(failure) {
  return new Promise((resolve) => render(html`<${StartFailed} of=${failure} onAgain=${() => resolve(null)} />`, document.body));
}
