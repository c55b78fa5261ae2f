import { get, put, remove } from '../api.js';
import { html, useState } from '../library.js';
import { t } from '../language.js';
import { useAnswer } from '../loading.js';
import { announce } from '../announce.js';
import { Choice } from '../parts/choice.js';
import { Dialog } from '../parts/dialog.js';
import { Failure } from '../parts/notice.js';

/** Filters kept under a name: chosen, saved, forgotten. */
export function Segments({ chosen, filter, onChoose }) {
  const [asked, setAsked] = useState(null);
  const { answer, again } = useAnswer((signal) => get('/segments', { signal }), []);
  const names = (answer?.segments ?? []).map((one) => one.name);
  const [failure, setFailure] = useState(null);
  const leave = () => setAsked(null);
  const ask = (what) => {
    setFailure(null);
    setAsked(what);
  };
  const saved = (name) => {
    leave();
    again();
    announce(t('segments.saved', { name }));
  };
  const forget = () => {
    leave();
    remove(`/segments/${encodeURIComponent(chosen)}`).then(() => onChoose(''), setFailure).then(again);
  };
  return html`
    ${names.length > 0 && html`<${Choice}
      label=${t('segments.label')}
      value=${chosen}
      options=${[['', t('segments.all')], ...names.map((name) => [name, name])]}
      onChoose=${onChoose}
    />`}
    ${filter && !chosen && html`<button
      class="quiet"
      onClick=${() => ask('save')}
    >${t('segments.save')}</button>`}
    ${chosen && html`<button
      class="quiet"
      onClick=${() => ask('forget')}
    >${t('segments.forget')}</button>`}
    ${failure && html`<${Failure} of=${failure} />`}
    ${asked === 'save' && html`<${Save} names=${names} filter=${filter} onLeave=${leave} onSaved=${saved} />`}
    ${asked === 'forget' &&
    html`<${Dialog} heading=${t('segments.forget')} onLeave=${leave}>
      <p>${t('segments.forget.text', { name: chosen })}</p>
      <div class="actions end">
        <button onClick=${leave}>${t('leave')}</button>
        <button class="danger" onClick=${forget}>${t('segments.forget.go')}</button>
      </div>
    <//>`}
  `;
}

function Save({ names, filter, onLeave, onSaved }) {
  const [failed, setFailed] = useState('');
  const [replaces, setReplaces] = useState(null);
  const save = (event) => {
    event.preventDefault();
    const name = event.target.name.value.trim();
    if (names.includes(name) && replaces !== name) {
      setReplaces(name);
      setFailed(t('name.taken', { name }));
      return;
    }
    put(`/segments/${encodeURIComponent(name)}`, { filter }).then(
      () => onSaved(name),
      (failure) => setFailed(failure.detail ?? t('failed')),
    );
  };
  return html`<${Dialog} heading=${t('segments.save')} onLeave=${onLeave}>
    <form onSubmit=${save}>
      <p>${t('segments.save.text')}</p>
      <label class="field"><span>${t('segments.name')}</span><input
        name="name"
        required
        maxlength="80"
        onInput=${() => (setReplaces(null), setFailed(''))}
        aria-describedby="segment-failed"
      /></label>
      <p class="field-problem" id="segment-failed" role="alert">${failed}</p>
      <div class="actions end">
        <button type="button" onClick=${onLeave}>${t('leave')}</button>
        <button class="primary">${t(replaces ? 'replace' : 'save')}</button>
      </div>
    </form>
  <//>`;
}
