import { html } from '../library.js';
import { t } from '../language.js';
import { Choice } from '../parts/choice.js';
import { Icon } from '../parts/icon.js';

const RANGE = ['ID', 'BIRTH_DATE', 'DATE', 'NUMBER'];
const DATES = ['BIRTH_DATE', 'DATE'];
const ABOUT = {
  created: ['from', 'to'],
  updated: ['from', 'to'],
  import: ['equals', 'empty', 'set'],
  createdBy: ['equals'],
  source: ['equals'],
};

const testsOf = (kind) => ['equals', 'contains', 'starts', 'empty', 'set', ...(RANGE.includes(kind) ? ['from', 'to'] : [])];

/** One test of a filter: what is looked at, how it is compared, and with what. */
export function TestLine({ test, columns, onChange, onRemove }) {
  const column = columns.find((one) => one.name === test.field);
  const tests = test.about ? ABOUT[test.about] : testsOf(column.kind);
  const subjects = [
    ...columns.map((one) => [one.name, one.name]),
    ...Object.keys(ABOUT).map((about) => [`about:${about}`, t(`filter.about.${about}`)]),
  ];
  const look = (name) => {
    const about = name.startsWith('about:') ? name.slice('about:'.length) : undefined;
    const next = about ? { about } : { field: name };
    const can = about ? ABOUT[about] : testsOf(columns.find((one) => one.name === name).kind);
    onChange({ ...next, test: can.includes(test.test) ? test.test : can[0], value: '' });
  };
  return html`<li>
    <${Choice}
      isHidden
      label=${t('filter.subject')}
      value=${test.about ? `about:${test.about}` : test.field}
      options=${subjects}
      onChoose=${look}
    />
    <${Choice}
      isHidden
      label=${t('filter.test')}
      value=${test.test}
      options=${tests.map((one) => [one, t(`filter.test.${one}`)])}
      onChoose=${(chosen) => onChange({ ...test, test: chosen })}
    />
    ${test.test !== 'empty' && test.test !== 'set' ? html`<${Value}
      test=${test}
      kind=${column?.kind}
      onChange=${onChange}
    />` : html`<span></span>`}
    <button
      class="icon-button"
      onClick=${onRemove}
      aria-label=${t('filter.remove')}
    ><${Icon} name="cross" /></button>
  </li>`;
}

function Value({ test, kind, onChange }) {
  const set = (value) => onChange({ ...test, value });
  const label = t('filter.value');
  if (kind === 'GENDER') {
    return html`<${Choice}
      isHidden
      label=${label}
      value=${test.value}
      options=${[['', '–'], ...['0', '1', '2'].map((one) => [one, t(`gender.${one}`)])]}
      onChoose=${set}
    />`;
  }
  if (test.about === 'source') {
    const sources = ['WEB', 'REST', 'FOLDER', 'SFTP', 'UNDO'].map((one) => [one, t(`source.${one}`)]);
    return html`<${Choice}
      isHidden
      label=${label}
      value=${test.value}
      options=${[['', '–'], ...sources]}
      onChoose=${set}
    />`;
  }
  const isDate = test.about === 'created' || test.about === 'updated' || (DATES.includes(kind) && !['contains', 'starts'].includes(test.test));
  return html`<label class="field"><span class="unseen">${label}</span><input
    type=${isDate ? 'date' : 'text'}
    value=${test.value}
    onInput=${(event) => set(event.target.value)}
  /></label>`;
}
