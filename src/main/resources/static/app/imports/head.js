import { html, useState } from '../library.js';
import { bytes, dateTime, t } from '../language.js';
import { to } from '../router.js';
import { Icon } from '../parts/icon.js';
import { Path } from '../parts/path.js';
import { State } from '../parts/state.js';
import { Title } from '../parts/title.js';
import { Files, hasFiles } from './files.js';
import { ReadAgain } from './read-again.js';

const CAN_BE_READ_AGAIN = ['PREVIEWED', 'REJECTED', 'EXPIRED'];

/** Which file it is, where it came from, how it was read, and the ways to read it otherwise. */
export function Head({ is, act }) {
  const [isAsked, setAsked] = useState(false);
  const canBeReadAgain = CAN_BE_READ_AGAIN.includes(is.state) && !is.undoOf;
  const above = html`<${Path}
    above=${[[t('nav.imports'), to(['imports'])]]}
    here=${t('import.number', { id: is.id })}
  />`;
  return html`
    <${Title}
      text=${is.undoOf ? t('import.undoOf', { id: is.undoOf, file: is.fileName }) : is.fileName}
      above=${above}
    >
      <p class="facts"><${State} of=${is.state} /> ${facts(is).map((fact) => html`<span>${fact}</span>`)}</p>
      <div class="title-actions">${canBeReadAgain && html`
        <a
          class="button quiet"
          href=${to(['imports', is.id, 'columns'])}
        ><${Icon} name="columns" />${t('import.columns')}</a>
        <button
          class="quiet"
          onClick=${() => setAsked(true)}
        ><${Icon} name="file" />${t('import.readAgain')}</button>`}
        ${hasFiles(is) && html`<${Files} is=${is} />`}
      </div>
    <//>
    ${isAsked && html`<${ReadAgain} is=${is} act=${act} onLeave=${() => setAsked(false)} />`}
  `;
}

function facts(is) {
  const said = [t('import.received', { who: is.receivedBy, when: dateTime(is.receivedAt) }), t(`source.${is.source}`)];
  if (is.account) {
    said.push(is.account);
  }
  if (!is.undoOf && is.progress.totalBytes) {
    said.push(bytes(is.progress.totalBytes));
  }
  if (is.encoding) {
    said.push(t('import.readAs', { encoding: is.encoding }));
  }
  if (is.mapping?.name) {
    said.push(t('import.mapping', { name: is.mapping.name }));
  }
  if (is.options.emptyCells === 'KEEP') {
    said.push(t('import.keep'));
  }
  return said;
}
