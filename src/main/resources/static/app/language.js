const KEY = 'language';
const NORWEGIAN = /^(nb|no|nn)\b/i;

/** The languages that there are, by their own names. */
export const LANGUAGES = { en: 'English', nb: 'Norsk' };

let texts = {};
let language = 'en';
let locale = 'en-GB';

/** The language that is shown: en or nb. */
export const shownLanguage = () => language;

function wanted() {
  const kept = localStorage.getItem(KEY);
  if (kept in LANGUAGES) {
    return kept;
  }
  const first = navigator.languages.find((one) => NORWEGIAN.test(one) || /^en\b/i.test(one));
  return first && NORWEGIAN.test(first) ? 'nb' : 'en';
}

/** Takes the texts of the user's language; everything that is shown waits for it. */
export async function loadLanguage() {
  language = wanted();
  locale = language === 'nb' ? 'nb-NO' : (navigator.languages.find((one) => /^en\b/i.test(one)) ?? 'en-GB');
  texts = (await import(`./texts.${language}.js`)).default;
  document.documentElement.lang = language;
}

/** Changes the language for this browser. */
export async function chooseLanguage(next) {
  localStorage.setItem(KEY, next);
  await loadLanguage();
}

/**
 * A text in the user's language. {word} is replaced; numbers are written as the language writes them, and `count` chooses
 * between the forms of a text that has several.
 */
export function t(key, words = {}) {
  const found = texts[key] ?? key;
  const text = typeof found === 'string' ? found : (found[new Intl.PluralRules(locale).select(words.count)] ?? found.other);
  return text.replace(/\{(\w+)\}/g, (all, word) => {
    const value = words[word];
    return typeof value === 'number' ? number(value) : (value ?? '');
  });
}

/** Whether there is a text of this name. */
export const hasText = (key) => key in texts;

export const number = (value) => new Intl.NumberFormat(locale).format(value);

export const dateTime = (iso) =>
  iso ? new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso)) : '';

/** Names one after the other, as a sentence has them. */
export const list = (names) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);

/** So many bytes, in the unit that reads best. */
export function bytes(count) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
  const value = count / 1000 ** step;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step],
    unitDisplay: step ? 'short' : 'long',
    maximumFractionDigits: step && value < 10 ? 1 : 0,
  }).format(value);
}
