import { html } from '../library.js';

/** The way back up: [text, address] of each place above, and the text of this one. */
export function Path({ above, here }) {
  return html`
    ${above.map(
      ([text, address]) => html`<a href=${address}>${text}</a> <span aria-hidden="true">/</span> `,
    )}
    ${here}
  `;
}
