import { html } from '../library.js';
import { t } from '../language.js';
import { to } from '../router.js';
import { Notice } from '../parts/notice.js';
import { cancelIt, readWith, retryIt } from './steps.js';

/** An import that was not written, or no longer holds: what happened, and the way on. */
export function Ended({ is, act }) {
  const another = html`<a class="button" href=${to([])}>${t('nextFile')}</a>`;
  switch (is.state) {
    case 'CANCELLED':
      return html`<${Notice}
        heading=${t('ended.CANCELLED')}
        actions=${another}
      ><p>${t('ended.nothing')}</p><//>`;
    case 'UNDONE':
      return html`<${Notice}
        heading=${t('ended.UNDONE')}
        actions=${another}
      ><p>${t('ended.UNDONE.text')}</p><//>`;
    case 'EXPIRED':
      return html`<${Notice}
        kind="warning"
        heading=${t('ended.EXPIRED')}
        actions=${html`${is.undoOf ? original(is) : previewAgain(act)}${another}`}
      >
        <p>${t('ended.nothing')} ${t(is.undoOf ? 'ended.EXPIRED.undo' : 'ended.EXPIRED.text')}</p>
      <//>`;
    case 'FAILED':
      return html`<${Notice}
        kind="problem"
        heading=${t('ended.FAILED')}
        actions=${html`<button class="primary" onClick=${() => act(retryIt)}>${t('ended.retry')}</button>
          <button onClick=${() => act(cancelIt)}>${t('cancel')}</button>`}
      >
        <p>${t('ended.nothing')} ${t('ended.FAILED.text')} ${is.failure && t('ended.reference', { reference: is.failure })}</p>
      <//>`;
    default:
      return null;
  }
}

const previewAgain = (act) =>
  html`<button class="primary" onClick=${() => act(readWith({}))}>${t('ended.previewAgain')}</button>`;

/** An undo is not previewed again: it begins anew at what it would have undone. */
const original = (is) =>
  html`<a class="button primary" href=${to(['imports', is.undoOf])}>${t('ended.original', { id: is.undoOf })}</a>`;
