import { html } from '../library.js';
import { number, t } from '../language.js';
import { to } from '../router.js';
import { Icon } from '../parts/icon.js';
import { Tick } from '../parts/tick.js';
import { PreviewCell } from './preview-cell.js';
import { RowNotes, decidedAbout } from './row-notes.js';
import { toggleRow } from './steps.js';

/** One row of the file, and under it what is to be said about it. */
export function PreviewRow({ row, columns, is, out, isOpen, act, onChoose }) {
  const isRejected = row.outcome === 'REJECTED';
  const canBeLeftOut = isOpen && !isRejected && row.outcome !== 'UNCHANGED';
  const decided = decidedAbout(row, is);
  const notes = [...row.problems, ...row.warnings, ...decided];
  const width = columns.length + 2 + (isOpen ? 1 : 0);
  const look = `${row.outcome.toLowerCase()} ${row.leftOut ? 'left-out' : ''} ${notes.length ? 'noted' : ''}`;
  return html`
    <tr class=${look} tabindex="-1">
      ${isOpen &&
      html`<td class="take">${canBeLeftOut && html`<${Take} row=${row} out=${out} act=${act} />`}</td>`}
      <td class="line">
        <span class="line-head">
          <span>${number(row.line)}</span>
          <span class="outcome">${t(row.leftOut ? 'outcome.leftOut' : `outcome.${row.outcome}`)}</span>
          ${canBeLeftOut &&
          html`<button
            class="icon-button small"
            onClick=${() => onChoose(row.rowNumber)}
            aria-label=${t('rows.choose', { line: row.line })}
            title=${t('rows.choose', { line: row.line })}
          >
            <${Icon} name="more" />
          </button>`}
        </span>
      </td>
      <th scope="row">${customer(row, is)}</th>
      ${columns.map((column) => html`<${PreviewCell}
        key=${column.position}
        row=${row}
        column=${column}
        out=${out}
        isOpen=${isOpen}
        act=${act}
      />`)}
    </tr>
    ${notes.length > 0 &&
    html`<tr class=${`notes ${row.leftOut ? '' : row.outcome.toLowerCase()}`}>
      <td colspan=${width}><${RowNotes} row=${row} decided=${decided} isOpen=${isOpen} act=${act} /></td>
    </tr>`}
  `;
}

function Take({ row, out, act }) {
  const label = t('rows.take', { line: row.line });
  return html`<${Tick}
    class="take-box"
    title=${label}
    isTicked=${!out.rows.includes(row.rowNumber)}
    onTick=${() => act(toggleRow(row.rowNumber))}
  >
    <span class="unseen">${label}</span>
  <//>`;
}

function customer(row, is) {
  const isUnknown = row.problems.some((one) => one.code === 'ID_UNKNOWN');
  if (row.customerId && row.outcome !== 'REMOVED' && !isUnknown) {
    return html`<a href=${to(['customers', row.customerId])}>${row.customerId}</a>`;
  }
  if (row.outcome === 'NEW') {
    return html`<span class="new-id">${t(is.state === 'PREVIEWED' ? 'rows.newId' : 'rows.notGiven')}</span>`;
  }
  return row.customerId ?? row.values.CustomerID ?? '';
}
