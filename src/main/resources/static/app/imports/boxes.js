import { html } from '../library.js';
import { number, t } from '../language.js';

/** The boxes of the overview: each counts, and shows only its own rows when it is pressed. */
export function Boxes({ counts, outcome, onOutcome }) {
  const boxes = [
    ['uploaded', counts.uploaded, ''],
    ['changed', counts.changed, 'CHANGED'],
    ['unchanged', counts.unchanged, 'UNCHANGED'],
    ['new', counts.new, 'NEW'],
    ['rejected', counts.rejected, 'REJECTED'],
  ];
  if (counts.removed > 0) {
    boxes.push(['removed', counts.removed, 'REMOVED']);
  }
  return html`<div class=${`boxes ${outcome ? 'filtering' : ''}`} role="group" aria-label=${t('boxes.label')}>
    ${boxes.map(
      ([name, count, shows]) => html`<button
        class=${`box ${name}`}
        aria-pressed=${String((outcome ?? '') === shows)}
        title=${t(`box.${name}.title`)}
        onClick=${() => onOutcome(outcome === shows ? '' : shows)}
      >
        <span class="box-count">${number(count)}</span>
        <span class="box-name">${t(`box.${name}`)}</span>
      </button>`,
    )}
  </div>`;
}
