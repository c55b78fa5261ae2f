// The language of filters: tests joined by and, or, not and brackets. A value stands in quotes, so that it is only a value.

const SEARCHED = ['FirstName', 'LastName', 'Company', 'Email', 'Mobile', 'Phone', 'City'];
const SIGNS = { equals: '=' };

export const quoted = (text) => `"${String(text).replaceAll('"', '""')}"`;

/** One test as people write it. */
export function testText({ field, about, test, value }) {
  const subject = about ?? quoted(field);
  const takesValue = test !== 'empty' && test !== 'set';
  return `${subject} ${SIGNS[test] ?? test}${takesValue ? ` ${quoted(value)}` : ''}`;
}

/** A filter that came as a tree, as people write it. */
export function filterText(tree) {
  if (tree.and || tree.or) {
    const parts = (tree.and ?? tree.or).map((part) => (part.and || part.or ? `(${filterText(part)})` : filterText(part)));
    return parts.join(tree.and ? ' and ' : ' or ');
  }
  return tree.not ? `not (${filterText(tree.not)})` : testText(tree);
}

/** Customers who pass all of these; those that say nothing are left away. */
export function joined(filters) {
  const said = filters.filter(Boolean);
  return said.length < 2 ? (said[0] ?? '') : said.map((one) => `(${one})`).join(' and ');
}

/** Customers in whom each of the words stands somewhere, or whose number it is. */
export function wordsFilter(words, columns) {
  const fields = columns.map((column) => column.name).filter((name) => SEARCHED.includes(name));
  const said = words.trim().split(/\s+/).filter(Boolean).slice(0, 6);
  return said
    .map((word) => {
      const tests = fields.map((field) => testText({ field, test: 'contains', value: word }));
      if (/^[1-9]\d{0,18}$/.test(word)) {
        tests.unshift(testText({ field: 'CustomerID', test: 'equals', value: word }));
      }
      return `(${tests.join(' or ')})`;
    })
    .join(' and ');
}
