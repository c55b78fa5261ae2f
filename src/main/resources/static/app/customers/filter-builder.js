import { html, useEffect, useRef, useState } from '../library.js';
import { t } from '../language.js';
import { useSettled } from '../loading.js';
import { Icon } from '../parts/icon.js';
import { testText } from './filter-text.js';
import { TestLine } from './test-line.js';

const isComplete = ({ test, value }) => test === 'empty' || test === 'set' || value !== '';

/** Filters put together test by test; who prefers to writes the same filter as text. */
export function FilterBuilder({ columns, filter, onFilter }) {
  const [tests, setTests] = useState([]);
  const [join, setJoin] = useState('and');
  const built = tests.filter(isComplete).map(testText).join(` ${join} `);
  const isSettled = useSettled(built) === built;
  // A filter that came from elsewhere, a segment or an address, is shown as it is written.
  const [isWritten, setWritten] = useState(Boolean(filter));
  const told = useRef(filter);
  const tell = (text) => {
    told.current = text;
    onFilter(text);
  };
  useEffect(() => {
    if (filter !== told.current) {
      told.current = filter;
      setTests([]);
      setWritten(Boolean(filter));
    }
  }, [filter]);
  useEffect(() => {
    if (!isWritten && isSettled && built !== told.current) {
      tell(built);
    }
  }, [built, isSettled, isWritten]);
  const set = (at, test) => setTests(tests.map((one, i) => (i === at ? test : one)));
  const add = () => {
    setWritten(false);
    setTests([...tests, { field: (columns[1] ?? columns[0]).name, test: 'contains', value: '' }]);
  };
  const write = () => {
    tell(built);
    setWritten(true);
  };
  const clear = () => {
    setTests([]);
    setWritten(false);
    tell('');
  };
  return html`<section class="filter-builder" aria-labelledby="filter-heading">
    <h2 id="filter-heading">${t('filter.title')}</h2>
    ${isWritten && html`<${Written} filter=${filter} onFilter=${tell} />`}
    ${!isWritten && tests.length > 1 && html`<p class="join">
      ${['and', 'or'].map((one) => html`<label><input
        type="radio"
        name="join"
        checked=${join === one}
        onChange=${() => setJoin(one)}
      /> ${t(`filter.${one}`)}</label>`)}
    </p>`}
    ${!isWritten && html`<ul class="tests">
      ${tests.map((test, at) => html`<${TestLine}
        test=${test}
        columns=${columns}
        onChange=${(next) => set(at, next)}
        onRemove=${() => setTests(tests.filter((one, i) => i !== at))}
      />`)}
    </ul>`}
    <div class="actions">
      ${!isWritten && html`<button
        class="quiet"
        onClick=${add}
      ><${Icon} name="plus" />${t('filter.add')}</button>`}
      ${!isWritten && tests.length > 0 && html`<button
        class="quiet"
        onClick=${write}
      >${t('filter.write')}</button>`}
      ${(filter || tests.length > 0) && html`<button
        class="quiet"
        onClick=${clear}
      >${t('filter.clear')}</button>`}
    </div>
  </section>`;
}

function Written({ filter, onFilter }) {
  const [text, setText] = useState(filter);
  useEffect(() => setText(filter), [filter]);
  const search = (event) => {
    event.preventDefault();
    onFilter(text.trim());
  };
  return html`<form class="written" onSubmit=${search}>
    <div class="field">
      <label class="field">
        <span>${t('filter.written')}</span>
        <input
          value=${text}
          spellcheck=${false}
          aria-describedby="written-hint"
          onInput=${(event) => setText(event.target.value)}
        />
      </label>
      <small id="written-hint">${t('filter.written.hint')}</small>
    </div>
    <button>${t('filter.search')}</button>
  </form>`;
}
