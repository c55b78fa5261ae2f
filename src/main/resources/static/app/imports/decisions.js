import { html } from '../library.js';
import { number, t } from '../language.js';
import { Icon } from '../parts/icon.js';
import { acceptNot, accepted, createAfterAll, leaveNothingOut, leftOut, toggleCell, toggleColumn, toggleRow, updatedInstead } from './steps.js';

const SHOWN = 12;

/** What the user has decided so far; each can be taken back. */
export function Decisions({ is, act }) {
  const all = decisionsOf(is);
  if (all.length === 0) {
    return null;
  }
  const { rows, columns, cells } = leftOut(is);
  const hasLeftOut = rows.length + columns.length + cells.length > 1;
  return html`<section class="decisions" aria-labelledby="decisions-heading">
    <h2 id="decisions-heading">${t('decisions.title')}</h2>
    <ul>
      ${all.slice(0, SHOWN).map(
        (one) => html`<li>
          <span>${one.text}</span>
          <button class="icon-button" onClick=${() => act(one.back)} aria-label=${t('decisions.back', { what: one.text })} title=${t('decisions.back.title')}>
            <${Icon} name="cross" />
          </button>
        </li>`,
      )}
      ${all.length > SHOWN && html`<li class="more">${t('decisions.more', { count: all.length - SHOWN })}</li>`}
      ${hasLeftOut && html`<li class="bare"><button class="quiet" onClick=${() => act(leaveNothingOut())}>${t('decisions.nothingOut')}</button></li>`}
    </ul>
  </section>`;
}

function decisionsOf(is) {
  const { rows, columns, cells } = leftOut(is);
  return [
    ...accepted(is).map((one) => ({
      text: one.row ? t('decisions.acceptRow', { row: one.row, what: t(`code.${one.code}`) }) : t('decisions.accept', { what: t(`code.${one.code}`) }),
      back: acceptNot(one),
    })),
    ...Object.entries(updatedInstead(is)).map(([row, customer]) => ({
      text: t('decisions.update', { row: number(Number(row)), customer }),
      back: createAfterAll(row),
    })),
    ...columns.map((column) => ({ text: t('decisions.column', { column }), back: toggleColumn(column) })),
    ...rows.map((row) => ({ text: t('decisions.row', { row }), back: toggleRow(row) })),
    ...cells.map(({ row, field }) => ({ text: t('decisions.cell', { row, field }), back: toggleCell(row, field) })),
  ];
}
