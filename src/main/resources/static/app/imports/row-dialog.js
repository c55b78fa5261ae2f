import { html } from '../library.js';
import { t } from '../language.js';
import { Dialog } from '../parts/dialog.js';
import { Tick } from '../parts/tick.js';
import { toggleCell, toggleRow } from './steps.js';

/** One row at rest: which of its cells are to be written. */
export function RowDialog({ row, columns, out, act, onLeave }) {
  const isWholeOut = out.rows.includes(row.rowNumber);
  const cells = columns.map((column) => cellOf(row, column.field)).filter(Boolean);
  return html`<${Dialog} heading=${t('row.title', { line: row.line })} onLeave=${onLeave} wide>
    <p class="soft">${t('row.text')}</p>
    <${Tick}
      class="tick"
      isTicked=${!isWholeOut}
      onTick=${() => act(toggleRow(row.rowNumber))}
    >${t('row.whole')}<//>
    <ul class="row-cells">
      ${cells.map(
        ({ field, was, is, isOut }) => html`<li>
          <${Tick}
            class="tick"
            isTicked=${!isOut && !isWholeOut}
            isDisabled=${isWholeOut || out.columns.includes(field)}
            onTick=${() => act(toggleCell(row.rowNumber, field))}
          >
            <b>${field}</b> ${was !== undefined && html`<del>${was || t('empty')}</del> → `}${is || t('empty')}
          <//>
        </li>`,
      )}
    </ul>
    <div class="actions end"><button class="primary" onClick=${onLeave}>${t('close')}</button></div>
  <//>`;
}

/** A cell that a confirm would write, or that is left out. */
function cellOf(row, field) {
  const out = row.leftOutCells?.[field];
  const change = row.changes.find((one) => one.field === field);
  if (out !== undefined) {
    return { field, is: out, isOut: true };
  }
  if (change) {
    return { field, was: change.old, is: change.new };
  }
  return row.outcome === 'NEW' && row.values[field] ? { field, is: row.values[field] } : null;
}
