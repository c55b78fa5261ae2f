import { html } from './library.js';
import { connection, tryAgain } from './connection.js';
import { t } from './language.js';
import { Dialog } from './parts/dialog.js';
import { Icon } from './parts/icon.js';
import { session, signedInAgain } from './session.js';
import { SignInForm } from './sign-in-form.js';
import { useStore } from './store.js';

/** What comes between the user and the work: no connection, or an ended session. Both go by without losing anything. */
export function Interruptions() {
  const { lost } = useStore(connection);
  const { lost: isSignedOut, user } = useStore(session);
  return html`
    <div class="banner-place" role="alert">
      ${lost &&
      html`<div class="banner">
        <${Icon} name="warning" />
        <p><strong>${t('lost.title')}</strong> ${t('lost.text')}</p>
        <button onClick=${tryAgain}>${t('lost.again')}</button>
      </div>`}
    </div>
    ${isSignedOut &&
    html`<${Dialog} heading=${t('signIn.again')}>
      <p>${t('signIn.again.text')}</p>
      <${SignInForm} user=${user} onSignedIn=${signedInAgain} />
    <//>`}
  `;
}
