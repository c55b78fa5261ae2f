import { html } from '../library.js';
import { t } from '../language.js';
import { Icon } from '../parts/icon.js';
import { acceptNot, accepted, createAfterAll, leftOut, putBack, toggleColumn, updatedInstead } from './steps.js';

/** What the user has decided so far; each kind can be taken back here, and each one of it in its row. */
export function Decisions({ is, act }) {
  const all = decisionsOf(is);
  return all.length > 0 && html`<section class="decisions" aria-labelledby="decisions-heading">
    <h2 id="decisions-heading" tabindex="-1">${t('decisions.title')}</h2>
    <ul>${all.map((one) => html`<${Decision} key=${one.text} ...${one} act=${act} />`)}</ul>
  </section>`;
}

function Decision({ text, back, act }) {
  return html`<li>
    <span>${text}</span>
    <button
      class="icon-button"
      onClick=${() => act(back)}
      aria-label=${t('decisions.back', { what: text })}
      title=${t('decisions.back.title')}
    >
      <${Icon} name="cross" />
    </button>
  </li>`;
}

function decisionsOf(is) {
  const { rows, columns, cells } = leftOut(is);
  const instead = Object.keys(updatedInstead(is));
  return [
    ...acceptedCodes(is).map(({ code, count }) => ({
      text: t(count ? 'decisions.acceptRows' : 'decisions.accept', { count, what: t(`code.${code}`) }),
      back: acceptNot(code),
    })),
    instead.length > 0 && { text: t('decisions.update', { count: instead.length }), back: createAfterAll(instead) },
    ...columns.map((column) => ({ text: t('decisions.column', { column }), back: toggleColumn(column) })),
    rows.length > 0 && { text: t('decisions.rows', { count: rows.length }), back: putBack('rows') },
    cells.length > 0 && { text: t('decisions.cells', { count: cells.length }), back: putBack('cells') },
  ].filter(Boolean);
}

/** Each code that is accepted, with the number of rows; without one where it is accepted everywhere. */
function acceptedCodes(is) {
  const all = accepted(is);
  return [...new Set(all.map((one) => one.code))].map((code) => {
    const ofCode = all.filter((one) => one.code === code);
    return { code, count: ofCode.some((one) => !one.row) ? 0 : ofCode.length };
  });
}
