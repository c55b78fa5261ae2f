import { html } from '../library.js';
import { t } from '../language.js';
import { Choice } from '../parts/choice.js';
import { Icon } from '../parts/icon.js';

/** Which rows are shown: by field, problem and text; the boxes choose the outcome. */
export function Filters({ is, groups, query, filter }) {
  const codes = [...new Set(groups.map((group) => group.code))];
  const fields = is.columns.map((column) => column.field).filter((field) => field && field !== 'CustomerID');
  const isFiltered = query.outcome || query.field || query.problem || query.leftOut || query.q;
  return html`<div class="filters" role="search" aria-label=${t('filters.label')}>
    <label class="field search">
      <span>${t('filters.text')}</span>
      <span class="with-icon"><${Icon} name="search" /><input
        type="search"
        value=${query.q ?? ''}
        onInput=${(event) => filter({ q: event.target.value })}
      /></span>
    </label>
    <${Choice}
      label=${t('filters.field')}
      value=${query.field}
      options=${[['', t('filters.anyField')], ...fields.map((field) => [field, field])]}
      onChoose=${(field) => filter({ field })}
    />
    ${codes.length > 0 &&
    html`<${Choice}
      label=${t('filters.problem')}
      value=${query.problem}
      options=${[['', t('filters.anyProblem')], ...codes.map((code) => [code, t(`code.${code}`)])]}
      onChoose=${(problem) => filter({ problem })}
    />`}
    ${(is.counts.leftOut > 0 || query.leftOut) &&
    html`<label class="tick inline"><input
      type="checkbox"
      checked=${Boolean(query.leftOut)}
      onChange=${(event) => filter({ leftOut: event.target.checked ? 'true' : '' })}
    /><span>${t('filters.leftOut')}</span></label>`}
    ${isFiltered && html`<button
      class="quiet"
      onClick=${() => filter({ outcome: '', field: '', problem: '', leftOut: '', q: '' })}
    >${t('filters.clear')}</button>`}
  </div>`;
}
