import { html, useState } from '../library.js';
import { t } from '../language.js';
import { Icon } from '../parts/icon.js';
import { fileNotes } from './file-notes.js';
import { accept, accepted } from './steps.js';
import { UpdateAllInstead } from './update-all-instead.js';

const AT_FIRST = 6;

/** What is wrong or worth a look, each kind once: how often, an example, and what can be done for all of its rows. */
export function ProblemGroups({ groups, query, ...shared }) {
  const notes = shared.isOpen ? fileNotes(shared.is, shared.act) : [];
  const count = groups.length + notes.length;
  const [isWhole, setWhole] = useState(false);
  const hidden = isWhole ? 0 : Math.max(0, count - AT_FIRST);
  if (count === 0) {
    return null;
  }
  return html`<section class="groups" aria-labelledby="groups-heading">
    <h2 id="groups-heading" tabindex="-1">${t('groups.title')}</h2>
    <ul>
      ${notes.map((note) => html`<${Item} ...${note} isAlone=${count === 1} />`)}
      ${groups.slice(0, groups.length - hidden).map((group) => html`<${Item}
        ...${told(group, query.problem, shared)}
        isAlone=${count === 1}
      />`)}
    </ul>
    ${hidden > 0 && html`<button
      class="quiet"
      onClick=${() => setWhole(true)}
    >${t('groups.more', { count: hidden })}</button>`}
  </section>`;
}

/** One line, which opens on what is to be said. */
function Item({ kind, name, about, message, example, actions, isAlone }) {
  return html`<li class=${kind}>
    <details open=${isAlone}>
      <summary>
        <${Icon} name=${kind} label=${t(`groups.${kind}`)} />
        <strong>${name}</strong>
        <span class="soft">${about}</span>
      </summary>
      <p>${message}</p>
      ${example}
    </details>
    <div class="actions">${actions}</div>
  </li>`;
}

function told(group, shown, { is, act, isOpen, filter }) {
  const { code, kind, rows, column, message, example, repairable, remedy } = group;
  const isShown = shown === code;
  const isAccepted = accepted(is).some((one) => one.code === code && !one.row);
  const acceptAll = code === 'ZIP_LOST_ZERO' ? 'remedy.zeroAll' : 'remedy.acceptAll';
  return {
    kind,
    name: t(`code.${code}`),
    about: [t('groups.rows', { count: rows }), column].filter(Boolean).join(' · '),
    message,
    example:
      example?.line &&
      html`<p class="soft">${t('groups.example', { line: example.line })} ${example.value && html`<code>${example.value}</code>`}</p>`,
    actions: html`
      ${isOpen && remedy === 'ACCEPT' && !isAccepted &&
      html`<button
        class="small primary"
        onClick=${() => act(accept(code))}
      >${t(acceptAll, { count: repairable ?? rows })}</button>`}
      ${isOpen && remedy === 'UPDATE_INSTEAD' && html`<${UpdateAllInstead} is=${is} act=${act} />`}
      <button
        class="small"
        aria-pressed=${String(isShown)}
        onClick=${() => filter({ problem: isShown ? '' : code, outcome: '' })}
      >
        ${t(isShown ? 'groups.showAll' : 'groups.show')}
      </button>
    `,
  };
}
