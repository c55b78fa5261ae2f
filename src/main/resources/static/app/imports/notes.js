import { html, useEffect } from '../library.js';
import { announce } from '../announce.js';
import { t } from '../language.js';
import { to } from '../router.js';
import { Failure, Notice } from '../parts/notice.js';
import { Conflict } from './conflict.js';
import { readWith } from './steps.js';

/** What is to be known before looking at the rows. */
export function Notes({ is, act, moved, refused }) {
  useEffect(() => announce(is.message ?? ''), [is.message]);
  const isToBeDecided = is.state === 'PREVIEWED';
  return html`
    ${refused && refused.code !== 'CONFLICT' && html`<${Failure} of=${refused} />`}
    ${moved && html`<${Notice} kind="warning" heading=${t('moved.title')} live><p>${t('moved.text')}</p><//>`}
    ${isToBeDecided && is.conflict && html`<${Conflict} of=${is.conflict} columns=${is.columns} />`}
    ${isToBeDecided && is.waiting && html`<${Notice} kind="warning" heading=${t('waiting.title')}><p>${is.waiting.message}</p><//>`}
    ${isToBeDecided && is.warnings.length > 0 && html`<${FileWarnings} is=${is} act=${act} />`}
    ${isToBeDecided && is.missing?.customers > 0 && html`<${Missing} is=${is} />`}
  `;
}

function FileWarnings({ is, act }) {
  const has = (code) => is.warnings.some((one) => one.code === code);
  const earlier = is.warnings.find((one) => one.code === 'ALREADY_IMPORTED')?.details?.importId;
  const isCleared = is.warnings.some((one) => one.details?.reason === 'cleared') && is.options.emptyCells !== 'KEEP';
  const actions = [
    has('UNKNOWN_COLUMN') && html`<a class="button" href=${to(['imports', is.id, 'columns'])}>${t('import.columns')}</a>`,
    earlier && html`<a class="button" href=${to(['imports', earlier])}>${t('warnings.earlier', { id: earlier })}</a>`,
    isCleared && html`<button onClick=${() => act(readWith({ emptyCells: 'KEEP' }))}>${t('remedy.keep')}</button>`,
  ].filter(Boolean);
  return html`<${Notice} kind="warning" heading=${t('warnings.title')} actions=${actions.length > 0 && actions}>
    <ul class=${is.warnings.length === 1 ? 'plain-list single' : 'plain-list'}>
      ${is.warnings.map((one) => html`<li>${one.message}</li>`)}
    </ul>
  <//>`;
}

function Missing({ is }) {
  const { customers, since } = is.missing;
  const actions = html`<a class="button" href=${to(['customers'], { filter: `missing = ${is.id}` })}>${t('missing.show')}</a>
    <a class="button" href=${`/api/imports/${is.id}/missing.csv`}>${t('missing.file')}</a>`;
  return html`<${Notice} heading=${t('missing.title', { count: customers })} actions=${actions}>
    <p>${t('missing.text')} ${since && html`<a href=${to(['imports', since])}>${t('import.number', { id: since })}</a>`}</p>
  <//>`;
}
