import { Unanswered } from '../api.js';
import { html } from '../library.js';
import { t } from '../language.js';
import { Icon } from './icon.js';
import { Title } from './title.js';

const ICONS = { problem: 'problem', warning: 'warning', info: 'info', done: 'check' };

/** Something to be read before going on: a heading, what it is about, and what can be done. */
export function Notice({ kind = 'info', heading, children, actions, live }) {
  return html`<section class=${`notice ${kind}`} role=${live ? 'alert' : null}>
    <${Icon} name=${ICONS[kind]} />
    <div class="notice-text">
      ${heading && html`<h2>${heading}</h2>`}
      ${children}
      ${actions && html`<div class="actions">${actions}</div>`}
    </div>
  </section>`;
}

/** Instead of a view that the API does not give. */
export function NoView({ of, actions }) {
  const isUnanswered = of instanceof Unanswered;
  return html`<${Title} text=${isUnanswered ? t('unanswered.title') : (of.title ?? t('failed'))}>
      <p role="alert">${isUnanswered ? t('unanswered.text') : (of.detail ?? of.message)}</p>
    <//>
    <p>${actions}</p>`;
}

/** What the API has refused, in its own words; or that it has not answered. */
export function Failure({ of, actions }) {
  const isUnanswered = of instanceof Unanswered;
  return html`<${Notice}
    kind="problem"
    heading=${isUnanswered ? t('unanswered.title') : of.title}
    live
    actions=${actions}
  ><p>${isUnanswered ? t('unanswered.text') : (of.detail ?? of.message)}</p><//>`;
}
