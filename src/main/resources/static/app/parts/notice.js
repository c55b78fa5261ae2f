import { html } from '../library.js';
import { Icon } from './icon.js';

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

/** What the API has refused, in its own words. */
export function Failure({ of, actions }) {
  return html`<${Notice}
    kind="problem"
    heading=${of.title}
    live
    actions=${actions}
  ><p>${of.detail ?? of.message}</p><//>`;
}
