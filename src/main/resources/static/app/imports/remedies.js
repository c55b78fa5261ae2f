import { t } from '../language.js';
import { to } from '../router.js';
import { isAdmin } from '../session.js';
import { readWith } from './steps.js';

// What the rows themselves, or all of them at once, can be told to be right.
const ACCEPTABLE = [
  'IDENTITY_CHANGE',
  'ZIP_LOST_ZERO',
  'GENDER_INVALID',
  'PHONE_INVALID',
  'DATE_INVALID',
  'LANGUAGE_INVALID',
];

const mapping = (is) => ({ text: t('remedy.columns'), href: to(['imports', is.id, 'columns']) });

const readAs = (encoding) => ({
  text: t('remedy.encoding', { encoding }),
  step: readWith({ encoding }),
});

const BY_CODE = {
  WRONG_SEPARATOR: (is, found) => {
    const separator = found?.details?.found ?? found?.value;
    return separator && found.details?.reason !== 'wholeLine'
      ? [{ text: t(`remedy.separator.${separator}`), step: readWith({ separator }) }]
      : [];
  },
  INVALID_ENCODING: (is) =>
    (is.options.encoding ?? '').toLowerCase() === 'windows-1252'
      ? [{ text: t('remedy.encoding.found'), step: readWith({ encoding: undefined }) }]
      : [readAs('Windows-1252')],
  CONTROL_CHARS: (is, found) =>
    found?.details?.looksLike ? [readAs(found.details.looksLike)] : [],
  MISSING_COLUMN: (is) => [mapping(is)],
  DUPLICATE_COLUMN: (is) => [mapping(is)],
  ID_UNKNOWN: (is) => (isAdmin() ? [{ text: t('remedy.create'), step: readWith({ unknownIds: 'CREATE' }) }] : []),
  EVERYTHING_EQUAL: (is) => [
    ...(is.warnings.some((one) => one.code === 'UNKNOWN_COLUMN') ? [mapping(is)] : []),
    ...(is.options.emptyCells === 'KEEP' ? [{ text: t('remedy.clear'), step: readWith({ emptyCells: 'CLEAR' }) }] : []),
  ],
};

/**
 * What can be done about a cause without leaving the page.
 *
 * @param code of the cause
 * @param found the file's own problem of that code, or nothing
 * @return [{text, step}] or [{text, href}]
 */
export function remediesOf(code, is, found) {
  if (ACCEPTABLE.includes(code)) {
    return [{ text: t('remedy.look'), href: to(['imports', is.id], { problem: code }) }];
  }
  return BY_CODE[code]?.(is, found) ?? [];
}
