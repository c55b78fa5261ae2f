import { useEffect, useState } from './library.js';

/** Where the user is: the parts of the address after #, and its query. */
export function route() {
  const [path, search = ''] = location.hash.replace(/^#\/?/, '').split('?');
  return {
    path: path.split('/').filter(Boolean).map(decoded),
    query: Object.fromEntries(new URLSearchParams(search)),
  };
}

/** Whoever types an address may type anything. */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The address of a place in the page. */
export function to(path, parameters = {}) {
  const said = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return `#/${path.map(encodeURIComponent).join('/')}${said.length ? `?${new URLSearchParams(said)}` : ''}`;
}

export const go = (path, parameters) => {
  location.hash = to(path, parameters);
};

/** Changes the query of the present place without a new step for the back button. */
export function stay(parameters) {
  history.replaceState(null, '', to(route().path, parameters));
  window.dispatchEvent(new HashChangeEvent('hashchange'));
}

let moved = false;
window.addEventListener('hashchange', () => (moved = true));

/** Whether the user has gone from one place to another since the page was loaded. */
export const hasMoved = () => moved;

/** Where the user is; the component is drawn again when they go elsewhere. */
export function useRoute() {
  const [now, set] = useState(route());
  useEffect(() => {
    const read = () => set(route());
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return now;
}
