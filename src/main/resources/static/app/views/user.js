import { get, post, put, remove } from '../api.js';
import { html, useState } from '../library.js';
import { dateTime, t } from '../language.js';
import { useAnswer } from '../loading.js';
import { go, to } from '../router.js';
import { announce } from '../announce.js';
import { Dialog } from '../parts/dialog.js';
import { NewPassword } from '../parts/new-password.js';
import { Failure, NoView } from '../parts/notice.js';
import { Path } from '../parts/path.js';
import { Tick } from '../parts/tick.js';
import { Title } from '../parts/title.js';

const ROLES = ['view', 'upload', 'confirm', 'export', 'admin'];

/** A user: what it may do, whether it comes in, and with which password and keys. */
export default function User({ route }) {
  const [, name] = route.path;
  const path = `/users/${encodeURIComponent(name)}`;
  const { answer, failure, again } = useAnswer((signal) => get(path, { signal }), [name]);
  const [refused, setRefused] = useState(null);
  const act = (step, said) =>
    step().then(
      (told) => {
        setRefused(null);
        again();
        announce(t(said));
        return told;
      },
      (problem) => {
        setRefused(problem);
      },
    );
  if (failure) {
    return html`<${NoView}
      of=${failure}
      actions=${html`<a class="button" href=${to(['users'])}>${t('users.title')}</a>`}
    />`;
  }
  return answer && html`
    <${Title}
      text=${name}
      above=${html`<${Path} above=${[[t('users.title'), to(['users'])]]} here=${name} />`}
    />
    ${refused && html`<${Failure} of=${refused} />`}
    <${Roles} user=${answer} onSave=${(wish) => act(() => put(path, wish), 'users.saved')} />
    <${Password} onSave=${(password) => act(() => put(path, { password }), 'users.saved')} />
    <${Keys} keys=${answer.keys} path=${path} act=${act} />
    ${!answer.needed && html`<${Forget} name=${name} onForget=${() => remove(path).then(() => go(['users']), setRefused)} />`}
  `;
}

function Roles({ user, onSave }) {
  const turned = (role) =>
    user.roles.includes(role) ? user.roles.filter((one) => one !== role) : [...user.roles, role];
  return html`<section class="card">
    <h2>${t('users.roles')}</h2>
    <ul class="ticks">${ROLES.map(
      (role) => html`<li><${Tick}
        class="tick"
        isTicked=${user.roles.includes(role)}
        onTick=${() => onSave({ roles: turned(role) })}
      >${t(`role.${role}`)} <span class="soft">${t(`role.${role}.may`)}</span><//></li>`,
    )}</ul>
    <div class="actions">
      <button onClick=${() => onSave({ enabled: !user.enabled })}>${t(user.enabled ? 'users.shutOut' : 'users.letIn')}</button>
    </div>
  </section>`;
}

function Password({ onSave }) {
  const save = (event) => {
    event.preventDefault();
    const form = event.target;
    onSave(form.password.value).then(() => form.reset());
  };
  return html`<section class="card">
    <h2>${t('users.password')}</h2>
    <form onSubmit=${save}>
      <${NewPassword} />
      <div class="actions"><button>${t('users.password.go')}</button></div>
    </form>
  </section>`;
}

function Keys({ keys, path, act }) {
  const [made, setMade] = useState(null);
  const make = (event) => {
    event.preventDefault();
    const form = event.target;
    act(() => post(`${path}/keys`, { name: form.purpose.value.trim() }), 'users.saved').then((told) => {
      setMade(told ?? null);
      form.reset();
    });
  };
  return html`<section class="card">
    <h2>${t('users.keys')}</h2>
    <p>${t('users.keys.text')}</p>
    ${keys.length > 0 && html`<ul class="lines">${keys.map(
      ({ id, name, createdAt, usedOn }) => html`<li>
        <span>${name} <span class="soft">${t('users.key.facts', { id, made: dateTime(createdAt), used: usedOn ?? '–' })}</span></span>
        <button
          class="quiet"
          aria-label=${t('users.key.revoke.one', { name })}
          onClick=${() => act(() => remove(`${path}/keys/${id}`), 'users.saved')}
        >${t('users.key.revoke')}</button>
      </li>`,
    )}</ul>`}
    <form onSubmit=${make}>
      <label class="field"><span>${t('users.key.for')}</span><input name="purpose" required maxlength="80" autocomplete="off" /></label>
      <div class="actions"><button>${t('users.key.make')}</button></div>
    </form>
    ${made && html`<${Dialog} heading=${t('users.key.made')} onLeave=${() => setMade(null)}>
      <p>${t('users.key.once')}</p>
      <p><code class="key">${made.key}</code></p>
      <div class="actions end"><button class="primary" onClick=${() => setMade(null)}>${t('close')}</button></div>
    <//>`}
  </section>`;
}

function Forget({ name, onForget }) {
  const [isAsked, setAsked] = useState(false);
  return html`<div class="actions">
    <button class="danger" onClick=${() => setAsked(true)}>${t('users.forget')}</button>
    ${isAsked && html`<${Dialog} heading=${t('users.forget')} onLeave=${() => setAsked(false)}>
      <p>${t('users.forget.text', { name })}</p>
      <div class="actions end">
        <button onClick=${() => setAsked(false)}>${t('leave')}</button>
        <button class="danger" onClick=${onForget}>${t('users.forget')}</button>
      </div>
    <//>`}
  </div>`;
}
