import { html, useEffect, useRef } from '../library.js';

let made = 0;

/** A question above the page. Escape is the same as its way out. */
export function Dialog({ heading, children, onLeave, wide }) {
  const dialog = useRef();
  const isLeft = useRef(false);
  const id = useRef(`dialog-${++made}`).current;
  useEffect(() => {
    const before = document.activeElement;
    const opened = dialog.current;
    opened.showModal();
    return () => {
      // As long as it is open, nothing beneath it takes the focus.
      isLeft.current = true;
      opened.close();
      before?.focus();
    };
  }, []);
  const leave = (event) => {
    event.preventDefault();
    onLeave?.();
  };
  // A browser may close it without asking; what has no way out opens again.
  const closed = () => isLeft.current || (onLeave ? onLeave() : dialog.current.showModal());
  return html`<dialog
    ref=${dialog}
    class=${wide ? 'wide' : ''}
    aria-labelledby=${id}
    onCancel=${leave}
    onClose=${closed}
  >
    <h2 id=${id}>${heading}</h2>
    ${children}
  </dialog>`;
}
