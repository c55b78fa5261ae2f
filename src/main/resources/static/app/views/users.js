import { get, put } from '../api.js';
import { html, useState } from '../library.js';
import { list, t } from '../language.js';
import { useAnswer } from '../loading.js';
import { go, to } from '../router.js';
import { Failure } from '../parts/notice.js';
import { ScrollRegion } from '../parts/scroll-region.js';
import { Title } from '../parts/title.js';

/** Who may come in, and what each may do. */
export default function Users() {
  const { answer, failure } = useAnswer((signal) => get('/users', { signal }), []);
  return html`
    <${Title} text=${t('users.title')}><p class="lead">${t('users.lead')}</p><//>
    ${failure && html`<${Failure} of=${failure} />`}
    ${answer && html`
      <${ScrollRegion} label=${t('users.title')}>
        <table class="plain">
          <thead>
            <tr>${['name', 'roles', 'state'].map((name) => html`<th scope="col">${t(`users.${name}`)}</th>`)}</tr>
          </thead>
          <tbody>${answer.users.map((user) => html`<${Line} ...${user} />`)}</tbody>
        </table>
      <//>
      <${NewUser} />
    `}
  `;
}

function Line({ name, roles, enabled, needed, hasPassword }) {
  const state = enabled ? (hasPassword ? 'in' : needed ? 'ofSource' : 'noPassword') : 'out';
  return html`<tr>
    <th scope="row"><a href=${to(['users', name])}>${name}</a></th>
    <td>${roles.length > 0 ? list(roles.map((role) => t(`role.${role}`))) : t('users.noRoles')}</td>
    <td>${t(`users.state.${state}`)}</td>
  </tr>`;
}

function NewUser() {
  const [refused, setRefused] = useState(null);
  const make = (event) => {
    event.preventDefault();
    const name = event.target.name.value.trim();
    put(`/users/${encodeURIComponent(name)}`, { roles: ['view'] }).then(() => go(['users', name]), setRefused);
  };
  return html`<section class="card">
    <h2>${t('users.new')}</h2>
    <p>${t('users.new.text')}</p>
    ${refused && html`<${Failure} of=${refused} />`}
    <form onSubmit=${make}>
      <label class="field">
        <span>${t('users.name')}</span>
        <input name="name" required maxlength="80" autocomplete="off" autocapitalize="none" spellcheck=${false} />
      </label>
      <div class="actions"><button class="primary">${t('users.new.go')}</button></div>
    </form>
  </section>`;
}
