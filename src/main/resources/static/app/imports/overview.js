import { get, query as asked } from '../api.js';
import { html, useEffect, useRef } from '../library.js';
import { t } from '../language.js';
import { useAnswer, useSettled } from '../loading.js';
import { stay } from '../router.js';
import { Failure } from '../parts/notice.js';
import { Pager } from '../parts/pager.js';
import { Boxes } from './boxes.js';
import { ConfirmBar } from './confirm-bar.js';
import { Filters } from './filters.js';
import { PreviewTable } from './preview-table.js';
import { ProblemGroups } from './problem-groups.js';

const SIZE = 50;

/** The five boxes, what is wrong, and the rows in file order: everything that is looked at before a confirm. */
export function Overview({ is, act, isActing, query }) {
  const filter = (more) => stay({ ...query, page: '', ...more });
  const rows = useRows(is, query);
  useInSight(query);
  const found = useAnswer((signal) => get(`/imports/${is.id}/problems`, { signal }), [is.id, previewOf(is)]);
  const isOpen = is.state === 'PREVIEWED';
  const groups = found.answer?.problems ?? [];
  const shared = { is, act, isOpen, query, filter, groups };
  return html`
    <h2 class="unseen">${t('overview.title')}</h2>
    <${Boxes}
      counts=${is.counts}
      isUndo=${Boolean(is.undoOf)}
      outcome=${query.outcome}
      onOutcome=${(outcome) => filter({ outcome })}
    />
    ${found.failure && html`<${Failure} of=${found.failure} />`}
    <${ProblemGroups} ...${shared} />
    <${Filters} ...${shared} />
    <${Rows} ...${shared} ...${rows} />
    ${isOpen && html`<${ConfirmBar} is=${is} act=${act} isActing=${isActing} />`}
  `;
}

/** What tells one preview of a file from another; what is merely left out makes no other problems. */
const previewOf = ({ state, options, mapping, decided, conflict, counts }) =>
  JSON.stringify([state, options, mapping, decided?.accept ?? [], decided?.updateInstead ?? {}, conflict, { ...counts, leftOut: 0 }]);

/** Who filters from above sees what it does, also where the rows are further down. */
function useInSight({ outcome, problem }) {
  const isFirst = useRef(true);
  useEffect(() => {
    const rows = document.querySelector('.filters');
    if (!isFirst.current && rows.getBoundingClientRect().top > window.innerHeight * 0.6) {
      rows.scrollIntoView({ behavior: 'smooth' });
    }
    isFirst.current = false;
  }, [outcome, problem]);
}

/** The page of rows that the filter lets through. */
function useRows(is, { outcome, field, problem, leftOut, q, page }) {
  const text = useSettled(q ?? '');
  return useAnswer(
    (signal) => get(`/imports/${is.id}/rows${asked({ outcome, field, problem, leftOut, q: text, page, size: SIZE })}`, { signal }),
    [is.id, is.revision, is.state, outcome, field, problem, leftOut, text, page],
  );
}

function Rows({ is, answer, failure, isLoading, query, filter, ...shared }) {
  if (!answer) {
    return failure && html`<${Failure} of=${failure} />`;
  }
  const pager = html`<${Pager}
    page=${answer.page}
    size=${answer.size}
    total=${answer.total}
    label=${t('rows.pages')}
    onPage=${(page) => filter({ page: page || '' })}
  />`;
  if (answer.total === 0) {
    return html`<p class="nothing" role="status">${t(whyNoRows(is, query))}</p>`;
  }
  return html`<div class="rows">
    <${PreviewTable} is=${is} rows=${answer.rows} isLoading=${isLoading} ...${shared} />
    ${pager}
  </div>`;
}

function whyNoRows(is, { outcome, field, problem, leftOut, q }) {
  if (outcome === 'UNCHANGED' && !field && !problem && !q) {
    return 'rows.unchanged';
  }
  return outcome || field || problem || leftOut || q ? 'rows.none' : 'rows.allUnchanged';
}
