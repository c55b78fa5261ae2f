import { html, useEffect, useRef, useState } from '../library.js';
import { bytes, t } from '../language.js';
import { Icon } from '../parts/icon.js';

/** Browse or drop, then Upload. */
export function DropZone({ file, onFile, onUpload }) {
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
  const isOver = useDrop(take);
  const upload = () => (file ? onUpload() : setAsked(true));
  return html`<section
    class=${`card drop-zone ${isOver ? 'over' : ''} ${file ? 'chosen' : ''}`}
    aria-label=${t('upload.choose')}
  >
    <${Icon} name=${file ? 'file' : 'upload'} />
    <p class="drop-text" role="status">
      ${file
        ? html`<span class="file-name">${file.name}</span> <span class="soft">${bytes(file.size)}</span>`
        : html`<strong>${t('upload.drop')}</strong> <span class="soft">${t('upload.or')}</span>`}
    </p>
    <input
      type="file"
      class="unseen"
      tabindex="-1"
      aria-label=${t('upload.file')}
      accept=".csv,.txt,.tsv,text/csv,text/plain"
      ref=${input}
      onChange=${() => take(input.current.files)}
    />
    <div class="actions">
      <button
        onClick=${() => input.current.click()}
        class=${file ? '' : 'primary'}
      >${t('upload.browse')}</button>
      <button
        onClick=${upload}
        class=${file ? 'primary' : ''}
        aria-describedby="no-file"
      >${t('upload.upload')}</button>
    </div>
    <p class="field-problem" id="no-file" role="alert">${isAsked && !file ? t('upload.noFile') : ''}</p>
  </section>`;
}

/** Takes files dropped anywhere in the window: beside the zone the browser would leave the page for the file. */
function useDrop(take) {
  const [isOver, setOver] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const over = (event) => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event) => event.relatedTarget === null && setOver(false);
    const drop = (event) => {
      event.preventDefault();
      setOver(false);
      latest.current(event.dataTransfer.files);
    };
    const handlers = Object.entries({ dragover: over, dragleave: leave, drop });
    handlers.forEach(([name, handler]) => window.addEventListener(name, handler));
    return () => handlers.forEach(([name, handler]) => window.removeEventListener(name, handler));
  }, []);
  return isOver;
}
