import { Unanswered, get } from '../api.js';
import { useEffect, useRef, useState } from '../library.js';
import { whenSomebodyLooks } from '../presence.js';

const AT_WORK = ['RECEIVED', 'PREVIEWING', 'CONFIRMED'];
const LOOK_EVERY = 4000;
// It is not there, or not for this user: looking again would not help.
const FINAL = [403, 404];

export const isAtWork = (is) => AT_WORK.includes(is.state);

/**
 * An import as it truly stands: followed while it is at work, looked at now and then while it rests, so that what
 * somebody else does with it shows here too.
 *
 * @return {is, failure, refused, moved, isActing, act}: moved is true once somebody else has changed it, refused says why
 *   the last step was not taken, isActing is true while a step is under way; act takes a step after those before it, or
 *   not at all if one of them fails, and resolves when its outcome shows
 */
export function useImport(id) {
  const [shown, set] = useState({});
  const now = useRef({});
  const acts = useRef(0);
  const failures = useRef(0);
  const wake = useRef(() => {});
  const turn = useRef(Promise.resolve());
  const show = (next) => {
    now.current = { ...now.current, ...next };
    set(now.current);
  };
  const take = (is) => show({ is, failure: null, moved: now.current.moved || isMovedBySomebody(now.current, is) });

  useEffect(() => {
    const stop = new AbortController();
    follow(stop.signal);
    return () => stop.abort();
  }, [id]);

  async function follow(signal) {
    while (!signal.aborted) {
      const { is, failure } = now.current;
      const before = acts.current;
      try {
        if (is && !isAtWork(is)) {
          await pause(signal, wake);
        }
        const told = await get(`/imports/${id}`, { signal, wait: is && isAtWork(is) ? 1 : undefined });
        // What was asked before a step was taken says nothing of after it.
        if (before === acts.current && !signal.aborted && (failure || hasChanged(is, told))) {
          take(told);
        }
      } catch (stopped) {
        if (signal.aborted) {
          return;
        }
        if (FINAL.includes(stopped.status)) {
          show({ is: null, failure: stopped });
          return;
        }
        show({ failure: stopped });
        await pause(signal, wake);
      }
    }
  }

  const act = (step) => {
    const before = failures.current;
    // Who chose this step had not seen that one before it fails.
    turn.current = turn.current.catch(() => {}).then(() => before === failures.current && takeStep(step));
    return turn.current;
  };

  async function takeStep(step) {
    acts.current++;
    show({ refused: null, moved: false, isActing: true });
    try {
      show({ is: await step(now.current.is) });
    } catch (failure) {
      await trueState(failure);
      failures.current++;
    }
    acts.current++;
    show({ isActing: false });
    wake.current();
  }

  async function trueState(failure) {
    const before = now.current.is;
    try {
      const is = await get(`/imports/${id}`);
      const isTakenAfterAll = failure instanceof Unanswered && hasChanged(before, is);
      show({ is, refused: isTakenAfterAll ? null : failure });
    } catch {
      // It is looked at again soon; what is known meanwhile is that the step was not taken.
      show({ refused: failure });
    }
  }

  return { ...shown, act };
}

function isMovedBySomebody({ is, isActing }, next) {
  return Boolean(is) && !isActing && !isAtWork(is) && (next.revision !== is.revision || isAtWork(next));
}

const hasChanged = (is, told) => JSON.stringify(is) !== JSON.stringify(told);

/** Until it is time to look again, or a step was taken; what nobody sees is not looked at. */
function pause(signal, wake) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => whenSomebodyLooks().then(resolve), LOOK_EVERY);
    wake.current = () => {
      clearTimeout(timer);
      resolve();
    };
    signal.addEventListener('abort', wake.current);
  });
}
