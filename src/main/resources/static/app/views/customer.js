import { get } from '../api.js';
import { html } from '../library.js';
import { dateTime, t } from '../language.js';
import { useAnswer } from '../loading.js';
import { ForgetCustomer } from '../customers/forget-customer.js';
import { isAdmin } from '../session.js';
import { stay, to } from '../router.js';
import { NoView } from '../parts/notice.js';
import { Pager } from '../parts/pager.js';
import { Path } from '../parts/path.js';
import { Title } from '../parts/title.js';

const SIZE = 20;

/** A customer's card: every field, and which import made it so. */
export default function Customer({ route }) {
  const [, id] = route.path;
  const { page } = route.query;
  const { answer, failure } = useAnswer(
    (signal) => get(`/customers/${id}?size=${SIZE}&page=${page ?? 0}`, { signal }),
    [id, page],
  );
  if (failure) {
    return html`<${NoView}
      of=${failure}
      actions=${html`<a class="button" href=${to(['customers'])}>${t('nav.customers')}</a>`}
    />`;
  }
  return answer && html`<${Card} ...${answer} />`;
}

function Card({ customerId, values, createdAt, updatedAt, history }) {
  const name = [values.FirstName, values.LastName].filter(Boolean).join(' ') || values.Company || customerId;
  const above = html`<${Path} above=${[[t('nav.customers'), to(['customers'])]]} here=${customerId} />`;
  return html`
    <${Title} text=${name} above=${above}>
      <p class="facts">
        <span>${t('customer.created', { when: dateTime(createdAt) })}</span>
        <span>${t('customer.updated', { when: dateTime(updatedAt) })}</span>
      </p>
    <//>
    <div class="customer-columns">
      <section class="card" aria-labelledby="fields-heading">
        <h2 id="fields-heading">${t('customer.fields')}</h2>
        <dl class="values">
          ${Object.entries(values).map(([field, value]) => html`<${Field} field=${field} value=${value} />`)}
        </dl>
        ${isAdmin() && html`<${ForgetCustomer} id=${customerId} />`}
      </section>
      <section aria-labelledby="history-heading">
        <h2 id="history-heading">${t('history.title')}</h2>
        ${history.total === 0
          ? html`<p class="nothing">${t('history.none')}</p>`
          : html`<ol class="history">${history.entries.map((entry) => html`<${Entry} ...${entry} />`)}</ol>
              ${history.total > history.size && html`<${Pager}
                page=${history.page}
                size=${history.size}
                total=${history.total}
                label=${t('history.title')}
                onPage=${(next) => stay({ page: next || '' })}
              />`}`}
      </section>
    </div>
  `;
}

function Field({ field, value }) {
  const nothing = html`<span class="soft" aria-label=${t('empty')}>–</span>`;
  const meaning = field === 'Gender' && html` <span class="soft">${t(`gender.${value}`)}</span>`;
  return html`<div>
    <dt>${field}</dt>
    <dd>${value ? html`${value}${meaning}` : nothing}</dd>
  </div>`;
}

function Entry({ importId, fileName, outcome, at, by, changes }) {
  return html`<li class=${outcome.toLowerCase()}>
    <p><strong>${t(`history.${outcome}`)}</strong> <span class="soft">${dateTime(at)} · ${by}</span></p>
    <p><a href=${to(['imports', importId])}>${t('import.number', { id: importId })}</a> <span class="soft">${fileName}</span></p>
    ${changes.length > 0 && (outcome === 'NEW' ? html`<details><summary>${t('history.values')}</summary><${Changes}
      changes=${changes}
      isNew
    /></details>` : html`<${Changes} changes=${changes} />`)}
  </li>`;
}

function Changes({ changes, isNew }) {
  return html`<dl class="changes">
      ${changes.map(
        (one) => html`<div>
          <dt>${one.field}</dt>
          <dd>
            ${!isNew &&
            html`<span class="unseen">${t('cell.from')} </span><del>${one.old || t('empty')}</del>
              <span aria-hidden="true"> → </span><span class="unseen"> ${t('cell.to')} </span>`}
            <ins>${one.new || t('empty')}</ins>
          </dd>
        </div>`,
      )}
  </dl>`;
}
