import type { PlatformId } from '../domain/platform';
import type { PlatformRequests } from './contract';

/** Every platform's decoders, found by folder. Background only. */
const modules = import.meta.glob<{ requests: PlatformRequests }>('./*/requests.ts', { eager: true });
const byPlatform = new Map(Object.values(modules).map((m) => [m.requests.platform, m.requests]));

/** @throws Error when a platform folder has no decoders: a programming error, not an input error. */
export function requestsOf(platform: PlatformId): PlatformRequests {
  const found = byPlatform.get(platform);
  if (!found) throw new Error(`no requests.ts for ${platform}`);
  return found;
}
