import { html, useEffect, useRef } from '../library.js';
import { announce } from '../announce.js';
import { number } from '../language.js';

const STEP = 25;

/** A bar that fills, with its figures beside it; without a total it only moves. A screen reader hears each quarter. */
export function Progress({ label, done, total, figures }) {
  const told = useRef(0);
  const percent = total ? Math.min(100, Math.floor((100 * done) / total)) : null;
  useEffect(() => announce(label), [label]);
  useEffect(() => {
    if (percent !== null && percent >= told.current + STEP) {
      told.current = percent - (percent % STEP);
      announce(`${label} ${number(percent)} %`);
    }
  }, [percent]);
  const value = percent === null ? {} : { value: percent, max: 100 };
  return html`<div class="progress">
    <div class="progress-head">
      <span>${label}</span>
      ${percent !== null && html`<span class="percent">${number(percent)} %</span>`}
    </div>
    <progress aria-label=${label} ...${value}></progress>
    ${figures && html`<p class="figures">${figures}</p>`}
  </div>`;
}
