import { put } from '../api.js';
import { html, useState } from '../library.js';
import { t } from '../language.js';
import { NewPassword } from '../parts/new-password.js';
import { Failure } from '../parts/notice.js';
import { Title } from '../parts/title.js';
import { session, signOut } from '../session.js';
import { useStore } from '../store.js';

/** Whoever is signed in: what they may do, and another password. */
export default function Account() {
  const { user, roles } = useStore(session);
  return html`
    <${Title} text=${t('account.title')}><p>${user}</p><//>
    <section class="card">
      <h2>${t('account.roles')}</h2>
      <ul>${roles.map(
        (role) => html`<li>${t(`role.${role}`)} <span class="soft">${t(`role.${role}.may`)}</span></li>`,
      )}</ul>
    </section>
    <${OwnPassword} user=${user} />
  `;
}

function OwnPassword({ user }) {
  const [refused, setRefused] = useState(null);
  const save = (event) => {
    event.preventDefault();
    const { old, password } = event.target;
    put('/session/password', { old: old.value, password: password.value }).then(signOut, setRefused);
  };
  return html`<section class="card">
    <h2>${t('account.password')}</h2>
    <p>${t('account.password.text')}</p>
    ${refused && html`<${Failure} of=${refused} />`}
    <form onSubmit=${save}>
      <input name="username" autocomplete="username" value=${user} hidden />
      <label class="field">
        <span>${t('account.password.old')}</span>
        <input name="old" type="password" autocomplete="current-password" required />
      </label>
      <${NewPassword} />
      <div class="actions"><button>${t('users.password.go')}</button></div>
    </form>
  </section>`;
}
