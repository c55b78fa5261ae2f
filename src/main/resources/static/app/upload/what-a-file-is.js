import { html } from '../library.js';
import { t } from '../language.js';
import { to } from '../router.js';
import { Download } from '../parts/download.js';

/** What somebody has to know who makes a file. */
export function WhatAFileIs() {
  return html`<aside class="beside" aria-labelledby="file-heading">
    <h2 id="file-heading">${t('file.title')}</h2>
    <ul class="plain-list">
      <li>${t('file.format')}</li>
      <li>${t('file.update')}</li>
      <li>${t('file.new')}</li>
      <li>${t('file.gender')}</li>
      <li>${t('file.never')}</li>
    </ul>
    <p><${Download} href="/api/template.csv">${t('file.template')}<//></p>
    <p><a href=${to(['customers'])}>${t('file.list')}</a></p>
    <p><a href=${to(['help'])}>${t('file.help')}</a></p>
  </aside>`;
}
