import { Refusal, Unanswered, get } from '../api.js';
import { useEffect, useRef, useState } from '../library.js';
import { whenSomebodyLooks } from '../presence.js';

const AT_WORK = ['RECEIVED', 'PREVIEWING', 'CONFIRMED'];
const LOOK_EVERY = 4000;

export const isAtWork = (is) => AT_WORK.includes(is.state);

/**
 * An import as it truly stands: followed while it is at work, looked at now and then while it rests, so that what
 * somebody else does with it shows here too.
 *
 * @return {is, failure, refused, moved, act}: moved is true once somebody else has changed it, refused says why the last
 *   step was not taken; act takes a step after those before it, and resolves when its outcome shows
 */
export function useImport(id) {
  const [shown, set] = useState({});
  const now = useRef({});
  const acts = useRef(0);
  const wake = useRef(() => {});
  const turn = useRef(Promise.resolve());
  const show = (next) => {
    now.current = { ...now.current, ...next };
    set(now.current);
  };
  const take = (is) => show({ is, moved: now.current.moved || isMovedBySomebody(now.current, is) });

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
        if (!signal.aborted && stopped instanceof Refusal) {
          show({ failure: stopped });
          return;
        }
      }
    }
  }

  const act = (step) => {
    turn.current = turn.current.then(() => takeStep(step));
    return turn.current;
  };

  async function takeStep(step) {
    acts.current++;
    show({ refused: null, moved: false, isActing: true });
    try {
      show({ is: await step(now.current.is) });
    } catch (failure) {
      await trueState(failure);
    }
    acts.current++;
    show({ isActing: false });
    wake.current();
  }

  async function trueState(failure) {
    const is = await get(`/imports/${id}`);
    show({ is, refused: failure instanceof Unanswered ? null : failure });
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
