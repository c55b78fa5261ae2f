import { announce } from '../announce.js';
import { fetchFile } from '../api.js';
import { html, useState } from '../library.js';
import { t } from '../language.js';
import { Dialog } from './dialog.js';
import { Icon } from './icon.js';

const API = '/api';

/**
 * A link to a file of the API. The page fetches it, so that it comes in the language that is shown, and so that a refusal
 * is told here; with another key or button of the mouse it is a link like any other.
 *
 * @param href begins with /api
 * @param name of the file, if the API gives none
 */
export function Download({ href, name, look = 'button', isBare, children }) {
  const [isOnItsWay, setOnItsWay] = useState(false);
  const [refused, setRefused] = useState(null);
  const fetchNow = async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    if (isOnItsWay) {
      return;
    }
    setOnItsWay(true);
    announce(t('download.going'));
    try {
      const file = await fetchFile(href.slice(API.length));
      save(file.bytes, file.name ?? name);
    } catch (failure) {
      setRefused(failure);
    }
    setOnItsWay(false);
  };
  return html`<a
      class=${`${look} ${isOnItsWay ? 'on-its-way' : ''}`}
      href=${href}
      aria-busy=${isOnItsWay ? 'true' : null}
      onClick=${fetchNow}
    >${!isBare && html`<${Icon} name="download" />`}${children}</a>
    ${refused && html`<${Dialog} heading=${t('download.refused')} onLeave=${() => setRefused(null)}>
      <p>${refused.detail ?? t('failed')}</p>
      <div class="actions end"><button class="primary" onClick=${() => setRefused(null)}>${t('close')}</button></div>
    <//>`}`;
}

function save(bytes, name) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bytes);
  link.download = name ?? '';
  link.click();
  // Not at once: the browser has yet to take it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
