import { shownLanguage } from './language.js';
import { store } from './store.js';

/** Who is signed in and what the site allows; `lost` when the session has ended while the page is open. */
export const session = store({ user: null, roles: [], lost: false });

const KEPT = 'signedIn';

let back = null;
let resolveBack = () => {};

/** Resolves once the user has signed in again; the sign-in dialog shows until then. */
export function whenSignedIn() {
  back ??= new Promise((resolve) => {
    resolveBack = resolve;
    session.set({ ...session.get(), lost: true });
  });
  return back;
}

/** Everything that waited for the sign-in goes on, unless it is somebody else's. */
export async function signedInAgain() {
  const who = await fetch('/api/session', { headers: pageHeaders() }).then((answer) => answer.json());
  if (who.user !== session.get().user) {
    location.reload();
    return;
  }
  session.set({ ...session.get(), lost: false });
  back = null;
  resolveBack();
}

export const isAdmin = () => session.get().roles.some((role) => /^admin$/i.test(role));

const cookie = (name) =>
  document.cookie
    .split('; ')
    .find((one) => one.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? '';

/** What every request of the page bears: whose page it is, and that it is the page that asks. */
export const pageHeaders = () => ({
  'X-Requested-With': 'XMLHttpRequest',
  'X-XSRF-TOKEN': cookie('XSRF-TOKEN'),
});

/**
 * Signs in.
 *
 * @return nothing, or {status, detail} of the refusal
 */
export async function signIn(user, password) {
  const answer = await fetch('/sign-in', {
    method: 'POST',
    headers: { ...pageHeaders(), Accept: 'application/json', 'Accept-Language': shownLanguage() },
    body: new URLSearchParams({ username: user, password }),
  });
  if (answer.ok) {
    return null;
  }
  const { detail } = await answer.json().catch(() => ({}));
  return { status: answer.status, detail };
}

/** Whether this browser was signed in when it was last here. */
export const wasSignedIn = () => localStorage.getItem(KEPT) !== null;

export const keepSignedIn = () => localStorage.setItem(KEPT, 'yes');

export async function signOut() {
  localStorage.removeItem(KEPT);
  await fetch('/sign-out', { method: 'POST', headers: { ...pageHeaders(), Accept: 'application/json' } });
  location.replace('/sign-in.html');
}
