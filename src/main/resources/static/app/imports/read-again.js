import { html, useState } from '../library.js';
import { t } from '../language.js';
import { Dialog } from '../parts/dialog.js';
import { ReadingFields } from '../parts/reading-fields.js';
import { readWith } from './steps.js';

/** The same file, read in another way. */
export function ReadAgain({ is, act, onLeave }) {
  const { separator } = is.options;
  const [options, setOptions] = useState({
    ...is.options,
    separator: separator === '\t' ? 'tab' : separator,
  });
  const read = (event) => {
    event.preventDefault();
    onLeave();
    act(readWith(said(options)));
  };
  return html`<${Dialog} heading=${t('import.readAgain')} onLeave=${onLeave} wide>
    <form method="dialog" onSubmit=${read}>
      <${ReadingFields}
        options=${options}
        onChange=${(name, value) => setOptions({ ...options, [name]: value })}
      />
      <div class="actions end">
        <button type="button" onClick=${onLeave}>${t('leave')}</button>
        <button class="primary">${t('import.readAgain.go')}</button>
      </div>
    </form>
  <//>`;
}

/** What is chosen; what is left to the product is not said, also where it was before. */
const said = (options) =>
  Object.fromEntries(Object.entries(options).map(([name, value]) => [name, value === '' ? undefined : value]));
