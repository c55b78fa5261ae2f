import { html } from '../library.js';
import { number, t } from '../language.js';
import { to } from '../router.js';
import { Download } from '../parts/download.js';
import { Icon } from '../parts/icon.js';
import { remediesOf } from './remedies.js';

/** Why nothing would be written: each cause in words, with what can be done about it right here. */
export function WhyNothing({ is, act }) {
  const isRejected = is.state === 'REJECTED';
  return html`<section class="why" aria-labelledby="why-heading">
    <h2 id="why-heading">${t(isRejected ? 'why.file' : 'why.title')}</h2>
    <p class="lead">${t(isRejected ? 'why.file.text' : 'why.text')}</p>
    <ol class="causes">
      ${is.explanation.map((cause) => html`<${Cause} cause=${cause} is=${is} act=${act} />`)}
    </ol>
    <div class="actions">
      <a class="button" href=${to([])}><${Icon} name="upload" />${t('why.another')}</a>
      <${Download} href="/api/template.csv">${t('file.template')}<//>
      <a class="button quiet" href=${to(['help'])}>${t('file.help')}</a>
    </div>
  </section>`;
}

function Cause({ cause, is, act }) {
  // What exactly was found stands in the file's own problem; the cause says it in general.
  const found = is.problems.find((problem) => problem.code === cause.code);
  const remedies = remediesOf(cause.code, is, found);
  return html`<li>
    ${cause.rows > 0 && html`<span class="cause-rows">${number(cause.rows)}<small>${t('why.rows', { count: cause.rows })}</small></span>`}
    <div>
      <p>${found?.message ?? cause.message}</p>
      ${remedies.length > 0 &&
      html`<div class="actions">
        ${remedies.map((remedy) =>
          remedy.href
            ? html`<a class="button primary" href=${remedy.href}>${remedy.text}</a>`
            : html`<button class="primary" onClick=${() => act(remedy.step)}>${remedy.text}</button>`,
        )}
      </div>`}
    </div>
  </li>`;
}
