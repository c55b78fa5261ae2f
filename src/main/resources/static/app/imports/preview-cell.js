import { html } from '../library.js';
import { t } from '../language.js';
import { Icon } from '../parts/icon.js';
import { toggleCell } from './steps.js';

/** One cell: changed, kept because the file is blank, left out, to blame, or just what it is. */
export function PreviewCell({ row, column, out, isOpen, act }) {
  const { field, position } = column;
  const value = row.values[field] ?? '';
  const change = row.changes.find((one) => one.field === field);
  const toggle = (label, icon) =>
    isOpen &&
    html`<button
      class="icon-button small reveal"
      onClick=${() => act(toggleCell(row.rowNumber, field))}
      aria-label=${label}
      title=${label}
    >
      <${Icon} name=${icon} />
    </button>`;
  if (row.leftOutCells?.[field] !== undefined) {
    const isSingle = out.cells.some((cell) => cell.row === row.rowNumber && cell.field === field);
    return html`<td class="left-out-cell">
      <span class="cell">
        <span><span class="unseen">${t('cell.leftOut')} </span><del>${shown(row.leftOutCells[field])}</del>${value && html` <span class="stays">${value}</span>`}</span>
        ${isSingle && toggle(t('cell.putBack', { field, line: row.line }), 'undo')}
      </span>
    </td>`;
  }
  if (change) {
    const isHeldBack = row.outcome === 'REJECTED';
    return html`<td class=${isHeldBack ? 'would-change' : 'changed'}>
      <span class="cell">
        <span>
          <span class="unseen">${t('cell.from')} </span><del>${shown(change.old)}</del>
          <span class="unseen"> ${t('cell.to')} </span><ins>${shown(change.new)}</ins>
        </span>
        ${!isHeldBack && toggle(t('cell.leaveOut', { field, line: row.line }), 'none')}
      </span>
    </td>`;
  }
  if (row.kept.includes(field)) {
    return html`<td class="kept">${value} <small>${t('cell.kept')}</small></td>`;
  }
  const blame = row.problems.find((one) => one.position === position);
  return html`<td class=${blame ? 'blame' : ''}>${blame && html`<span class="unseen">${t('cell.blame')} </span>`}${value}</td>`;
}

const shown = (text) => text || html`<em>${t('empty')}</em>`;
