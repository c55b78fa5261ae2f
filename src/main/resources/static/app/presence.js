const AWAY_AFTER = 10 * 60 * 1000;

let touched = Date.now();
let back = [];

const touch = () => {
  touched = Date.now();
  back.forEach((resolve) => resolve());
  back = [];
};
['pointerdown', 'keydown', 'focus'].forEach((name) => window.addEventListener(name, touch, { passive: true }));

const isAway = () => document.hidden || Date.now() - touched > AWAY_AFTER;

/** Resolves as long as somebody is at the page; else when they come back. A page left alone lets its session end. */
export async function whenSomebodyLooks() {
  while (isAway()) {
    await new Promise((resolve) => {
      back.push(resolve);
      document.addEventListener('visibilitychange', resolve, { once: true });
    });
  }
}
