import { useSyncExternalStore } from 'react';

function subscribe(changed: () => void): () => void {
  globalThis.addEventListener('hashchange', changed);
  return () => globalThis.removeEventListener('hashchange', changed);
}

/** The route in the address: `workspace.html#/roster` → `roster`; '' at the start. What stands behind `?` is no part of it. */
export function useRoute(): string {
  return useSyncExternalStore(subscribe, () => location.hash.replace(/^#\/?/, '').split('?', 1)[0] ?? '');
}

/** What stands behind `?` in the route now: `#/comments?tab=overdue`. */
export function routeQuery(): URLSearchParams {
  const [, query = ''] = location.hash.split('?', 2);
  return new URLSearchParams(query);
}

/** The same as text, and again whenever it changes: for pages whose view stands in the address. */
export function useRouteQuery(): string {
  return useSyncExternalStore(subscribe, () => location.hash.split('?', 2)[1] ?? '');
}

/** Goes to another route of this page. */
export function goTo(route: string): void {
  location.hash = `#/${route}`;
}

/** As `goTo`, without a way back to where we are: the back button then leaves the page instead of losing what is on it. */
export function stayAt(route: string): void {
  location.replace(`#/${route}`);
}
