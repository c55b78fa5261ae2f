import { get } from '../api.js';
import { html } from '../library.js';
import { t } from '../language.js';
import { useAnswer } from '../loading.js';
import { isAdmin } from '../session.js';
import { ReadingFields } from '../parts/reading-fields.js';
import { Choice } from '../parts/choice.js';

/** How the file is read, for whoever needs another way than the usual one. */
export function UploadOptions({ options, onChange }) {
  const { answer } = useAnswer((signal) => get('/mappings', { signal }), []);
  const set = (name, value) => onChange({ ...options, [name]: value });
  const mappings = answer?.mappings ?? [];
  return html`<details class="card options">
    <summary>${t('options.title')}</summary>
    <${ReadingFields} options=${options} onChange=${set} />
    ${mappings.length > 0 &&
    html`<${Choice}
      label=${t('options.mapping')}
      hint=${t('options.mapping.hint')}
      value=${options.mapping}
      options=${[['', t('options.mapping.none')], ...mappings.map((one) => [one.name, one.name])]}
      onChoose=${(value) => set('mapping', value)}
    />`}
    ${isAdmin() &&
    html`<label class="tick">
      <input
        type="checkbox"
        checked=${options.unknownIds === 'CREATE'}
        onChange=${(event) => set('unknownIds', event.target.checked ? 'CREATE' : '')}
      />
      <span>${t('options.unknownIds')}<small>${t('options.unknownIds.hint')}</small></span>
    </label>`}
  </details>`;
}
