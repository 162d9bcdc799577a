import { concerns, groupMatters, type MatterContext } from '../comments/matters';
import type { KeptComment, StoredComment } from '../domain/comment';
import type { CommentKey } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger';
import { type AuthorSpan, commentsOfAuthors } from '../storage/comment-authors';
import type { SanshenDb } from '../storage/database';
import { REACH_MS } from '../triage/matter';

/** What is stored around comments of some people, on its way. */
export interface AskedAround {
  /** By person: what was asked for. */
  readonly spans: ReadonlyMap<string, AuthorSpan>;
  readonly found: Promise<readonly StoredComment[]>;
}

const NOTHING_ASKED: AskedAround = { spans: new Map(), found: Promise.resolve([]) };

/** Asks for what the authors of these wrote around them, so that it is there when `regrouped` goes through it. */
export function askAround(db: SanshenDb, comments: readonly KeptComment[]): AskedAround {
  const spans = spansAround(comments);
  const found = commentsOfAuthors(db, [...spans.values()]);
  // Whoever fails before that must not leave a rejection that nobody hears.
  found.catch(() => {});
  return { spans, found };
}

function spansAround(comments: readonly KeptComment[]): ReadonlyMap<string, AuthorSpan> {
  const spans = new Map<string, AuthorSpan>();
  for (const { own, platform, authorId, at } of comments) {
    if (own || authorId === '') continue;
    const id = `${platform}:${authorId}`;
    const [from, to] = [Math.max(0, at - REACH_MS), at + REACH_MS];
    const span = spans.get(id) ?? { from, to };
    spans.set(id, { platform, authorId, from: Math.min(span.from, from), to: Math.max(span.to, to) });
  }
  return spans;
}

/**
 * Groups anew what the authors of changed comments wrote. Inside a transaction over `comments`; the changed ones need not be stored yet.
 * @param changed those of which grouping may see something new (`mayRegroup`), in their new state.
 * @param asked what was asked for ahead; the rest is asked for here.
 * @returns further changes, of these and of earlier comments, with their ledger entries.
 */
export async function regrouped(
  db: SanshenDb,
  changed: readonly StoredComment[],
  context: MatterContext,
  asked: AskedAround = NOTHING_ASKED,
): Promise<{ readonly next: readonly StoredComment[]; readonly events: readonly LedgerEntry[] }> {
  const spans = spansAround(changed.map(({ seen }) => seen));
  const others = [...spans].filter(([id, { from, to }]) => {
    const span = asked.spans.get(id);
    return span?.from !== from || span.to !== to;
  });
  const near = await Promise.all([
    asked.found,
    commentsOfAuthors(
      db,
      others.map(([, span]) => span),
    ),
  ]);
  const now = new Map<CommentKey, StoredComment>(near.flat().map((c) => [c.key, c]));
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
