import { html, useState } from './library.js';
import { LANGUAGES, chooseLanguage, shownLanguage, t } from './language.js';
import { Icon } from './parts/icon.js';
import { to, useRoute } from './router.js';
import { isAdmin, session, signOut } from './session.js';
import { useStore } from './store.js';
import { Interruptions } from './interruptions.js';
import { View } from './view.js';

const PLACES = [
  ['', 'nav.upload'],
  ['imports', 'nav.imports'],
  ['customers', 'nav.customers'],
  ['help', 'nav.help'],
];

const OF_ADMINISTRATORS = [
  ['users', 'nav.users'],
  ['audit', 'nav.audit'],
];

/** What stands around every view. */
export function Shell() {
  const [language, setLanguage] = useState(shownLanguage());
  const now = useRoute();
  const choose = (next) => chooseLanguage(next).then(() => setLanguage(next));
  const skip = (event) => {
    event.preventDefault();
    (document.querySelector('main h1') ?? document.querySelector('main')).focus();
  };
  return html`
    <a class="skip" href="#main" onClick=${skip}>${t('nav.skip')}</a>
    <${Interruptions} key=${`interruptions-${language}`} />
    <header class="top">
      <div class="top-line">
        <a class="brand" href=${to([])}><img
          src="/icons/customer-import.svg"
          alt=""
          width="28"
          height="28"
        />${t('product')}</a>
        <nav aria-label=${t('nav.main')}>
          ${[...PLACES, ...(isAdmin() ? OF_ADMINISTRATORS : [])].map(
            ([place, name]) =>
              html`<a
                href=${to(place ? [place] : [])}
                aria-current=${(now.path[0] ?? '') === place ? 'page' : null}
              >${t(name)}</a>`,
          )}
        </nav>
        <${Preferences} language=${language} onLanguage=${choose} />
      </div>
    </header>
    <main id="main" tabindex="-1"><${View} key=${`${language}/${now.path.join('/')}`} route=${now} /></main>
    <div id="said" class="unseen" role="status" aria-live="polite"></div>
  `;
}

/** Language, light or dark, and the way out. */
function Preferences({ language, onLanguage }) {
  const { user } = useStore(session);
  const [isDark, setDark] = useState(window.theme.isDark());
  const turn = () => {
    window.theme.choose(isDark ? 'light' : 'dark');
    setDark(!isDark);
  };
  return html`<div class="preferences">
    <label class="language">
      <span class="unseen">${t('nav.language')}</span>
      <select value=${language} onChange=${(event) => onLanguage(event.target.value)}>
        ${Object.entries(LANGUAGES).map(([code, name]) => html`<option
          value=${code}
          lang=${code}
          selected=${code === language}
        >${name}</option>`)}
      </select>
    </label>
    <button class="icon-button" onClick=${turn} aria-label=${t(isDark ? 'nav.light' : 'nav.dark')}>
      <${Icon} name=${isDark ? 'sun' : 'moon'} />
    </button>
    <a class="button icon-button" href=${to(['account'])} aria-label=${t('nav.account', { user })} title=${user}>
      <${Icon} name="person" />
    </a>
    <button class="quiet" onClick=${signOut}>${t('nav.signOut')}</button>
  </div>`;
}
