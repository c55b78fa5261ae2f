import { get, patch, put } from '../api.js';
import { html, useEffect, useState } from '../library.js';
import { list, t } from '../language.js';
import { useAnswer } from '../loading.js';
import { go, to } from '../router.js';
import { Choice } from '../parts/choice.js';
import { Dialog } from '../parts/dialog.js';
import { Failure, Notice } from '../parts/notice.js';
import { Path } from '../parts/path.js';
import { Title } from '../parts/title.js';
import { FileColumn } from '../mapping/file-column.js';
import { bodyOf, choicesOf, mistakesIn, withMapping } from '../mapping/choices.js';

/** Which column of the file holds which field, where its name does not say it. */
export default function Columns({ route }) {
  const id = route.path[1];
  const loaded = useAnswer(
    (signal) =>
      Promise.all(
        [`/imports/${id}/columns`, '/columns', '/mappings', `/imports/${id}`].map((path) => get(path, { signal })),
      ),
    [id],
  );
  const above = html`<${Path}
    above=${[
      [t('nav.imports'), to(['imports'])],
      [t('import.number', { id }), to(['imports', id])],
    ]}
    here=${t('columns.here')}
  />`;
  return html`
    <${Title} text=${t('columns.title')} above=${above}><p class="lead">${t('columns.lead')}</p><//>
    ${loaded.failure && html`<${Failure} of=${loaded.failure} />`}
    ${loaded.answer && html`<${Mapping}
      is=${loaded.answer[3]}
      file=${loaded.answer[0].columns}
      fields=${loaded.answer[1].columns}
      mappings=${loaded.answer[2].mappings}
    />`}
  `;
}

function Mapping({ is, file, fields, mappings }) {
  const [choices, setChoices] = useState(choicesOf(file));
  const [name, setName] = useState('');
  const [failure, setFailure] = useState(null);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => setChoices(choicesOf(file)), [file]);
  const mistakes = mistakesIn(choices, fields);
  const set = (position, choice) => setChoices(choices.map((one) => (one.position === position ? { ...one, ...choice } : one)));
  const load = (saved) => saved && setChoices(withMapping(choicesOf(file), mappings.find((one) => one.name === saved)));
  const saved = name.trim();
  const preview = async () => {
    const mapping = { columns: bodyOf(choices) };
    setAsked(false);
    try {
      if (saved) {
        await put(`/mappings/${encodeURIComponent(saved)}`, mapping);
      }
      await patch(`/imports/${is.id}`, { revision: is.revision, mapping: saved || mapping }, { wait: 1 });
      go(['imports', is.id]);
    } catch (refused) {
      setFailure(refused);
    }
  };
  const read = (event) => {
    event.preventDefault();
    if (mappings.some((one) => one.name === saved)) {
      setAsked(true);
    } else {
      preview();
    }
  };
  if (file.length === 0) {
    return html`<p class="nothing">${t('columns.none')}</p>`;
  }
  return html`<form class="mapping" onSubmit=${read}>
    ${mappings.length > 0 &&
    html`<${Choice}
      label=${t('columns.saved')}
      options=${[['', t('columns.saved.none')], ...mappings.map((one) => [one.name, one.name])]}
      onChoose=${load}
    />`}
    <ul class="file-columns">
      ${choices.map((choice) => html`<${FileColumn}
        key=${choice.position}
        choice=${choice}
        fields=${fields}
        isTwice=${mistakes.twice.includes(choice.field)}
        onChange=${(next) => set(choice.position, next)}
      />`)}
    </ul>
    <div role="status">
      ${mistakes.missing.length > 0 &&
      html`<${Notice} kind="warning">
        <p>${t('columns.missing', { names: list(mistakes.missing) })}</p>
      <//>`}
      ${mistakes.twice.length > 0 &&
      html`<${Notice} kind="problem">
        <p>${t('columns.twice', { names: list(mistakes.twice) })}</p>
      <//>`}
    </div>
    ${failure && html`<${Failure} of=${failure} />`}
    <div class="field narrow">
      <label class="field">
        <span>${t('columns.name')}</span>
        <input
          value=${name}
          maxlength="80"
          aria-describedby="name-hint"
          onInput=${(event) => setName(event.target.value)}
        />
      </label>
      <small id="name-hint">${t('columns.name.hint')}</small>
    </div>
    <div class="actions">
      <button class="primary" disabled=${mistakes.twice.length > 0}>${t('columns.go')}</button>
      <a class="button" href=${to(['imports', is.id])}>${t('leave')}</a>
    </div>
    ${isAsked && html`<${AskReplace} name=${saved} onLeave=${() => setAsked(false)} onReplace=${preview} />`}
  </form>`;
}

function AskReplace({ name, onLeave, onReplace }) {
  return html`<${Dialog} heading=${t('columns.replace')} onLeave=${onLeave}>
    <p>${t('columns.replace.text', { name })}</p>
    <div class="actions end">
      <button type="button" onClick=${onLeave}>${t('leave')}</button>
      <button type="button" class="primary" onClick=${onReplace}>${t('replace')}</button>
    </div>
  <//>`;
}
