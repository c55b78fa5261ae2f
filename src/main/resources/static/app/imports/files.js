import { html, useEffect, useRef } from '../library.js';
import { t } from '../language.js';
import { Download } from '../parts/download.js';
import { Icon } from '../parts/icon.js';

const FILES = ['original.csv', 'preview.csv', 'preview.html', 'result.csv', 'rejects.csv'];

const filesOf = (is) => FILES.filter((file) => is._links[file] && (file !== 'rejects.csv' || is.counts.rejected > 0));

export const hasFiles = (is) => filesOf(is).length > 0;

/** Every file that there is of an import, folded away. */
export function Files({ is }) {
  const place = useRef();
  useEffect(() => {
    const away = (event) => {
      const menu = place.current;
      const isEscape = event.key === 'Escape' && menu.contains(document.activeElement);
      if (menu.open && (isEscape || (event.type === 'pointerdown' && !menu.contains(event.target)))) {
        menu.open = false;
        if (isEscape) {
          menu.querySelector('summary').focus();
        }
      }
    };
    const kinds = ['keydown', 'pointerdown'];
    kinds.forEach((kind) => document.addEventListener(kind, away));
    return () => kinds.forEach((kind) => document.removeEventListener(kind, away));
  }, []);
  return html`<details class="files" ref=${place}>
    <summary class="button quiet"><${Icon} name="download" />${t('files.title')}</summary>
    <ul class="card">
      ${filesOf(is).map((file) => html`<li>
        <${Download} look="" isBare href=${is._links[file]} name=${`${is.fileName}.${is.id}.${file}`}>
          ${t(`files.${file}`)}
        <//>
        <small>${t(`files.${file}.hint`)}</small>
      </li>`)}
    </ul>
  </details>`;
}
