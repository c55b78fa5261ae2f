import { html } from '../library.js';

/** A list to choose from, under its label. Options are [value, text]. */
export function Choice({ label, value, options, onChoose, hint, isHidden }) {
  return html`<label class="field">
    <span class=${isHidden ? 'unseen' : ''}>${label}</span>
    <select value=${value ?? ''} onChange=${(event) => onChoose(event.target.value)}>
      ${options.map(([is, text]) => html`<option value=${is} selected=${is === (value ?? '')}>${text}</option>`)}
    </select>
    ${hint && html`<small>${hint}</small>`}
  </label>`;
}
