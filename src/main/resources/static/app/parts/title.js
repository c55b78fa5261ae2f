import { html, useEffect, useRef } from '../library.js';
import { t } from '../language.js';
import { hasMoved } from '../router.js';

/** The heading of a view: names the window, and takes the focus when the user has come from another view. */
export function Title({ text, above, children }) {
  const heading = useRef();
  useEffect(() => {
    document.title = `${text} – ${t('product')}`;
  }, [text]);
  useEffect(() => {
    if (hasMoved()) {
      heading.current.focus();
      window.scrollTo(0, 0);
    }
  }, []);
  return html`<header class="title">
    ${above && html`<p class="above">${above}</p>`}
    <h1 tabindex="-1" ref=${heading}>${text}</h1>
    ${children}
  </header>`;
}
