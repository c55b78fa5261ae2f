import { html } from './library.js';
import { Interruptions } from './interruptions.js';
import { t } from './language.js';
import { Failure } from './parts/notice.js';

/** Stands there until the page knows whom it serves. */
export function StartFailed({ of, onAgain }) {
  return html`<${Interruptions} />
    <main id="main" tabindex="-1">
      <h1>${t('product')}</h1>
      ${of && html`<${Failure} of=${of} actions=${html`<button class="primary" onClick=${onAgain}>${t('lost.again')}</button>`} />`}
    </main>`;
}
