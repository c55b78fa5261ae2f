import { html } from '../library.js';
import { number, t } from '../language.js';

const OF_A_FILE = [
  ['uploaded', ''],
  ['changed', 'CHANGED'],
  ['unchanged', 'UNCHANGED'],
  ['new', 'NEW'],
  ['rejected', 'REJECTED'],
];
const OF_AN_UNDO = [
  ['uploaded', ''],
  ['changed', 'CHANGED'],
  ['unchanged', 'UNCHANGED'],
  ['removed', 'REMOVED'],
];

/** The boxes of the overview: each counts, and shows only its own rows when it is pressed. */
export function Boxes({ counts, isUndo, outcome, onOutcome }) {
  const boxes = isUndo ? OF_AN_UNDO : OF_A_FILE;
  return html`<div class=${`boxes ${outcome ? 'filtering' : ''}`} role="group" aria-label=${t('boxes.label')}>
    ${boxes.map(
      ([name, shows]) => html`<button
        class=${`box ${name}`}
        aria-pressed=${String((outcome ?? '') === shows)}
        title=${t(`box.${name}.title`)}
        onClick=${() => onOutcome(outcome === shows ? '' : shows)}
      >
        <span class="box-count">${number(counts[name])}</span>
        <span class="box-name">${t(isUndo && name === 'uploaded' ? 'box.rows' : `box.${name}`)}</span>
      </button>`,
    )}
  </div>`;
}
