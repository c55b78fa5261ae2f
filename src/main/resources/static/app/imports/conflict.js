import { html } from '../library.js';
import { t } from '../language.js';
import { to } from '../router.js';
import { Notice } from '../parts/notice.js';
import { ScrollRegion } from '../parts/scroll-region.js';

const SHOWN = 20;

/** Which cells had moved when the import was confirmed; nothing was written then. */
export function Conflict({ of }) {
  const more = (of.more ?? 0) + Math.max(0, of.cells.length - SHOWN);
  return html`<${Notice} kind="warning" heading=${t('conflict.title')} live>
    <p>${t('conflict.text')}</p>
    <${ScrollRegion} label=${t('conflict.title')}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">${t('conflict.customer')}</th>
            <th scope="col">${t('conflict.field')}</th>
            <th scope="col">${t('conflict.shown')}</th>
            <th scope="col">${t('conflict.found')}</th>
          </tr>
        </thead>
        <tbody>
          ${of.cells.slice(0, SHOWN).map(
            (cell) => html`<tr>
              <th scope="row"><a href=${to(['customers', cell.customerId])}>${cell.customerId}</a></th>
              <td>${cell.field}</td>
              <td>${cell.shown || html`<em>${t('empty')}</em>`}</td>
              <td>${found(cell)}</td>
            </tr>`,
          )}
        </tbody>
      </table>
    <//>
    ${more > 0 && html`<p class="soft">${t('conflict.more', { count: more })}</p>`}
  <//>`;
}

const found = (cell) => cell.found || html`<em>${t(cell.found === '' ? 'empty' : 'conflict.gone')}</em>`;
