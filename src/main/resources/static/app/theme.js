// Loaded before anything is painted, so that no page flashes in the other theme.
(() => {
  const KEY = 'theme';
  const show = (theme) => {
    if (theme) {
      document.documentElement.dataset.theme = theme;
    }
  };
  show(localStorage.getItem(KEY));
  window.theme = {
    isDark: () =>
      (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) ===
      'dark',
    choose(theme) {
      localStorage.setItem(KEY, theme);
      show(theme);
    },
  };
})();
