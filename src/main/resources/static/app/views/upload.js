import { html, useState } from '../library.js';
import { bytes, t } from '../language.js';
import { to } from '../router.js';
import { session } from '../session.js';
import { useStore } from '../store.js';
import { Failure, Notice } from '../parts/notice.js';
import { Progress } from '../parts/progress.js';
import { Title } from '../parts/title.js';
import { DropZone } from '../upload/drop-zone.js';
import { LatestImports } from '../upload/latest-imports.js';
import { forget, start, stop, transfer } from '../upload/transfer.js';
import { UploadOptions } from '../upload/upload-options.js';
import { WhatAFileIs } from '../upload/what-a-file-is.js';

/** Import / Update: a file is chosen and sent. */
export default function Upload() {
  const going = useStore(transfer);
  const [file, setFile] = useState(going.file ?? null);
  const [options, setOptions] = useState({});
  const choose = (chosen) => {
    forget();
    setFile(chosen);
  };
  return html`
    <${Title} text=${t('upload.title')}><p class="lead">${t('upload.lead')}</p><//>
    <div class="upload-columns">
      <div>
        ${going.progress
          ? html`<${Sending} ...${going} />`
          : html`<${DropZone}
            file=${file}
            onFile=${choose}
            onUpload=${() => !isTooLarge(file) && start(file, options)}
          />
              ${file && isTooLarge(file) && html`<${TooLarge} />`} ${going.failure && html`<${Broken}
                of=${going.failure}
              />`}
              <${UploadOptions} options=${options} onChange=${setOptions} />`}
        <${LatestImports} />
      </div>
      <${WhatAFileIs} />
    </div>
  `;
}

const isTooLarge = (file) => file.size > (session.get().maxFileSize ?? Infinity);

function TooLarge() {
  const limit = bytes(session.get().maxFileSize);
  return html`<${Notice}
    kind="problem"
    heading=${t('upload.tooLarge')}
    live
  ><p>${t('upload.tooLarge.text', { limit })}</p><//>`;
}

function Broken({ of }) {
  return of.status
    ? html`<${Failure} of=${of} />`
    : html`<${Notice} kind="problem" heading=${t('upload.broken')} live>
        <p>${t('upload.broken.text')}</p>
        <p><a href=${to(['imports'])}>${t('upload.broken.look')}</a></p>
      <//>`;
}

function Sending({ file, progress }) {
  return html`<div class="card sending">
    <p class="file-name">${file.name}</p>
    <${Progress}
      label=${t('upload.sending')}
      done=${progress.sent}
      total=${progress.total}
      figures=${t('upload.sent', { sent: bytes(progress.sent), total: bytes(progress.total) })}
    />
    <button onClick=${stop}>${t('upload.stop')}</button>
  </div>`;
}
