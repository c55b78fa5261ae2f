import { html } from '../library.js';

/** A table wider than the window moves within its own region, also by keyboard. */
export function ScrollRegion({ label, isBusy, children }) {
  return html`<div
    class="scroll"
    role="region"
    tabindex="0"
    aria-label=${label}
    aria-busy=${String(Boolean(isBusy))}
  >${children}</div>`;
}
