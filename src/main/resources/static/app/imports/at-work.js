import { html } from '../library.js';
import { bytes, dateTime, t } from '../language.js';
import { to } from '../router.js';
import { Progress } from '../parts/progress.js';
import { done } from './success.js';

/** What is being done to the file; it goes on without anybody looking. */
export function AtWork({ is }) {
  const { bytes: read, totalBytes } = is.progress;
  const isRead = is.state !== 'CONFIRMED' && !is.undoOf;
  return html`<section class="card at-work" aria-busy="true">
    <${Progress}
      label=${t(`atWork.${is.undoOf && is.state !== 'CONFIRMED' ? 'undo' : is.state}`)}
      done=${read}
      total=${isRead && is.state === 'PREVIEWING' ? totalBytes : 0}
      figures=${figuresOf(is, isRead)}
    />
    ${is.state === 'CONFIRMED' && is.confirmedBy && html`<p class="soft">${t('success.by', { who: is.confirmedBy, when: dateTime(is.confirmedAt) })}</p>`}
    <p class="soft">${t('atWork.leave')} <a href=${to(['imports'])}>${t('nav.imports')}</a></p>
  </section>`;
}

/** How far the reading is, or what is being written. */
function figuresOf(is, isRead) {
  const { rows, bytes: read, totalBytes } = is.progress;
  if (is.state === 'CONFIRMED') {
    return is.writes && done({ counts: {}, writes: is.writes });
  }
  return isRead && rows > 0 && t('atWork.figures', { rows, read: bytes(read), total: bytes(totalBytes) });
}
