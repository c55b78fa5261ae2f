import { patch, post } from '../api.js';
import { go } from '../router.js';

const path = (is) => `/imports/${is.id}`;

/** What is not to be written, as it stands. */
export const leftOut = (is) => {
  const { rows = [], columns = [], cells = [] } = is.decided?.leaveOut ?? {};
  return { rows, columns, cells };
};

export const accepted = (is) => is.decided?.accept ?? [];
export const updatedInstead = (is) => is.decided?.updateInstead ?? {};

/** Confirms what somebody has looked at: this revision, and no later one. */
export const confirmIt = (revision) => (is) => post(`${path(is)}/confirm`, { revision }, { wait: 2 });
export const cancelIt = (is) => post(`${path(is)}/cancel`);
export const retryIt = (is) => post(`${path(is)}/retry`, undefined, { wait: 1 });

export async function undoIt(is) {
  const undo = await post(`${path(is)}/undo`, undefined, { wait: 1 });
  go(['imports', undo.id]);
  return is;
}

/** The steps below are functions of the import as it is when their turn comes. */
const change = (body) => (is) => patch(path(is), { revision: is.revision, ...body(is) }, { wait: 1 });

export const readWith = (options) => change((is) => ({ options: { ...is.options, ...options } }));

export const toggleRow = (rowNumber) =>
  change((is) => {
    const { rows, ...rest } = leftOut(is);
    return { leaveOut: { ...rest, rows: toggled(rows, rowNumber) } };
  });

export const toggleColumn = (field) =>
  change((is) => {
    const { columns, ...rest } = leftOut(is);
    return { leaveOut: { ...rest, columns: toggled(columns, field) } };
  });

export const toggleCell = (row, field) =>
  change((is) => {
    const { cells, ...rest } = leftOut(is);
    const without = cells.filter((cell) => cell.row !== row || cell.field !== field);
    return { leaveOut: { ...rest, cells: without.length < cells.length ? without : [...cells, { row, field }] } };
  });

/** Nothing of this kind, rows or cells, is left out any more. */
export const putBack = (kind) => change((is) => ({ leaveOut: { ...leftOut(is), [kind]: [] } }));

/** Accepts a problem in one row, or, without a row, what is offered in every row. */
export const accept = (code, row) => change((is) => ({ accept: [...accepted(is), row ? { row, code } : { code }] }));

/** Accepts a problem no longer: in one row, or, without a row, in none. */
export const acceptNot = (code, row) =>
  change((is) => ({ accept: accepted(is).filter((one) => one.code !== code || (row && one.row !== row)) }));

export const updateInstead = (customers) => change((is) => ({ updateInstead: { ...updatedInstead(is), ...customers } }));

/** The rows create customers after all. */
export const createAfterAll = (rows) =>
  change((is) => ({
    updateInstead: Object.fromEntries(Object.entries(updatedInstead(is)).filter(([row]) => !rows.includes(row))),
  }));

const toggled = (all, one) => (all.includes(one) ? all.filter((other) => other !== one) : [...all, one]);
