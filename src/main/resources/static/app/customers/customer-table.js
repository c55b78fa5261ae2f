import { html } from '../library.js';
import { t } from '../language.js';
import { to } from '../router.js';
import { ScrollRegion } from '../parts/scroll-region.js';

/** Customers with all of their fields. */
export function CustomerTable({ customers, columns }) {
  const shown = columns.filter((column) => column.name !== 'CustomerID' && customers.some((one) => one.values[column.name]));
  return html`<${ScrollRegion} label=${t('customers.title')}>
    <table class="customers">
      <thead>
        <tr>
          <th scope="col">CustomerID</th>
          ${shown.map((column) => html`<th scope="col">${column.name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${customers.map(
          (one) => html`<tr key=${one.customerId}>
            <th scope="row"><a href=${to(['customers', one.customerId])}>${one.customerId}</a></th>
            ${shown.map((column) => html`<td>${one.values[column.name]}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
  <//>`;
}
