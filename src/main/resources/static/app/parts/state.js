import { html } from '../library.js';
import { t } from '../language.js';

const LOOKS = {
  RECEIVED: 'busy',
  PREVIEWING: 'busy',
  CONFIRMED: 'busy',
  PREVIEWED: 'waiting',
  IMPORTED: 'done',
  REJECTED: 'bad',
  FAILED: 'bad',
};

/** Where an import stands, in words. */
export function State({ of }) {
  return html`<span class=${`state ${LOOKS[of] ?? 'over'}`}>${t(`state.${of}`)}</span>`;
}
