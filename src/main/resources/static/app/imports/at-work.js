import { html } from '../library.js';
import { bytes, t } from '../language.js';
import { to } from '../router.js';
import { Progress } from '../parts/progress.js';

/** What is being done to the file; it goes on without anybody looking. */
export function AtWork({ is }) {
  const { rows, bytes: read, totalBytes } = is.progress;
  const isRead = is.state !== 'CONFIRMED' && !is.undoOf;
  return html`<section class="card at-work" aria-busy="true">
    <${Progress}
      label=${t(`atWork.${is.undoOf && is.state !== 'CONFIRMED' ? 'undo' : is.state}`)}
      done=${read}
      total=${isRead && is.state === 'PREVIEWING' ? totalBytes : 0}
      figures=${isRead && rows > 0 && t('atWork.figures', { rows, read: bytes(read), total: bytes(totalBytes) })}
    />
    <p class="soft">${t('atWork.leave')} <a href=${to(['imports'])}>${t('nav.imports')}</a></p>
  </section>`;
}
