import { html } from '../library.js';
import { t } from '../language.js';
import { useAnswer } from '../loading.js';
import { ScrollRegion } from '../parts/scroll-region.js';
import { pageHeaders } from '../session.js';

/** The template, shown as a spreadsheet shows it. */
export function Example() {
  const { answer } = useAnswer(
    (signal) =>
      fetch('/api/template.csv', { signal, headers: pageHeaders() }).then((file) => (file.ok ? file.text() : '')),
    [],
  );
  const [header = [], ...rows] = (answer ?? '').replace(/^\uFEFF/, '').split(/\r?\n/).filter(Boolean).map(cells);
  return header.length > 0 && html`<${ScrollRegion} label=${t('help.example')}>
    <table class="plain">
      <thead><tr>${header.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
    </table>
  <//>`;
}

const cells = (line) => line.split(';').map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"').replace(/^'/, ''));
