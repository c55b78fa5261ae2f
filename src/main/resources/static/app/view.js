import { html, useEffect, useState } from './library.js';
import { t } from './language.js';
import { to } from './router.js';
import { Title } from './parts/title.js';

// Each view is fetched when somebody goes there, so that the first one is there at once.
const VIEWS = [
  [/^$/, () => import('./views/upload.js')],
  [/^imports$/, () => import('./views/imports.js')],
  [/^imports\/\d+$/, () => import('./views/import.js')],
  [/^imports\/\d+\/columns$/, () => import('./views/columns.js')],
  [/^customers$/, () => import('./views/customers.js')],
  [/^customers\/\d+$/, () => import('./views/customer.js')],
  [/^users$/, () => import('./views/users.js')],
  [/^users\/[^/]+$/, () => import('./views/user.js')],
  [/^account$/, () => import('./views/account.js')],
  [/^audit$/, () => import('./views/audit.js')],
  [/^help$/, () => import('./views/help.js')],
];

/** The view that the address names. */
export function View({ route }) {
  const [Found, set] = useState(null);
  useEffect(() => {
    const path = route.path.join('/');
    const load = VIEWS.find(([pattern]) => pattern.test(path))?.[1];
    Promise.resolve(load?.() ?? { default: NothingHere }).then(
      (module) => set(() => module.default),
      () => set(() => NotLoaded),
    );
  }, []);
  return Found && html`<${Found} route=${route} />`;
}

/** The view exists, but did not come; only a new start of the page asks for it again. */
function NotLoaded() {
  return html`<${Title} text=${t('notLoaded.title')}><p>${t('notLoaded.text')}</p><//>
    <p><button class="primary" onClick=${() => location.reload()}>${t('lost.again')}</button></p>`;
}

function NothingHere() {
  return html`<${Title} text=${t('nothing.title')}><p>${t('nothing.text')}</p><//>
    <p><a class="button" href=${to([])}>${t('nav.upload')}</a></p>`;
}
