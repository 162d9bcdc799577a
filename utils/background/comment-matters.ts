import { concerns, groupMatters, type MatterContext } from '../comments/matters';
import type { StoredComment } from '../domain/comment';
import type { CommentKey } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger';
import { type AuthorSpan, commentsOfAuthors } from '../storage/comment-authors';
import type { SanshenDb } from '../storage/database';
import { REACH_MS } from '../triage/matter';

/**
 * Groups anew what the authors of changed comments wrote. Inside a transaction over `comments`; the changed ones need not be stored yet.
 * @param changed those of which grouping may see something new (`mayRegroup`), in their new state.
 * @returns further changes, of these and of earlier comments, with their ledger entries.
 */
export async function regrouped(
  db: SanshenDb,
  changed: readonly StoredComment[],
  context: MatterContext,
): Promise<{ readonly next: readonly StoredComment[]; readonly events: readonly LedgerEntry[] }> {
  const spans = new Map<string, AuthorSpan>();
  for (const { seen } of changed) {
    if (seen.own || seen.authorId === '') continue;
    const id = `${seen.platform}:${seen.authorId}`;
    const { from, to } = spans.get(id) ?? { from: seen.at, to: seen.at };
    const { platform, authorId } = seen;
    spans.set(id, { platform, authorId, from: Math.min(from, seen.at), to: Math.max(to, seen.at) });
  }
  const reach = [...spans.values()].map((s) => ({ ...s, from: Math.max(0, s.from - REACH_MS), to: s.to + REACH_MS }));
  const now = new Map<CommentKey, StoredComment>((await commentsOfAuthors(db, reach)).map((c) => [c.key, c]));
  for (const c of changed) now.set(c.key, c);
  const persons = new Map<string, StoredComment[]>();
  for (const c of now.values()) {
    const id = `${c.seen.platform}:${c.seen.authorId}`;
    if (!spans.has(id)) continue;
    const list = persons.get(id);
    if (list) list.push(c);
    else persons.set(id, [c]);
  }
  const groups = [...persons.values()].map((comments) => groupMatters(comments, context));
  return { next: groups.flatMap(({ next }) => next), events: groups.flatMap(({ events }) => events) };
}

/** Has anything changed that grouping goes by? New small talk and history belong to no matter. */
export function mayRegroup(before: StoredComment | undefined, after: StoredComment): boolean {
  const seen = ({ seen: s, triage }: StoredComment) =>
    JSON.stringify([s.text, s.postId, s.authorId, s.own, s.showing, s.answeredAt, triage.needsAnswer]);
  return before ? seen(before) !== seen(after) : concerns(after);
}
