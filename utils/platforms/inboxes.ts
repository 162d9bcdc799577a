import type { PlatformId } from '../domain/platform';
import type { PlatformInbox } from './contract';

/** Every platform's inbox, found by folder. Background, and the part of a page that is loaded when it is asked about itself. */
const modules = import.meta.glob<{ inbox: PlatformInbox }>('./*/inbox.ts', { eager: true });
const byPlatform = new Map(Object.values(modules).map((m) => [m.inbox.platform, m.inbox]));

/** @throws Error when a platform folder has none: a programming error, not an input error. */
export function inboxOf(platform: PlatformId): PlatformInbox {
  const found = byPlatform.get(platform);
  if (!found) throw new Error(`no inbox.ts for ${platform}`);
  return found;
}
