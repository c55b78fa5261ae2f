import { html } from '../library.js';
import { t } from '../language.js';
import { Choice } from './choice.js';

const SEPARATORS = [';', ',', 'tab', '|'];
const ENCODINGS = ['UTF-8', 'windows-1252', 'UTF-16LE', 'UTF-16BE'];

/** What an empty cell means, and how the bytes of the file are read. */
export function ReadingFields({ options, onChange }) {
  const empty = options.emptyCells || 'CLEAR';
  return html`
    <fieldset class="radios">
      <legend>${t('options.emptyCells')}</legend>
      ${['CLEAR', 'KEEP'].map(
        (one) => html`<label class="tick">
          <input
            type="radio"
            name="emptyCells"
            checked=${empty === one}
            onChange=${() => onChange('emptyCells', one)}
          />
          <span>${t(`options.emptyCells.${one}`)}<small>${t(`options.emptyCells.${one}.hint`)}</small></span>
        </label>`,
      )}
    </fieldset>
    <div class="fields">
      <${Choice}
        label=${t('options.separator')}
        value=${options.separator}
        options=${[['', t('options.separator.usual')], ...SEPARATORS.slice(1).map((one) => [one, t(`separator.${one}`)])]}
        onChoose=${(value) => onChange('separator', value)}
      />
      <${Choice}
        label=${t('options.encoding')}
        value=${options.encoding}
        options=${[['', t('options.encoding.found')], ...ENCODINGS.map((one) => [one, t(`encoding.${one}`)])]}
        onChoose=${(value) => onChange('encoding', value)}
      />
    </div>
    <label class="tick">
      <input
        type="checkbox"
        checked=${options.everyone === true}
        onChange=${(event) => onChange('everyone', event.target.checked || undefined)}
      />
      <span>${t('options.everyone')}<small>${t('options.everyone.hint')}</small></span>
    </label>
  `;
}
