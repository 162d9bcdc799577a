import { useSyncExternalStore } from 'react';

/** Routing by the history API, as a single-page application does: no load event between pages. */
export function go(path: string): void {
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
}

export function useLocation(): URL {
  const href = useSyncExternalStore(
    (notify) => {
      addEventListener('popstate', notify);
      return () => removeEventListener('popstate', notify);
    },
    () => location.href,
  );
  return new URL(href);
}

interface PracticeData {
  readonly switches: Readonly<Record<string, string>>;
  readonly account: { readonly nickname: string; readonly uniqueId: string };
}

export const practice = JSON.parse(document.getElementById('practice-data')?.textContent ?? '{}') as PracticeData;

const listeners = new Set<(text: string) => void>();

export function toast(text: string): void {
  for (const show of listeners) show(text);
}

export function onToast(show: (text: string) => void): () => void {
  listeners.add(show);
  return () => listeners.delete(show);
}
