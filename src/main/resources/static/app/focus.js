// What has the focus may go with the step that it took. The focus then stays near: in the row, at the heading of its part
// of the view, or else at that of the view.

let last = null;
let places = [];

document.addEventListener('focusin', ({ target }) => {
  last = target;
  places = placesOf(target);
});

function placesOf(element) {
  const found = [element.closest('tr.notes')?.previousElementSibling ?? element.closest('table.preview tbody tr')];
  for (let at = element.closest('section'); at; at = at.parentElement.closest('section')) {
    found.push(at.querySelector('h2[tabindex]'));
  }
  return found.filter(Boolean);
}

function catchFocus() {
  if (!last || last.isConnected || document.activeElement !== document.body) {
    return;
  }
  last = null;
  const place = places.find((one) => one.isConnected) ?? document.querySelector('main h1');
  place?.focus({ preventScroll: true });
}

/** From now on no focus is lost. */
export const keepFocus = () => new MutationObserver(catchFocus).observe(document.body, { childList: true, subtree: true });
