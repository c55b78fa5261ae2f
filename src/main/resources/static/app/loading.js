import { useEffect, useState } from './library.js';

/**
 * What a question to the API is answered; the old answer stays while the next is on its way, and goes if that fails.
 *
 * @param question takes an AbortSignal
 * @param on what the question depends on
 * @return {answer, failure, isLoading, again}
 */
export function useAnswer(question, on) {
  const [state, set] = useState({ isLoading: true });
  const [asked, again] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    set((before) => ({ ...before, isLoading: true }));
    question(stop.signal).then(
      (answer) => stop.signal.aborted || set({ answer, isLoading: false }),
      (failure) => stop.signal.aborted || set({ failure, isLoading: false }),
    );
    return () => stop.abort();
  }, [...on, asked]);
  return { ...state, again: () => again((times) => times + 1) };
}

/** The value, once it has been the same for a while. */
export function useSettled(value, milliseconds = 250) {
  const [settled, set] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => set(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
