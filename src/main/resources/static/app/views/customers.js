import { get, query as asked } from '../api.js';
import { html } from '../library.js';
import { t } from '../language.js';
import { useAnswer, useSettled } from '../loading.js';
import { stay } from '../router.js';
import { CustomerTable } from '../customers/customer-table.js';
import { ExportResults } from '../customers/export-results.js';
import { FilterBuilder } from '../customers/filter-builder.js';
import { joined, wordsFilter } from '../customers/filter-text.js';
import { Segments } from '../customers/segments.js';
import { Failure } from '../parts/notice.js';
import { Icon } from '../parts/icon.js';
import { Pager } from '../parts/pager.js';
import { Title } from '../parts/title.js';

const SIZE = 50;

/** Customers: found by words or filters, downloaded in the format that imports, kept as segments. */
export default function Customers({ route }) {
  const { q, filter, segment, page } = route.query;
  const columns = useAnswer((signal) => get('/columns', { signal }), []).answer?.columns;
  const words = useSettled(q ?? '');
  const meant = { filter: joined([wordsFilter(words, columns ?? []), filter]), segment };
  const { answer, failure } = useAnswer(
    (signal) => (columns ? get(`/customers${asked({ ...meant, page, size: SIZE })}`, { signal }) : new Promise(() => {})),
    [Boolean(columns), meant.filter, segment, page],
  );
  const change = (more) => stay({ ...route.query, page: '', ...more });
  return html`
    <${Title} text=${t('customers.title')}><p class="lead">${t('customers.lead')}</p><//>
    <div class="filters customer-search" role="search" aria-label=${t('customers.search')}>
      <label class="field search">
        <span>${t('customers.search')}</span>
        <span class="with-icon"><${Icon} name="search" /><input
          type="search"
          value=${q ?? ''}
          onInput=${(event) => change({ q: event.target.value })}
          placeholder=${t('customers.search.hint')}
        /></span>
      </label>
      <${Segments} chosen=${segment} filter=${meant.filter} onChoose=${(name) => change({ segment: name })} />
    </div>
    ${columns && html`<${FilterBuilder}
      columns=${columns}
      filter=${filter ?? ''}
      onFilter=${(text) => change({ filter: text })}
    />`}
    ${failure && html`<${Failure} of=${failure} />`}
    ${answer && !failure && html`<${Found}
      ...${answer}
      meant=${meant}
      columns=${columns}
      onPage=${(next) => change({ page: next || '' })}
    />`}
  `;
}

function Found({ customers, page, size, total, meant, columns, onPage }) {
  return html`
    <div class="results-head">
      <p class="total" role="status">${t('customers.total', { count: total })}</p>
      ${total > 0 && html`<${ExportResults} meant=${meant} total=${total} />`}
    </div>
    ${total === 0
      ? html`<p class="nothing">${t(meant.filter || meant.segment ? 'customers.noneFound' : 'customers.none')}</p>`
      : html`<${CustomerTable} customers=${customers} columns=${columns} />
          <${Pager}
            page=${page}
            size=${size}
            total=${total}
            label=${t('customers.pages')}
            onPage=${onPage}
          />`}
  `;
}
