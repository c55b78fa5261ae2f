import { html } from '../library.js';
import { number, t } from '../language.js';
import { Icon } from '../parts/icon.js';
import { accept, accepted } from './steps.js';
import { UpdateAllInstead } from './update-all-instead.js';

/** What is wrong or worth a look, each kind once: how often, an example, and what can be done for all of its rows. */
export function ProblemGroups({ groups, query, ...shared }) {
  if (groups.length === 0) {
    return null;
  }
  return html`<section class="groups" aria-labelledby="groups-heading">
    <h2 id="groups-heading">${t('groups.title')}</h2>
    <ul>
      ${groups.map((group) => html`<${Group} group=${group} shown=${query.problem} ...${shared} />`)}
    </ul>
  </section>`;
}

function Group({ group, is, act, isOpen, shown, filter }) {
  const { code, kind, rows, column, message, example, repairable } = group;
  const isShown = shown === code;
  const isAccepted = accepted(is).some((one) => one.code === code && !one.row);
  return html`<li class=${kind}>
    <${Icon} name=${kind} label=${t(`groups.${kind}`)} />
    <div class="group-text">
      <p class="group-name">
        <strong>${t(`code.${code}`)}</strong>
        <span class="count">${t('groups.rows', { count: rows })}</span>
        ${column && html`<span class="soft">${column}</span>`}
      </p>
      <p>${message}</p>
      ${example?.line && html`<p class="soft">${t('groups.example', { line: example.line })} ${example.value && html`<code>${example.value}</code>`}</p>`}
    </div>
    <div class="actions">
      <button aria-pressed=${String(isShown)} onClick=${() => filter({ problem: isShown ? '' : code, outcome: '' })}>
        ${t(isShown ? 'groups.showAll' : 'groups.show', { rows: number(rows) })}
      </button>
      ${isOpen && group.remedy === 'ACCEPT' && !isAccepted &&
      html`<button class="primary" onClick=${() => act(accept(code))}>${t(acceptAll(code), { count: repairable ?? rows })}</button>`}
      ${isOpen && group.remedy === 'UPDATE_INSTEAD' && html`<${UpdateAllInstead} is=${is} act=${act} />`}
    </div>
  </li>`;
}

const acceptAll = (code) => (code === 'ZIP_LOST_ZERO' ? 'remedy.zeroAll' : 'remedy.acceptAll');
