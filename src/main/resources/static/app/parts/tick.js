import { html, useState } from '../library.js';

/** A box that shows at once what is wanted, and once the step is taken what is. */
export function Tick({ isTicked, isDisabled, onTick, children, ...label }) {
  const [wanted, setWanted] = useState(null);
  const turn = (event) => {
    setWanted(event.target.checked);
    onTick().then(() => setWanted(null));
  };
  return html`<label ...${label}>
    <input type="checkbox" checked=${wanted ?? isTicked} disabled=${isDisabled} onChange=${turn} />
    <span>${children}</span>
  </label>`;
}
