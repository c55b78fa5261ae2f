import { html, useEffect } from '../library.js';
import { announce } from '../announce.js';
import { t } from '../language.js';
import { Failure, Notice } from '../parts/notice.js';
import { Conflict } from './conflict.js';

/** What is to be known before looking at the rows. */
export function Notes({ is, moved, refused }) {
  useEffect(() => announce(is.message ?? ''), [is.message]);
  const isToBeDecided = is.state === 'PREVIEWED';
  return html`
    ${refused && refused.code !== 'CONFLICT' && html`<${Failure} of=${refused} />`}
    ${isToBeDecided && moved && html`<${Notice} kind="warning" heading=${t('moved.title')} live><p>${t('moved.text')}</p><//>`}
    ${isToBeDecided && is.conflict && html`<${Conflict} of=${is.conflict} columns=${is.columns} />`}
    ${isToBeDecided && is.waiting && html`<${Notice}
      kind="warning"
      heading=${t('waiting.title')}
    ><p>${is.waiting.message}</p><//>`}
  `;
}
