import { get } from '../api.js';
import { html, useState } from '../library.js';
import { t } from '../language.js';
import { updateInstead } from './steps.js';

const PAGE = 1000;
// So many are taken in one step; what is left has its button still.
const MOST = 100_000;

/** Turns every row that probably creates somebody twice into an update, where it is plain of whom. */
export function UpdateAllInstead({ is, act }) {
  const [isLooking, setLooking] = useState(false);
  const updateAll = async () => {
    setLooking(true);
    const customers = await onlyCustomers(is);
    setLooking(false);
    act(updateInstead(customers));
  };
  return html`<button
    class="small primary"
    disabled=${isLooking}
    onClick=${updateAll}
  >${t('remedy.updateAll')}</button>`;
}

/** By row number, the one customer that the row's warning names. */
async function onlyCustomers(is) {
  const found = {};
  for (let page = 0, total = 1; page * PAGE < Math.min(total, MOST); page++) {
    const answer = await get(`/imports/${is.id}/rows?problem=POSSIBLE_DUPLICATE&outcome=NEW&page=${page}&size=${PAGE}`);
    total = answer.total;
    answer.rows.forEach((row) => {
      const named = namedCustomers(row);
      if (named.length === 1) {
        found[row.rowNumber] = named[0];
      }
    });
  }
  return found;
}

/** The customers that a new row may be. */
export function namedCustomers(row) {
  const warning = row.warnings.find((one) => one.code === 'POSSIBLE_DUPLICATE');
  return warning?.customerIds ?? [];
}
