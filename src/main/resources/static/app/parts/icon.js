import { html } from '../library.js';

// Drawn on a field of 24 by 24, with round strokes.
const PATHS = {
  upload: 'M12 15V4m0 0L7.5 8.5M12 4l4.5 4.5M4 15v3a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-3',
  download: 'M12 4v11m0 0l-4.5-4.5M12 15l4.5-4.5M4 17v1a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-1',
  file: 'M13 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V9zm0 0v6h6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  cross: 'M6 6l12 12M18 6L6 18',
  warning: 'M12 9v4.5m0 3v.01M10.6 4.5L3 18a1.6 1.6 0 0 0 1.4 2.4h15.2A1.6 1.6 0 0 0 21 18L13.4 4.5a1.6 1.6 0 0 0-2.8 0z',
  problem: 'M12 7.5v5.5m0 3.5v.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  info: 'M12 11v5.5m0-9v.01M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  undo: 'M8 5L4 9l4 4M4 9h9.5a5.5 5.5 0 0 1 0 11H10',
  search: 'M20 20l-4.5-4.5M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13z',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm0-14v2.5m0 15V22M2 12h2.5m15 0H22M5 5l1.8 1.8m10.4 10.4L19 19M19 5l-1.8 1.8M6.8 17.2L5 19',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  more: 'M5.5 12v.01M12 12v.01M18.5 12v.01',
  next: 'M9 5l7 7-7 7',
  previous: 'M15 5l-7 7 7 7',
  none: 'M5.6 5.6l12.8 12.8M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z',
  thumb: 'M7 21V10.5M7 10.5L11.2 3c1.6 0 2.8 1.2 2.8 2.8V9h4.6a2.2 2.2 0 0 1 2.2 2.6l-1.2 7A2.9 2.9 0 0 1 16.7 21H7M7 10.5H4.2A1.2 1.2 0 0 0 3 11.7v8.1A1.2 1.2 0 0 0 4.2 21H7',
  columns: 'M4 5h16v14H4zM9.5 5v14M14.5 5v14',
  filter: 'M4 6h16M7 12h10M10 18h4',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-8 9a8 8 0 0 1 16 0',
  plus: 'M12 5v14M5 12h14',
};

/** A small picture beside a text; what has no text beside it is given one by `label`. */
export function Icon({ name, label }) {
  const said = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' };
  return html`<svg
    class=${`icon icon-${name}`}
    viewBox="0 0 24 24"
    ...${said}
  ><path d=${PATHS[name]} /></svg>`;
}
