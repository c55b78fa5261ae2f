import { h } from 'preact';

// Where a value stood in the template.
const HOLE = /\0(\d+)\0/;
const TAG = /<(\/?)([\w-]+|\0\d+\0|)((?:\s+(?:\.\.\.\0\d+\0|[\w:-]+(?:=(?:"[^"]*"|\0\d+\0))?))*)\s*(\/?)>/g;
const ATTRIBUTE = /\.\.\.(\0\d+\0)|([\w:-]+)(?:=(?:"([^"]*)"|(\0\d+\0)))?/g;
const LINE_BREAKS = /^\s*\n\s*|\s*\n\s*$/g;

const read = new WeakMap();

/**
 * Markup as a tagged template, read once: `<p class="soft" ...${more}>${text}</p>`, `<${Part} of=${it} />`,
 * `<${Part}>…<//>`. Spaces with a line break at the edge of a text are layout of the source and left out.
 */
export function html(strings, ...values) {
  if (!read.has(strings)) {
    read.set(strings, parsed(strings));
  }
  const nodes = read.get(strings).map((node) => made(node, values));
  return nodes.length === 1 ? nodes[0] : nodes;
}

function parsed(strings) {
  const source = strings.reduce((before, next, i) => `${before}\0${i - 1}\0${next}`);
  const root = { children: [] };
  const open = [root];
  let at = 0;
  for (const tag of source.matchAll(TAG)) {
    const [all, closes, name, attributes, isAlone] = tag;
    addText(open.at(-1), source.slice(at, tag.index));
    at = tag.index + all.length;
    if (closes) {
      open.pop();
    } else {
      const node = { tag: valueOf(name), attributes: [...attributes.matchAll(ATTRIBUTE)].map(attributeOf), children: [] };
      open.at(-1).children.push(node);
      if (!isAlone) {
        open.push(node);
      }
    }
  }
  addText(root, source.slice(at));
  if (open.length !== 1) {
    throw new Error(`Not closed: ${source}`);
  }
  return root.children;
}

function addText(node, text) {
  text.split(HOLE).forEach((part, i) => {
    const child = i % 2 ? { hole: Number(part) } : part.replace(LINE_BREAKS, '');
    if (child !== '') {
      node.children.push(child);
    }
  });
}

/** A hole, or the text itself. */
function valueOf(text) {
  const hole = HOLE.exec(text);
  return hole ? { hole: Number(hole[1]) } : text;
}

function attributeOf([, spread, name, quoted, hole]) {
  return spread ? { spread: valueOf(spread) } : { name, value: hole ? valueOf(hole) : (quoted ?? true) };
}

const filled = (value, values) => (value.hole === undefined ? value : values[value.hole]);

function made(node, values) {
  if (node.tag === undefined) {
    return filled(node, values);
  }
  const properties = {};
  for (const { spread, name, value } of node.attributes) {
    Object.assign(properties, spread ? filled(spread, values) : { [name]: filled(value, values) });
  }
  return h(filled(node.tag, values), properties, ...node.children.map((child) => made(child, values)));
}
