import { html, useEffect } from '../library.js';
import { announce } from '../announce.js';
import { t } from '../language.js';
import { Failure, Notice } from '../parts/notice.js';
import { Conflict } from './conflict.js';

// A conflict is told with its cells, and what somebody else has changed by the fresh preview.
const TOLD_OTHERWISE = ['CONFLICT', 'REVISION_OUTDATED'];

/** What is to be known before looking at the rows. */
export function Notes({ is, moved, refused }) {
  useEffect(() => announce(is.message ?? ''), [is.message]);
  const isToBeDecided = is.state === 'PREVIEWED';
  return html`
    ${refused && !TOLD_OTHERWISE.includes(refused.code) && html`<${Failure} of=${refused} />`}
    ${isToBeDecided && (moved || refused?.code === 'REVISION_OUTDATED') && html`<${Notice} kind="warning" heading=${t('moved.title')} live><p>${t('moved.text')}</p><//>`}
    ${isToBeDecided && is.conflict && html`<${Conflict} of=${is.conflict} columns=${is.columns} />`}
    ${isToBeDecided && is.waiting && html`<${Notice}
      kind="warning"
      heading=${t('waiting.title')}
    ><p>${is.waiting.message}</p><//>`}
  `;
}
