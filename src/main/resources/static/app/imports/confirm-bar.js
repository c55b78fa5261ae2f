import { html, useEffect, useState } from '../library.js';
import { t } from '../language.js';
import { session } from '../session.js';
import { Dialog } from '../parts/dialog.js';
import { Decisions } from './decisions.js';
import { cancelIt, confirmIt } from './steps.js';

const DAY = 24 * 60 * 60;

/** What a confirm will do, in one sentence that stays in sight, with the way on and the way out. */
export function ConfirmBar({ is, act, isActing }) {
  const [asked, setAsked] = useState(null);
  // The import as it stood when the question was asked; what it has become since has not been looked at.
  const [looked, setLooked] = useState(is);
  useEffect(() => setAsked((now) => (now === 'confirm' ? null : now)), [is.revision]);
  const writesNothing = Object.values(is.writes).every((count) => count === 0);
  const take = (step) => {
    setAsked(null);
    act(step);
  };
  const askConfirm = () => {
    // A step that is under way will change what is asked about.
    if (!isActing) {
      setLooked(is);
      setAsked('confirm');
    }
  };
  return html`<section class="confirm-bar" aria-label=${t('confirm.title')}>
    <${Decisions} is=${is} act=${act} />
    <p role="status">${is.message}</p>
    <div class="actions">
      <button onClick=${() => setAsked('cancel')}>${t('cancel')}</button>
      ${!writesNothing && html`<button
        class="primary"
        aria-disabled=${String(Boolean(isActing))}
        onClick=${askConfirm}
      >${t(is.undoOf ? 'confirm.undoGo' : 'confirm.go')}</button>`}
    </div>
    ${asked === 'confirm' && html`<${AskConfirm}
      is=${looked}
      onLeave=${() => setAsked(null)}
      onConfirm=${() => take(confirmIt(looked.revision))}
    />`}
    ${asked === 'cancel' && html`<${AskCancel}
      onLeave=${() => setAsked(null)}
      onCancel=${() => take(cancelIt)}
    />`}
  </section>`;
}

function AskConfirm({ is, onLeave, onConfirm }) {
  const { undoWithin } = session.get();
  const days = Math.floor((undoWithin ?? 0) / DAY);
  return html`<${Dialog} heading=${t(is.undoOf ? 'confirm.undoGo' : 'confirm.title')} onLeave=${onLeave}>
    <p class="lead">${is.message}</p>
    ${is.counts.rejected > 0 && html`<p>${t('confirm.rejected', { count: is.counts.rejected })}</p>`}
    ${!is.undoOf && days > 0 && html`<p class="soft">${t('confirm.undo', { count: days })}</p>`}
    <div class="actions end">
      <button onClick=${onLeave}>${t('confirm.back')}</button>
      <button class="primary" onClick=${onConfirm}>${t(is.undoOf ? 'confirm.undoGo' : 'confirm.go')}</button>
    </div>
  <//>`;
}

function AskCancel({ onLeave, onCancel }) {
  return html`<${Dialog} heading=${t('cancel.title')} onLeave=${onLeave}>
    <p>${t('cancel.text')}</p>
    <div class="actions end">
      <button onClick=${onLeave}>${t('leave')}</button>
      <button class="danger" onClick=${onCancel}>${t('cancel.go')}</button>
    </div>
  <//>`;
}
