import { get } from './api.js';
import { html, render } from './library.js';
import { loadLanguage } from './language.js';
import { keepSignedIn, session } from './session.js';
import { Shell } from './shell.js';

const [, who] = await Promise.all([loadLanguage(), fetch('/api/session', { headers: { 'X-Requested-With': 'XMLHttpRequest' } })]);
if (who.status === 401) {
  location.replace(`/sign-in.html${location.hash}`);
} else {
  session.set({ ...session.get(), ...(who.ok ? await who.json() : await get('/session')) });
  keepSignedIn();
  render(html`<${Shell} />`, document.body);
}
