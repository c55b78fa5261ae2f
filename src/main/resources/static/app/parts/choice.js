import { html, useRef } from '../library.js';

let made = 0;

/** A list to choose from, under its label. Options are [value, text]. */
export function Choice({ label, value, options, onChoose, hint, isHidden }) {
  const id = useRef(`hint-${++made}`).current;
  return html`<div class="field">
    <label class="field">
      <span class=${isHidden ? 'unseen' : ''}>${label}</span>
      <select aria-describedby=${hint ? id : null} onChange=${(event) => onChoose(event.target.value)}>
        ${options.map(([is, text]) => html`<option
          value=${is}
          selected=${is === (value ?? '')}
        >${text}</option>`)}
      </select>
    </label>
    ${hint && html`<small id=${id}>${hint}</small>`}
  </div>`;
}
