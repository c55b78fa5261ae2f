import { html, useEffect } from '../library.js';
import { number, t } from '../language.js';
import { Icon } from './icon.js';

/** Leads through pages; says which part of how many is shown. */
export function Pager({ page, size, total, onPage, label }) {
  const last = Math.max(0, Math.ceil(total / size) - 1);
  useEffect(() => {
    // Whoever came by an old address, or by a filter that lets fewer through.
    if (page > last) {
      onPage(last);
    }
  }, [page, last]);
  const range = t('pager.range', { from: total ? page * size + 1 : 0, to: Math.min(total, (page + 1) * size), total });
  if (last === 0) {
    return html`<p class="pager-range alone" role="status">${range}</p>`;
  }
  const jump = (event) => onPage(Math.min(last, Math.max(0, Math.trunc(event.target.value || 1) - 1)));
  return html`<nav class="pager" aria-label=${label}>
    <p class="pager-range" role="status">${range}</p>
    <button
      class="icon-button"
      disabled=${page === 0}
      onClick=${() => onPage(page - 1)}
      aria-label=${t('pager.previous')}
    >
      <${Icon} name="previous" />
    </button>
    <label>
      ${t('pager.page')}
      <input type="number" min="1" max=${last + 1} value=${page + 1} onChange=${jump} />
      ${t('pager.of', { last: last + 1 })}
    </label>
    <button
      class="icon-button"
      disabled=${page >= last}
      onClick=${() => onPage(page + 1)}
      aria-label=${t('pager.next')}
    >
      <${Icon} name="next" />
    </button>
  </nav>`;
}
