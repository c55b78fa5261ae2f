import { get } from '../api.js';
import { go, route } from '../router.js';
import { pageHeaders, session, whenSignedIn } from '../session.js';
import { sendFile } from '../sending.js';
import { store } from '../store.js';

/** The file that is on its way; it goes on while the user looks at other views. */
export const transfer = store({});

// Seconds, where the session does not say.
const IDLE = 900;

let stopNow = () => {};

/** Sends a file; its import is shown once it has arrived, if the user still waits here. */
export async function start(file, options) {
  transfer.set({ file, progress: { sent: 0, total: file.size } });
  if (!(await isSignedIn(file))) {
    return;
  }
  const { answer, stop } = sendFile(file, options, (progress) => transfer.set({ file, progress }));
  stopNow = stop;
  const warn = (event) => event.preventDefault();
  window.addEventListener('beforeunload', warn);
  const stayed = setInterval(staySignedIn, stayEvery());
  const { status, body } = await answer;
  clearInterval(stayed);
  window.removeEventListener('beforeunload', warn);
  await arrived(file, options, status, body);
}

/** A file can be on its way for longer than a session lasts in which nothing is asked. */
const staySignedIn = () => fetch('/api/session', { headers: pageHeaders() }).catch(() => {});

const stayEvery = () => ((session.get().idleTimeout || IDLE) * 1000) / 3;

/** Whether the session has ended is found before a large file is on its way. */
async function isSignedIn(file) {
  const stopped = new AbortController();
  stopNow = () => stopped.abort();
  try {
    await get('/session', { signal: stopped.signal });
  } catch (failure) {
    if (!stopped.signal.aborted) {
      transfer.set({ file, failure });
    }
    return false;
  }
  return !stopped.signal.aborted;
}

async function arrived(file, options, status, body) {
  const id = body.id ?? body.importId;
  if (status === 401) {
    await whenSignedIn();
    await start(file, options);
  } else if (id) {
    transfer.set({});
    if (route().path.length === 0) {
      go(['imports', id]);
    }
  } else if (!transfer.get().isStopped) {
    transfer.set({ file, failure: { ...body, status } });
  }
}

export function stop() {
  transfer.set({ file: transfer.get().file, isStopped: true });
  stopNow();
}

/** What was said of another file is over once the next is chosen. */
export const forget = () => transfer.set({});
