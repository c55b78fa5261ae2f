import { html } from '../library.js';
import { t } from '../language.js';
import { to } from '../router.js';
import { Icon } from '../parts/icon.js';
import { accept, acceptNot, accepted, createAfterAll, updateInstead, updatedInstead } from './steps.js';
import { namedCustomers } from './update-all-instead.js';

const ILL_FITTING = ['COLUMN_COUNT', 'QUOTE_SYNTAX'];

/** What is wrong with a row, or worth a look, in words, with what can be done there. */
export function RowNotes({ row, decided, isOpen, act }) {
  const button = (text, step) => html`<button onClick=${() => act(step)}>${text}</button>`;
  return html`<ul class="row-notes">
    ${row.problems.map(
      (one) => html`<li class="problem">
        <${Icon} name="problem" label=${t('groups.problem')} />
        <div><span>${one.message}${ILL_FITTING.includes(one.code) && row.cells && html` <code>${row.cells.join('; ')}</code>`}</span>
        ${isOpen && acceptText(one) && button(acceptText(one), accept(one.code, row.rowNumber))}</div>
      </li>`,
    )}
    ${row.warnings.map(
      (one) => html`<li class="warning">
        <${Icon} name="warning" label=${t('groups.warning')} />
        <div><span>${one.message}</span>
        ${isOpen && one.code === 'POSSIBLE_DUPLICATE' && row.outcome === 'NEW' &&
        namedCustomers(row).map(
          (customer) => html`${button(t('remedy.update', { customer }), updateInstead({ [row.rowNumber]: customer }))}
            <a class="button quiet" href=${to(['customers', customer])}>${t('remedy.see', { customer })}</a>`,
        )}</div>
      </li>`,
    )}
    ${decided.map(
      (one) => html`<li class="info">
        <${Icon} name="check" />
        <div><span>${one.text}</span> ${isOpen && button(t('decisions.back.title'), one.back)}</div>
      </li>`,
    )}
  </ul>`;
}

/** What the user has decided about a row. */
export function decidedAbout(row, is) {
  const customer = updatedInstead(is)[row.rowNumber];
  const said = accepted(is)
    .filter((one) => one.row === row.rowNumber)
    .map(({ code }) => ({ text: t('row.accepted', { what: t(`code.${code}`) }), back: acceptNot(code, row.rowNumber) }));
  return customer ? [...said, { text: t('row.instead', { customer }), back: createAfterAll([String(row.rowNumber)]) }] : said;
}

/** What the button says by which a problem is accepted; nothing when it cannot be. */
function acceptText({ code, repair, value }) {
  if (code === 'IDENTITY_CHANGE') {
    return t('remedy.identity', { customer: value ?? '' });
  }
  return repair && t(code === 'ZIP_LOST_ZERO' ? 'remedy.zero' : 'remedy.accept', { repair });
}
