import type { PlatformAdapter } from './contract';
import { platformOf } from './hosts';

/** Every platform's adapter, found by folder. Content script only. */
const modules = import.meta.glob<{ adapter: PlatformAdapter }>('./*/adapter.ts', { eager: true });
const all = Object.values(modules).map((m) => m.adapter);

/** The adapter for a page, null when the page is not one of a platform's. */
export function adapterFor(url: URL): PlatformAdapter | null {
  const platform = platformOf(url);
  return all.find((a) => a.platform === platform) ?? null;
}
