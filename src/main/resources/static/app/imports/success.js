import { html, useEffect, useRef, useState } from '../library.js';
import { get } from '../api.js';
import { dateTime, number, t } from '../language.js';
import { useAnswer } from '../loading.js';
import { to } from '../router.js';
import { Dialog } from '../parts/dialog.js';
import { Download } from '../parts/download.js';
import { Icon } from '../parts/icon.js';
import { undoIt } from './steps.js';

const NAMED = 5;

/** It is written: thumbs up, what was done, who is new, the files, and the way back. */
export function Success({ is, act, isJustDone }) {
  const [isAsked, setAsked] = useState(false);
  const heading = useRef();
  useEffect(() => {
    if (isJustDone) {
      heading.current.focus();
    }
  }, []);
  const file = (name, text) =>
    is._links[name] && html`<${Download} href=${is._links[name]}>${text}<//>`;
  return html`<section class="success" aria-labelledby="success-heading">
    <div class="thumb"><${Icon} name="thumb" label=${t('success.thumb')} /></div>
    <h2 id="success-heading" tabindex="-1" ref=${heading}>${is.message}</h2>
    <p>${done(is)}</p>
    <p class="soft">${t('success.by', { who: is.confirmedBy, when: dateTime(is.importedAt) })}</p>
    ${is.writes.created > 0 && html`<${NewCustomers} is=${is} />`}
    <div class="actions">
      <a class="button primary" href=${to([])}>${t('nextFile')}</a>
      ${file('result.csv', t('success.result'))} ${is.counts.rejected > 0 && file('rejects.csv', t('success.rejects'))}
      ${is._links.undo && html`<button
        class="quiet"
        onClick=${() => setAsked(true)}
      ><${Icon} name="undo" />${t('success.undo')}</button>`}
    </div>
    ${isAsked && html`<${AskUndo}
      onLeave=${() => setAsked(false)}
      onUndo=${() => (setAsked(false), act(undoIt))}
    />`}
  </section>`;
}

/** What was written, and what was not. */
export function done({ counts, writes }) {
  const parts = [
    ['success.changed', writes.changed],
    ['success.created', writes.created],
    ['success.removed', writes.removed],
    ['success.unchanged', counts.unchanged],
    ['success.rejected', counts.rejected],
    ['success.leftOut', counts.leftOut],
  ];
  return parts.filter(([, count]) => count > 0).map(([key, count]) => html`<span class="done-part">${t(key, { count })}</span> `);
}

/** The numbers that the new customers were given. */
function NewCustomers({ is }) {
  const { answer } = useAnswer((signal) => get(`/imports/${is.id}/rows?outcome=NEW&size=${NAMED}`, { signal }), [is.id]);
  const rows = answer?.rows.filter((row) => row.customerId && !row.leftOut) ?? [];
  return rows.length > 0 && html`<div class="new-customers">
    <h3>${t('success.new')}</h3>
    <ul>
      ${rows.map(
        (row) => html`<li><a href=${to(['customers', row.customerId])}><b>${row.customerId}</b> ${named(row.values)}</a></li>`,
      )}
      ${is.writes.created > rows.length && html`<li>
        <a href=${to(['customers'], { filter: `createdBy = ${is.id}` })}>${t('success.allNew', { total: number(is.writes.created) })}</a>
      </li>`}
    </ul>
  </div>`;
}

const named = ({ FirstName, LastName, Company }) => [FirstName, LastName].filter(Boolean).join(' ') || Company || '';

function AskUndo({ onLeave, onUndo }) {
  return html`<${Dialog} heading=${t('success.undo')} onLeave=${onLeave}>
    <p>${t('success.undo.text')}</p>
    <div class="actions end">
      <button onClick=${onLeave}>${t('leave')}</button>
      <button class="primary" onClick=${onUndo}>${t('success.undo.go')}</button>
    </div>
  <//>`;
}
