import { get, query as asked } from '../api.js';
import { html } from '../library.js';
import { dateTime, t } from '../language.js';
import { useAnswer, useSettled } from '../loading.js';
import { stay, to } from '../router.js';
import { Choice } from '../parts/choice.js';
import { Download } from '../parts/download.js';
import { Failure } from '../parts/notice.js';
import { Pager } from '../parts/pager.js';
import { ScrollRegion } from '../parts/scroll-region.js';
import { Title } from '../parts/title.js';

const ACTS = [
  'SIGN_IN',
  'SIGN_IN_FAILED',
  'SIGN_OUT',
  'PASSWORD_CHANGE',
  'UPLOAD',
  'CHANGE',
  'CONFIRM',
  'CANCEL',
  'EXPIRE',
  'RETRY',
  'UNDO',
  'EXPORT',
  'DOWNLOAD',
  'CUSTOMER_ERASE',
  'MAPPING_SAVE',
  'MAPPING_DELETE',
  'SEGMENT_SAVE',
  'SEGMENT_DELETE',
  'USER_SAVE',
  'USER_DELETE',
  'KEY_MAKE',
  'KEY_REVOKE',
  'AUDIT_EXPORT',
];
const SIZE = 50;

/** Who did what, newest first. */
export default function Audit({ route }) {
  const { user, act, page } = route.query;
  const name = useSettled(user ?? '');
  const { answer, failure } = useAnswer(
    (signal) => get(`/audit${asked({ user: name, act, page, size: SIZE })}`, { signal }),
    [name, act, page],
  );
  const filter = (more) => stay({ ...route.query, page: '', ...more });
  return html`
    <${Title} text=${t('audit.title')}><p class="lead">${t('audit.lead')}</p><//>
    <div class="filters" role="search" aria-label=${t('filters.label')}>
      <label class="field">
        <span>${t('audit.user')}</span>
        <input type="search" value=${user ?? ''} onInput=${(event) => filter({ user: event.target.value.trim() })} />
      </label>
      <${Choice}
        label=${t('audit.act')}
        value=${act}
        options=${[['', t('any')], ...ACTS.map((one) => [one, t(`act.${one}`)])]}
        onChoose=${(chosen) => filter({ act: chosen })}
      />
      <${Download} href=${`/api/audit.csv${asked({ user: name, act })}`}>${t('audit.download')}<//>
    </div>
    ${failure && html`<${Failure} of=${failure} />`}
    ${answer && html`<${Found} ...${answer} onPage=${(next) => filter({ page: next || '' })} />`}
  `;
}

function Found({ entries, page, size, total, onPage }) {
  if (total === 0) {
    return html`<p class="nothing" role="status">${t('audit.none')}</p>`;
  }
  return html`
    <${ScrollRegion} label=${t('audit.title')}>
      <table class="plain">
        <thead>
          <tr>${['when', 'user', 'act', 'what', 'where'].map((name) => html`<th scope="col">${t(`audit.${name}`)}</th>`)}</tr>
        </thead>
        <tbody>${entries.map((entry) => html`<${Line} ...${entry} />`)}</tbody>
      </table>
    <//>
    <${Pager} page=${page} size=${size} total=${total} label=${t('audit.title')} onPage=${onPage} />
  `;
}

function Line({ at, user, act, importId, customerId, about, door, address }) {
  return html`<tr>
    <td>${dateTime(at)}</td>
    <td>${user}</td>
    <td>${t(`act.${act}`)}</td>
    <td>
      ${importId && html`<a href=${to(['imports', importId])}>${t('audit.import', { id: importId })}</a> `}
      ${customerId && t('audit.customer', { id: customerId })} ${about}
    </td>
    <td>${[door, address].filter(Boolean).join(', ')}</td>
  </tr>`;
}
