import type { Draft } from '../domain/draft';
import type { Observations } from '../domain/inspection';
import type { PlatformId } from '../domain/platform';
import type { Outgoing } from '../platforms/contract';
import type { KnownFiles } from '../review/outgoing';
import type { SanshenDb } from '../storage/database';
import type { StoredBinding } from '../storage/records';

/**
 * Media by their bytes (DESIGN §5). The SHA-256 of a file is bound to the address the platform gave it: exactly, when its upload passes by the
 * page guard; else when a file that was chosen is recognised among the pictures of the draft. Kept in the database, so that it is the same after
 * saving and reloading, whatever page shows the picture.
 */
const idOf = (platform: PlatformId, ref: string): string => `media:${platform}:${ref}`;

/** Longer addresses are no keys. */
const MOST_CHARS = 280;

/** Binds the bytes to the addresses. What stands behind an address never changes, so the first word counts: nobody can rebind it later. */
export async function bindFiles(
  db: SanshenDb,
  platform: PlatformId,
  account: StoredBinding['account'],
  files: readonly { readonly ref: string; readonly sha256: string }[],
  at: number,
): Promise<void> {
  const fitting = files.filter(({ ref }) => ref !== '' && ref.length <= MOST_CHARS);
  if (fitting.length === 0) return;
  await db.transaction('rw', db.bindings, async () => {
    const known = await db.bindings.bulkGet(fitting.map(({ ref }) => idOf(platform, ref)));
    const fresh = fitting.filter((_, i) => known[i] === undefined);
    const content: Outgoing = { articles: [] };
    await db.bindings.bulkPut(
      fresh.map(({ ref, sha256 }) => ({ id: idOf(platform, ref), platform, account, content, sha256, at })),
    );
  });
}

/** The draft with the hash of every picture and file whose bytes were seen; pages never say one themselves. */
export async function withFiles(db: SanshenDb, draft: Draft): Promise<Draft> {
  const media = draft.articles.flatMap((article) => article.media);
  if (media.length === 0) return draft;
  const files = await filesOf(
    db,
    draft.account.platform,
    media.map(({ ref }) => ref),
  );
  return {
    ...draft,
    articles: draft.articles.map((article) => ({
      ...article,
      media: article.media.map((each) => ({ ...each, sha256: files.get(each.ref) ?? null })),
    })),
  };
}

/** What is known of the bytes behind these addresses. */
export async function filesOf(db: SanshenDb, platform: PlatformId, refs: readonly string[]): Promise<KnownFiles> {
  const asked = [...new Set(refs)].filter((ref) => ref !== '' && ref.length <= MOST_CHARS);
  if (asked.length === 0) return new Map();
  const found = await db.bindings.bulkGet(asked.map((ref) => idOf(platform, ref)));
  return new Map(asked.flatMap((ref, i) => (found[i]?.sha256 ? [[ref, found[i].sha256] as const] : [])));
}

/** Files that the page saw being chosen and recognised among the pictures of the draft, for those whose upload did not pass by. */
export function chosenFiles(observed: Observations): { ref: string; sha256: string }[] {
  return observed.images.flatMap(({ ref, sha256 }) => (sha256 !== null && ref !== '' ? [{ ref, sha256 }] : []));
}

/** Addresses that a request names. */
export function refsIn(contents: readonly (Outgoing | null)[]): readonly string[] {
  return contents.flatMap(
    (content) => content?.articles.flatMap((a) => [...(a.mediaRefs ?? []), ...(a.coverRefs ?? [])]) ?? [],
  );
}
