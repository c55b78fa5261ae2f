import { html } from '../library.js';
import { t } from '../language.js';
import { Choice } from '../parts/choice.js';
import { Icon } from '../parts/icon.js';

/** One column of the file: its name, what stands in it, the field it holds, and what its cells stand for. */
export function FileColumn({ choice, fields, isTwice, onChange }) {
  const { position, name, examples, field } = choice;
  return html`<li class=${`file-column ${field ? '' : 'unread'} ${isTwice ? 'twice' : ''}`}>
    <div>
      <p class="column-name">${name || t('columns.unnamed', { position })}</p>
      <p class="examples">
        ${examples.length > 0
          ? examples.map((one) => html`<span>${one || html`<em>${t('empty')}</em>`}</span>`)
          : html`<em>${t('columns.noExamples')}</em>`}
      </p>
    </div>
    <span class="arrow" aria-hidden="true">→</span>
    <div class="column-choice">
      <${Choice}
        isHidden
        label=${t('columns.holds', { column: name || position })}
        value=${field}
        options=${[['', t('columns.unread')], ...fields.map((one) => [one.name, one.required ? t('columns.required', { name: one.name }) : one.name])]}
        onChoose=${(chosen) => onChange({ field: chosen })}
      />
      ${field && html`<button
        type="button"
        class="quiet"
        onClick=${() => onChange({ values: withOneMore(choice) })}
        aria-label=${t('columns.value.of', { column: name || position })}
      >${t('columns.value.add')}</button>`}
      ${field && choice.values.length > 0 && html`<${Values} choice=${choice} onChange=${onChange} />`}
    </div>
  </li>`;
}

/** What the cells of a column stand for, such as M for 1. */
function Values({ choice, onChange }) {
  const { values, field } = choice;
  const set = (at, pair) => onChange({ values: values.map((one, i) => (i === at ? pair : one)) });
  return html`<div class="values-table">
    ${values.map(
      ([found, meant], at) => html`<div class="value-line">
        <input
          aria-label=${t('columns.value.found')}
          value=${found}
          onInput=${(event) => set(at, [event.target.value, meant])}
        />
        <span>${t('columns.value.is')}</span>
        ${field === 'Gender'
          ? html`<${Choice}
            isHidden
            label=${t('columns.value.meant')}
            value=${meant}
            options=${[['', '–'], ...['0', '1', '2'].map((one) => [one, t(`gender.${one}`)])]}
            onChoose=${(one) => set(at, [found, one])}
          />`
          : html`<input
            aria-label=${t('columns.value.meant')}
            value=${meant}
            onInput=${(event) => set(at, [found, event.target.value])}
          />`}
        <button
          type="button"
          class="icon-button"
          onClick=${() => onChange({ values: values.filter((one, i) => i !== at) })}
          aria-label=${t('columns.value.remove')}
        ><${Icon} name="cross" /></button>
      </div>`,
    )}
  </div>`;
}

/** A line more to fill in; at first one for each of the examples. */
function withOneMore({ values, examples }) {
  const found = [...new Set(examples)].filter(Boolean);
  return values.length || !found.length ? [...values, ['', '']] : found.map((one) => [one, '']);
}
