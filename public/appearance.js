// Decides before the first paint of every page of the extension whether it is light or dark, and keeps to it: as chosen for this profile
// (entrypoints/workspace/lib/appearance.ts keeps the copy that is read here), else as the system asks. components/look.css goes by the mark.
(() => {
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = () => {
    try {
      return JSON.parse(localStorage.getItem('sanshen.appearance') ?? '{}').theme;
    } catch {
      // Nothing that can be read: the system's look.
      return 'auto';
    }
  };
  let printing = false;
  const show = () => {
    const theme = chosen();
    const dark = !printing && (theme === 'dark' || (theme !== 'light' && system.matches));
    document.documentElement.dataset.look = dark ? 'dark' : 'light';
  };
  const print = (now) => () => {
    printing = now;
    show();
  };
  show();
  // Paper is white.
  addEventListener('beforeprint', print(true));
  addEventListener('afterprint', print(false));
  system.addEventListener('change', show);
  // Other pages tell by the storage they write, this one by an event of its own.
  addEventListener('storage', show);
  addEventListener('sanshen:look', show);
})();
