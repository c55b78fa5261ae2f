import { get, query as asked } from '../api.js';
import { html } from '../library.js';
import { dateTime, number, t } from '../language.js';
import { useAnswer, useSettled } from '../loading.js';
import { stay, to } from '../router.js';
import { Choice } from '../parts/choice.js';
import { Icon } from '../parts/icon.js';
import { Failure } from '../parts/notice.js';
import { Pager } from '../parts/pager.js';
import { State } from '../parts/state.js';
import { Title } from '../parts/title.js';

const STATES = [
  'PREVIEWED',
  'IMPORTED',
  'REJECTED',
  'CANCELLED',
  'EXPIRED',
  'FAILED',
  'UNDONE',
  'RECEIVED',
  'PREVIEWING',
  'CONFIRMED',
];
const SOURCES = ['WEB', 'REST', 'FOLDER', 'SFTP', 'UNDO'];
const OF_A_FILE = ['changed', 'unchanged', 'new', 'rejected'];
const OF_AN_UNDO = ['changed', 'unchanged', 'removed'];
const SIZE = 25;

/** The imports so far, newest first. */
export default function Imports({ route }) {
  const { state, source, q, page } = route.query;
  const text = useSettled(q ?? '');
  const { answer, failure } = useAnswer(
    (signal) => get(`/imports${asked({ state, source, q: text, page, size: SIZE })}`, { signal }),
    [state, source, text, page],
  );
  const filter = (more) => stay({ ...route.query, page: '', ...more });
  return html`
    <${Title} text=${t('imports.title')}><p class="lead">${t('imports.lead')}</p><//>
    <div class="filters" role="search" aria-label=${t('filters.label')}>
      <label class="field search">
        <span>${t('imports.search')}</span>
        <span class="with-icon"><${Icon} name="search" /><input
          type="search"
          value=${q ?? ''}
          onInput=${(event) => filter({ q: event.target.value })}
        /></span>
      </label>
      <${Choice}
        label=${t('imports.state')}
        value=${state}
        options=${[['', t('any')], ...STATES.map((one) => [one, t(`state.${one}`)])]}
        onChoose=${(chosen) => filter({ state: chosen })}
      />
      <${Choice}
        label=${t('imports.source')}
        value=${source}
        options=${[['', t('any')], ...SOURCES.map((one) => [one, t(`source.${one}`)])]}
        onChoose=${(chosen) => filter({ source: chosen })}
      />
    </div>
    ${failure && html`<${Failure} of=${failure} />`}
    ${answer && html`<${Found}
      ...${answer}
      isFiltered=${state || source || text}
      onPage=${(next) => filter({ page: next || '' })}
    />`}
  `;
}

function Found({ imports, page, size, total, isFiltered, onPage }) {
  if (total === 0) {
    return html`<p class="nothing" role="status">${t(isFiltered ? 'imports.noneFound' : 'imports.none')}</p>`;
  }
  return html`
    <ul class="lines imports">${imports.map((is) => html`<${Line} is=${is} />`)}</ul>
    <${Pager} page=${page} size=${size} total=${total} label=${t('imports.pages')} onPage=${onPage} />
  `;
}

function Line({ is }) {
  return html`<li>
    <span class="import-id soft">${is.id}</span>
    <span class="import-name">
      <a href=${to(['imports', is.id])}>${is.undoOf ? t('import.undoOf', { id: is.undoOf, file: is.fileName }) : is.fileName}</a>
      <span class="soft">
        ${t('latest.by', { who: is.receivedBy, when: dateTime(is.receivedAt) })} · ${t(`source.${is.source}`)}
      </span>
    </span>
    ${is.counts ? html`<${Counts} of=${is.counts} isUndo=${Boolean(is.undoOf)} />` : html`<span></span>`}
    <${State} of=${is.state} />
  </li>`;
}

function Counts({ of, isUndo }) {
  return html`<span class="counts">
    ${(isUndo ? OF_AN_UNDO : OF_A_FILE).map(
      (name) => html`<span
        class=${`small-box ${name} ${of[name] ? '' : 'zero'}`}
        title=${t(`box.${name}`)}
      ><span class="unseen">${t(`box.${name}`)}: </span>${number(of[name])}</span>`,
    )}
  </span>`;
}
