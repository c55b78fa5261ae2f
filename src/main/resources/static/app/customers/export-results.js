import { query } from '../api.js';
import { html, useState } from '../library.js';
import { t } from '../language.js';
import { Choice } from '../parts/choice.js';
import { Download } from '../parts/download.js';
import { Icon } from '../parts/icon.js';

const ENCODINGS = ['UTF-8', 'windows-1252', 'UTF-16LE'];

/** The customers that are shown, as a file in exactly the format that imports. */
export function ExportResults({ meant, total }) {
  const [encoding, setEncoding] = useState('UTF-8');
  const [version, setVersion] = useState(false);
  const chosen = encoding === 'UTF-8' ? '' : encoding;
  return html`<details class="export">
    <summary class="button"><${Icon} name="download" />${t('export.title')}</summary>
    <div class="card export-card">
      <p>${t('export.text', { count: total })}</p>
      <label class="tick">
        <input type="checkbox" checked=${version} onChange=${(event) => setVersion(event.target.checked)} />
        <span>${t('export.version')}<small>${t('export.version.hint')}</small></span>
      </label>
      <${Choice}
        label=${t('options.encoding')}
        value=${encoding}
        options=${ENCODINGS.map((one) => [one, t(`export.encoding.${one}`)])}
        onChoose=${setEncoding}
      />
      <${Download}
        look="button primary"
        isBare
        href=${`/api/customers.csv${query({ ...meant, encoding: chosen, version: version && 'true' })}`}
      >${t('export.go')}<//>
    </div>
  </details>`;
}
