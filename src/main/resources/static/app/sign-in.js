import { html, render } from './library.js';
import { loadLanguage, t } from './language.js';
import { pageHeaders, wasSignedIn } from './session.js';
import { SignInForm } from './sign-in-form.js';

await loadLanguage();
document.title = `${t('signIn.title')} – ${t('product')}`;

/** Back to where the user wanted to go. */
const enter = () => location.replace(`/${location.hash}`);

// Who follows a link from a mail comes here though signed in: the cookie is not sent along then.
if (wasSignedIn()) {
  fetch('/api/session', { headers: pageHeaders() }).then(
    (who) => who.ok && enter(),
    () => {},
  );
}

render(
  html`<main class="sign-in-page" tabindex="-1">
    <div class="sign-in-card">
      <img src="/icons/customer-import.svg" alt="" width="44" height="44" />
      <h1>${t('product')}</h1>
      <p>${t('signIn.text')}</p>
      <${SignInForm} onSignedIn=${enter} />
    </div>
  </main>`,
  document.body,
);
