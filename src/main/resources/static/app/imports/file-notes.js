import { html } from '../library.js';
import { t } from '../language.js';
import { to } from '../router.js';
import { Download } from '../parts/download.js';
import { readWith } from './steps.js';

/** What is worth a look about the file as a whole, each with what can be done about it. */
export function fileNotes(is, act) {
  const notes = is.warnings.map((one) => ({
    kind: 'warning',
    name: t(`code.${one.code}`),
    about: one.column,
    message: one.message,
    actions: actionsOf(one, is, act),
  }));
  return is.missing?.customers > 0 ? [...notes, missing(is)] : notes;
}

function actionsOf({ code, details }, is, act) {
  if (code === 'UNKNOWN_COLUMN') {
    return html`<a class="button small" href=${to(['imports', is.id, 'columns'])}>${t('import.columns')}</a>`;
  }
  if (code === 'ALREADY_IMPORTED' && details?.importId) {
    return html`<a
      class="button small"
      href=${to(['imports', details.importId])}
    >${t('warnings.earlier', { id: details.importId })}</a>`;
  }
  if (details?.reason === 'cleared' && is.options.emptyCells !== 'KEEP') {
    return html`<button
      class="small"
      onClick=${() => act(readWith({ emptyCells: 'KEEP' }))}
    >${t('remedy.keep')}</button>`;
  }
  return null;
}

/** Who was in the sender's last file of everyone and is not in this one. */
function missing({ id, missing: { customers, since } }) {
  return {
    kind: 'warning',
    name: t('missing.title', { count: customers }),
    message: html`${t('missing.text')} ${since && html`<a href=${to(['imports', since])}>${t('import.number', { id: since })}</a>`}`,
    actions: html`<a
      class="button small"
      href=${to(['customers'], { filter: `missing = ${id}` })}
    >${t('missing.show')}</a>
      <${Download} look="button small" isBare href=${`/api/imports/${id}/missing.csv`}>${t('missing.file')}<//>`,
  };
}
