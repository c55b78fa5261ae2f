import { get } from '../api.js';
import { html, useRef, useState } from '../library.js';
import { bytes, t } from '../language.js';
import { go, to } from '../router.js';
import { session, whenSignedIn } from '../session.js';
import { sendFile } from '../sending.js';
import { Failure, Notice } from '../parts/notice.js';
import { Progress } from '../parts/progress.js';
import { Title } from '../parts/title.js';
import { DropZone } from '../upload/drop-zone.js';
import { LatestImports } from '../upload/latest-imports.js';
import { UploadOptions } from '../upload/upload-options.js';
import { WhatAFileIs } from '../upload/what-a-file-is.js';

/** Import / Update: a file is chosen and sent. */
export default function Upload() {
  const [file, setFile] = useState(null);
  const [options, setOptions] = useState({});
  const sending = useSending(file, options);
  return html`
    <${Title} text=${t('upload.title')}><p class="lead">${t('upload.lead')}</p><//>
    <div class="upload-columns">
      <div>
        ${sending.progress
          ? html`<${Sending} file=${file} ...${sending} />`
          : html`<${DropZone} file=${file} onFile=${(chosen) => (setFile(chosen), sending.forget())} onUpload=${sending.start} />
              <${UploadOptions} options=${options} onChange=${setOptions} />`}
        ${sending.failure}
        <${LatestImports} />
      </div>
      <${WhatAFileIs} />
    </div>
  `;
}

/** The way of one file to the product. */
function useSending(file, options) {
  const [progress, setProgress] = useState(null);
  const [failure, setFailure] = useState(null);
  const sent = useRef(null);
  const start = async () => {
    const limit = session.get().maxFileSize;
    if (limit && file.size > limit) {
      setFailure(html`<${Notice} kind="problem" heading=${t('upload.tooLarge')} live><p>${t('upload.tooLarge.text', { limit: bytes(limit) })}</p><//>`);
      return;
    }
    setFailure(null);
    setProgress({ sent: 0, total: file.size });
    // Whether the session has ended is found before a large file is on its way.
    await get('/session');
    sent.current = sendFile(file, options, setProgress);
    const { status, body } = await sent.current.answer;
    setProgress(null);
    const id = body.id ?? body.importId;
    if (id) {
      go(['imports', id]);
    } else if (status === 401) {
      await whenSignedIn();
      start();
    } else if (sent.current.isStopped) {
      setFailure(null);
    } else {
      setFailure(failed(status, body));
    }
  };
  const stop = () => {
    sent.current.isStopped = true;
    sent.current.stop();
  };
  return { progress, failure, start, stop, forget: () => setFailure(null) };
}

function failed(status, body) {
  return status
    ? html`<${Failure} of=${body} />`
    : html`<${Notice} kind="problem" heading=${t('upload.broken')} live>
        <p>${t('upload.broken.text')}</p>
        <p><a href=${to(['imports'])}>${t('upload.broken.look')}</a></p>
      <//>`;
}

function Sending({ file, progress, stop }) {
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
