import { html, useState } from '../library.js';
import { t } from '../language.js';
import { Icon } from '../parts/icon.js';
import { ScrollRegion } from '../parts/scroll-region.js';
import { PreviewRow } from './preview-row.js';
import { RowDialog } from './row-dialog.js';
import { leftOut, toggleColumn } from './steps.js';

/** The rows in file order, with only the columns that the file has. */
export function PreviewTable({ is, rows, isLoading, isOpen, act }) {
  const [chosen, setChosen] = useState(null);
  const columns = columnsOf(is);
  const out = leftOut(is);
  const row = chosen && rows.find((one) => one.rowNumber === chosen);
  return html`
    <${ScrollRegion} label=${t('rows.table')} isBusy=${isLoading}>
      <table class="preview">
        <thead>
          <tr>
            ${isOpen && html`<th
              scope="col"
              class="take"
            ><span class="unseen">${t('rows.import')}</span></th>`}
            <th scope="col" class="line">${t('rows.line')}</th>
            <th scope="col">CustomerID</th>
            ${columns.map(
              (column) => html`<${ColumnHead}
                column=${column}
                isOut=${out.columns.includes(column.field)}
                onToggle=${isOpen && (() => act(toggleColumn(column.field)))}
               
              />`,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (one) => html`<${PreviewRow}
              key=${one.rowNumber}
              row=${one}
              columns=${columns}
              is=${is}
              out=${out}
              isOpen=${isOpen}
              act=${act}
              onChoose=${setChosen}
            />`,
          )}
        </tbody>
      </table>
    <//>
    ${row && html`<${RowDialog}
      row=${row}
      columns=${columns}
      out=${out}
      act=${act}
      onLeave=${() => setChosen(null)}
    />`}
  `;
}

function ColumnHead({ column, isOut, onToggle }) {
  const label = t(isOut ? 'rows.putBackColumn' : 'rows.leaveOutColumn', { column: column.field });
  return html`<th
    scope="col"
    class=${isOut ? 'out' : ''}
    title=${column.name === column.field ? null : column.field}
  >
    <span class="column-head">
      <span>${column.name}</span>
      ${onToggle &&
      html`<button class="icon-button small reveal" onClick=${onToggle} aria-label=${label} title=${label}>
        <${Icon} name=${isOut ? 'undo' : 'none'} />
      </button>`}
    </span>
  </th>`;
}

/** The columns of the file that hold a field; what is not imported is not shown. */
function columnsOf(is) {
  return is.columns.filter((column) => column.field && column.field !== 'CustomerID');
}
