import { html } from '../library.js';
import { t } from '../language.js';

/** Where a new password is typed: as long as the API wants it. */
export const NewPassword = () => html`<label class="field">
  <span>${t('users.password.new')}</span>
  <input name="password" type="password" autocomplete="new-password" required minlength="12" />
</label>`;
