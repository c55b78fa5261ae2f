import { html, useEffect, useRef } from '../library.js';
import { t } from '../language.js';
import { to } from '../router.js';
import { AtWork } from '../imports/at-work.js';
import { Ended } from '../imports/ended.js';
import { Head } from '../imports/head.js';
import { Notes } from '../imports/notes.js';
import { Overview } from '../imports/overview.js';
import { Success } from '../imports/success.js';
import { isAtWork, useImport } from '../imports/use-import.js';
import { WhyNothing } from '../imports/why-nothing.js';
import { NoView } from '../parts/notice.js';

/** One import, in whatever state it is. */
export default function Import({ route }) {
  const followed = useImport(route.path[1]);
  const { is, failure } = followed;
  if (failure && !is) {
    return html`<${NoView}
      of=${failure}
      actions=${html`<a class="button" href=${to(['imports'])}>${t('nav.imports')}</a>`}
    />`;
  }
  return is && html`<${Head} is=${is} act=${followed.act} /><${Body} ...${followed} route=${route} />`;
}

function Body({ route, ...followed }) {
  const { is } = followed;
  const first = useRef(is.state);
  useEffect(() => {
    // What had the focus is gone with the state that it belonged to.
    if (!isAtWork(is) && document.activeElement === document.body) {
      document.querySelector('main h1')?.focus({ preventScroll: true });
    }
  }, [is.state]);
  if (isAtWork(is)) {
    return html`<${AtWork} is=${is} />`;
  }
  const hasRows = Boolean(is.counts);
  return html`
    <${Notes} ...${followed} />
    ${is.state === 'IMPORTED' && html`<${Success}
      ...${followed}
      isJustDone=${first.current !== 'IMPORTED'}
    />`}
    ${is.explanation && ['PREVIEWED', 'REJECTED', 'EXPIRED'].includes(is.state) && html`<${WhyNothing}
      ...${followed}
    />`}
    <${Ended} ...${followed} />
    ${hasRows && html`<${Overview} ...${followed} query=${route.query} />`}
  `;
}
