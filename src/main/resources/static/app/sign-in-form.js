import { html, useEffect, useRef, useState } from './library.js';
import { t } from './language.js';
import { signIn } from './session.js';

const SAID = { 401: 'signIn.wrong', 429: 'signIn.tooMany' };
const NO_ANSWER = [undefined, 502, 503, 504];

function said({ status, detail }) {
  if (status in SAID) {
    return t(SAID[status]);
  }
  return NO_ANSWER.includes(status) ? t('signIn.unreachable') : (detail ?? t('failed'));
}

/** User and password; says when they are not right. */
export function SignInForm({ user, onSignedIn }) {
  const [failed, setFailed] = useState(null);
  const [isBusy, setBusy] = useState(false);
  const name = useRef();
  const password = useRef();
  useEffect(() => {
    name.current.value = user ?? '';
    (user ? password : name).current.focus();
  }, []);
  const send = async (event) => {
    event.preventDefault();
    const form = event.target;
    setBusy(true);
    setFailed(null);
    const refused = await signIn(form.username.value, form.password.value)
      .then((no) => no ?? onSignedIn())
      .catch(() => ({}));
    setBusy(false);
    if (!refused) {
      return;
    }
    setFailed(said(refused));
    password.current.select();
    password.current.focus();
  };
  return html`<form class="sign-in" method="post" action="/sign-in" onSubmit=${send}>
    <label class="field">
      <span>${t('signIn.user')}</span>
      <input
        name="username"
        autocomplete="username"
        autocapitalize="none"
        spellcheck=${false}
        required
        ref=${name}
      />
    </label>
    <label class="field">
      <span>${t('signIn.password')}</span>
      <input
        name="password"
        type="password"
        autocomplete="current-password"
        required
        autofocus=${Boolean(user)}
        ref=${password}
        aria-describedby="sign-in-failed"
        aria-invalid=${failed ? 'true' : null}
      />
    </label>
    <p class="field-problem" id="sign-in-failed" role="alert">${failed}</p>
    <button class="primary" disabled=${isBusy}>${t('signIn.go')}</button>
  </form>`;
}
