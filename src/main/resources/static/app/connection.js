import { store } from './store.js';

const EVERY = 2000;

/** Whether the product can be reached. */
export const connection = store({ lost: false });

let back = null;
let tryNow = () => {};

/** Resolves once the product answers again; the banner shows until then. */
export function whenBack() {
  back ??= waitUntilBack().finally(() => {
    back = null;
    connection.set({ lost: false });
  });
  return back;
}

/** Does not wait for the next try. */
export const tryAgain = () => tryNow();

async function waitUntilBack() {
  connection.set({ lost: true });
  do {
    await new Promise((resolve) => {
      tryNow = resolve;
      setTimeout(resolve, EVERY);
    });
  } while (!(await isReady()));
}

const isReady = () =>
  fetch('/actuator/health/readiness', { cache: 'no-store' }).then(
    (answer) => answer.ok,
    () => false,
  );
