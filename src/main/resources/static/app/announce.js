/** Has a screen reader say it, once it is silent. */
export function announce(text) {
  const region = document.getElementById('said');
  if (region && text && region.textContent !== text) {
    region.textContent = text;
  }
}
