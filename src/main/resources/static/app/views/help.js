import { get } from '../api.js';
import { html } from '../library.js';
import { list, t } from '../language.js';
import { useAnswer } from '../loading.js';
import { to } from '../router.js';
import { Download } from '../parts/download.js';
import { ScrollRegion } from '../parts/scroll-region.js';
import { Title } from '../parts/title.js';
import { Example } from '../help/example.js';

/** How it is done, what the colours mean, and the format, told from the columns that there are. */
export default function Help() {
  const columns = useAnswer((signal) => get('/columns', { signal }), []).answer?.columns ?? [];
  return html`<div class="help">
    <${Title} text=${t('help.title')}><p class="lead">${t('help.lead')}</p><//>
    <${Steps} name="update" count=${4} link=${[to(['customers']), t('nav.customers')]} />
    <${Steps} name="new" count=${2} />
    <${Steps} name="upload" count=${4} link=${[to([]), t('nav.upload')]} />
    <section>
      <h2>${t('help.colours')}</h2>
      <dl class="colours">
        ${['uploaded', 'changed', 'unchanged', 'new', 'rejected'].map(
          (name) => html`<div><dt><span class=${`small-box ${name}`}>${t(`box.${name}`)}</span></dt><dd>${t(`box.${name}.title`)}</dd></div>`,
        )}
        <div><dt><span class="swatch changed">${t('help.cell')}</span></dt><dd>${t('help.yellow')}</dd></div>
        <div><dt><span class="swatch new">${t('help.row')}</span></dt><dd>${t('help.green')}</dd></div>
        <div><dt><span class="swatch rejected">${t('help.row')}</span></dt><dd>${t('help.red')}</dd></div>
        <div><dt><span class="swatch kept">${t('help.cell')}</span></dt><dd>${t('help.grey')}</dd></div>
      </dl>
    </section>
    <${Steps} name="nothing" count=${5} />
    <section>
      <h2>${t('help.example')}</h2>
      <${Example} />
      <p><${Download} href="/api/template.csv">${t('file.template')}<//></p>
    </section>
    <section>
      <h2 id="columns-heading">${t('help.columns')}</h2>
      <p>${t('help.columns.text')}</p>
      <${ScrollRegion} label=${t('help.columns')}>
        <table class="plain columns">
          <thead>
            <tr><th scope="col">${t('help.column')}</th><th scope="col">${t('help.kind')}</th><th scope="col">${t('help.aliases')}</th></tr>
          </thead>
          <tbody>${columns.map(({ key, ...column }) => html`<${Column} ...${column} isKey=${key} />`)}</tbody>
        </table>
      <//>
    </section>
  </div>`;
}

function Steps({ name, count, link }) {
  return html`<section>
    <h2>${t(`help.${name}`)}</h2>
    <ol class="steps">${Array.from({ length: count }, (_, i) => html`<li>${t(`help.${name}.${i + 1}`)}</li>`)}</ol>
    ${link && html`<p><a href=${link[0]}>${link[1]}</a></p>`}
  </section>`;
}

function Column({ name, kind, limit, required, isKey, aliases }) {
  return html`<tr>
    <th scope="row">${name}${required && html` <span class="tag">${t('help.required')}</span>`}${isKey && html` <span class="tag">${t('help.key')}</span>`}</th>
    <td>${t(`kind.${kind}`, { limit })}</td>
    <td>${aliases.length > 0 ? list(aliases) : html`<span aria-hidden="true">–</span>`}</td>
  </tr>`;
}
