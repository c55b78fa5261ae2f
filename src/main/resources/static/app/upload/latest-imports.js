import { get } from '../api.js';
import { html } from '../library.js';
import { dateTime, t } from '../language.js';
import { useAnswer } from '../loading.js';
import { to } from '../router.js';
import { State } from '../parts/state.js';

const SHOWN = 5;

/** The last few imports, to come back to. */
export function LatestImports() {
  const { answer } = useAnswer((signal) => get(`/imports?size=${SHOWN}`, { signal }), []);
  if (!answer?.imports.length) {
    return null;
  }
  return html`<section class="latest" aria-labelledby="latest-heading">
    <h2 id="latest-heading">${t('latest.title')}</h2>
    <ul class="lines">
      ${answer.imports.map(
        (is) => html`<li>
          <a href=${to(['imports', is.id])}>${is.fileName}</a>
          <span class="soft">${t('latest.by', { who: is.receivedBy, when: dateTime(is.receivedAt) })}</span>
          <${State} of=${is.state} />
        </li>`,
      )}
    </ul>
    ${answer.total > SHOWN && html`<p><a href=${to(['imports'])}>${t('latest.all', { count: answer.total })}</a></p>`}
  </section>`;
}
