import { html, useRef, useState } from '../library.js';
import { bytes, t } from '../language.js';
import { Icon } from '../parts/icon.js';

/** Browse or drop, then Upload. */
export function DropZone({ file, onFile, onUpload }) {
  const [isOver, setOver] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const input = useRef();
  const take = (files) => {
    setAsked(false);
    if (files.length) {
      onFile(files[0]);
    }
    // So that the same file, edited in between, can be chosen again.
    input.current.value = '';
  };
  const drop = (event) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  const over = (event) => {
    event.preventDefault();
    setOver(true);
  };
  const upload = () => (file ? onUpload() : setAsked(true));
  return html`<section
    class=${`card drop-zone ${isOver ? 'over' : ''} ${file ? 'chosen' : ''}`}
    aria-label=${t('upload.choose')}
    onDragOver=${over}
    onDragLeave=${() => setOver(false)}
    onDrop=${drop}
  >
    <${Icon} name=${file ? 'file' : 'upload'} />
    <p class="drop-text" role="status">
      ${file
        ? html`<span class="file-name">${file.name}</span> <span class="soft">${bytes(file.size)}</span>`
        : html`<strong>${t('upload.drop')}</strong> <span class="soft">${t('upload.or')}</span>`}
    </p>
    <input type="file" class="unseen" id="file" tabindex="-1" aria-label=${t('upload.file')} accept=".csv,.txt,.tsv,text/csv,text/plain" ref=${input} onChange=${() => take(input.current.files)} />
    <div class="actions">
      <button onClick=${() => input.current.click()} class=${file ? '' : 'primary'}>${t('upload.browse')}</button>
      <button onClick=${upload} class=${file ? 'primary' : ''} aria-describedby="no-file">${t('upload.upload')}</button>
    </div>
    <p class="field-problem" id="no-file" role="alert">${isAsked && !file ? t('upload.noFile') : ''}</p>
  </section>`;
}
