import { html, useEffect, useRef } from '../library.js';

let made = 0;

/** A question above the page. Escape is the same as its way out. */
export function Dialog({ heading, children, onLeave, wide }) {
  const dialog = useRef();
  const id = useRef(`dialog-${++made}`).current;
  useEffect(() => {
    const before = document.activeElement;
    dialog.current.showModal();
    return () => before?.isConnected && before.focus();
  }, []);
  const leave = (event) => {
    event.preventDefault();
    onLeave?.();
  };
  // A browser may close it without asking; what has no way out opens again.
  const closed = () => (onLeave ? onLeave() : dialog.current?.showModal());
  return html`<dialog ref=${dialog} class=${wide ? 'wide' : ''} aria-labelledby=${id} onCancel=${leave} onClose=${closed}>
    <h2 id=${id}>${heading}</h2>
    ${children}
  </dialog>`;
}
