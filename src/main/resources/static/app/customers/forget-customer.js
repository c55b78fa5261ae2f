import { announce } from '../announce.js';
import { remove } from '../api.js';
import { html, useState } from '../library.js';
import { t } from '../language.js';
import { Dialog } from '../parts/dialog.js';
import { Failure } from '../parts/notice.js';
import { go } from '../router.js';

/** The button that erases a customer everywhere, and the question before it. */
export function ForgetCustomer({ id }) {
  const [isAsked, setAsked] = useState(false);
  return html`<div class="actions">
    <button onClick=${() => setAsked(true)}>${t('customer.forget')}</button>
    ${isAsked && html`<${Question} id=${id} onLeave=${() => setAsked(false)} />`}
  </div>`;
}

function Question({ id, onLeave }) {
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState(null);
  const forget = async () => {
    setBusy(true);
    setRefused(null);
    try {
      await remove(`/customers/${id}`);
      announce(t('customer.forgotten', { id }));
      go(['customers']);
    } catch (failure) {
      setRefused(failure);
      setBusy(false);
    }
  };
  return html`<${Dialog} heading=${t('customer.forget')} onLeave=${onLeave}>
    <p>${t('customer.forget.text')}</p>
    ${refused && html`<${Failure} of=${refused} />`}
    <p role="status">${isBusy && t('customer.forget.busy')}</p>
    <div class="actions end">
      <button onClick=${onLeave}>${t('leave')}</button>
      <button class="danger" disabled=${isBusy} onClick=${forget}>${t('customer.forget')}</button>
    </div>
  <//>`;
}
