import { describe, expect, it } from 'vitest';
import { PageRows } from '../../../utils/assistant/page-rows';
import { identify } from '../../../utils/comments/identity';
import { renamed } from '../../../utils/comments/merge';
import { HOUR } from '../../../utils/deadlines/days';
import type { SeenComment, StoredComment } from '../../../utils/domain/comment';
import { commentKey } from '../../../utils/domain/comment';
import type { CommentKey } from '../../../utils/domain/ids';
import { domId } from '../../../utils/platforms/dom/comment-text';
import { parseShownTime } from '../../../utils/platforms/weibo/time';
import { type CommentRow, spokenTime } from '../../practice/weibo/comments-data';
import { arriving, manyComments } from '../../practice/weibo/many-comments';
import { seenComment, storedComment } from '../deadlines/support';

const NOW = Date.parse('2026-11-22T10:00:00+08:00');
const POST = '5241234567890123';
const UNIT = { uid: '5000000001', name: '清源县发布' };
const PAGE = 20;
/** Rows of 70 to 194 px in a list of 1 400 px. */
const VISIBLE = 9;
const newestFirst = (a: CommentRow, b: CommentRow) => b.at - a.at;

/** The platform: what was written so far, and its list in pages. */
class Platform {
  readonly all = manyComments(NOW, POST, UNIT);
  readonly roots = () => this.all.filter((r) => r.root === r.id).sort(newestFirst);
  readonly repliesTo = (root: CommentRow) => this.all.filter((r) => r.root === root.id && r.id !== root.id);
  private came = 0;

  arrives(now: number): void {
    this.came++;
    this.all.push(arriving(this.came, POST, now));
  }
}

/** What is stored, found by author as the storage finds it. */
class Store {
  readonly byKey = new Map<CommentKey, StoredComment>();
  private readonly byAuthor = new Map<string, Set<CommentKey>>();

  take(fresh: readonly SeenComment[]): void {
    const near = [...new Set(fresh.map((c) => c.authorName))].flatMap((name) => this.by(name, fresh));
    const above = near.flatMap((s) => this.byKey.get(commentKey({ ...s.seen, commentId: s.seen.parentId })) ?? []);
    const { batch, adopted } = identify(fresh, [...new Set([...near, ...above])]);
    for (const key of adopted.keys()) {
      const old = this.byKey.get(key);
      const under = [...this.byKey.values()].filter((c) => old && c.seen.parentId === old.seen.commentId);
      for (const c of [old, ...under]) if (c) this.put(renamed(c, adopted));
      this.byKey.delete(key);
    }
    for (const c of batch) {
      const known = this.byKey.get(commentKey(c));
      if (!known || (known.seen.via === 'dom' && c.via === 'page-json')) this.put(storedComment(c));
    }
  }

  get ids(): readonly string[] {
    return [...this.byKey.values()].map((c) => c.seen.commentId).sort();
  }

  private by(name: string, fresh: readonly SeenComment[]): readonly StoredComment[] {
    const at = fresh.filter((c) => c.authorName === name).map((c) => c.at);
    const [from, to] = [Math.min(...at) - HOUR, Math.max(...at) + HOUR];
    const all = [...(this.byAuthor.get(name) ?? [])].flatMap((key) => this.byKey.get(key) ?? []);
    return all.filter(({ seen }) => from < seen.at && seen.at < to);
  }

  private put(c: StoredComment): void {
    this.byKey.set(c.key, c);
    const keys = this.byAuthor.get(c.seen.authorName);
    if (keys) keys.add(c.key);
    else this.byAuthor.set(c.seen.authorName, new Set([c.key]));
  }
}

/** A row as the page showed it when it drew it last. */
function shown(row: CommentRow, parent: SeenComment | null, drawn: number, now: number, stale: number): SeenComment {
  const time = parseShownTime(spokenTime(row.at, drawn), now, stale)!;
  return seenComment({
    ...lineOf(row),
    commentId: domId(`${parent?.commentId ?? row.post}\n${row.uid}\n${row.text}`),
    parentId: parent?.commentId ?? '',
    ...time,
    via: 'dom',
  });
}

const lineOf = (row: CommentRow) => ({
  postId: row.post,
  authorId: row.uid,
  authorName: row.name,
  own: row.uid === UNIT.uid,
  text: row.text,
});

/** The same as JSON says it. */
const said = (row: CommentRow): SeenComment =>
  seenComment({ ...lineOf(row), commentId: row.id, parentId: row.replyTo, at: Math.floor(row.at / 1000) * 1000 });

/** Somebody's visit: scrolls `rows` rows down by `step`, while comments come in above. */
function visit(platform: Platform, store: Store, from: number, rows: number, step: number): number {
  const look = new PageRows();
  const list = platform.roots();
  let now = from + 4_000;
  let drawn = from + 300;
  let stale = 4_000;
  for (let top = 0; top < rows; top += step) {
    const page = list.slice(top, top + Math.max(VISIBLE, step + 2)).flatMap((root) => {
      const first = shown(root, null, drawn, now, stale);
      return [first, ...platform.repliesTo(root).map((r) => shown(r, first, drawn, now, stale))];
    });
    store.take(look.fresh(page));
    // Drawn anew by scrolling; read a moment later.
    stale = 60;
    now += stale;
    drawn = now - 5;
    if (top % 300 < step && from === NOW) platform.arrives(now);
  }
  return now;
}

describe('scrolling through a list that recycles its rows', () => {
  it.each([3, 8, 17])('by %i rows, and from the top again: every comment once', (step) => {
    const platform = new Platform();
    const store = new Store();
    const now = visit(platform, store, NOW, 1_600, step);
    visit(platform, store, now, 60, step);
    expect(store.byKey.size).toBe(platform.all.length);
  });

  it('then the JSON, its pages out of order: each gets its own id', () => {
    const platform = new Platform();
    const store = new Store();
    const now = visit(platform, store, NOW, 1_600, 8);
    visit(platform, store, now, 60, 8);
    const list = platform.roots();
    for (let from = 0; from < list.length; from += 3 * PAGE) {
      for (const n of [2, 0, 1]) {
        const page = list.slice(from + n * PAGE, from + (n + 1) * PAGE);
        store.take(page.flatMap((root) => [said(root), ...platform.repliesTo(root).map(said)]));
      }
    }
    expect(store.ids).toEqual(platform.all.map((r) => r.id).sort());
  });

  it('then the JSON of one comment at a time, of two alike the second first: each gets its own id', () => {
    const platform = new Platform();
    const store = new Store();
    visit(platform, store, NOW, 300, 8);
    // A few more than were scrolled by.
    const list = platform.roots().slice(0, 312);
    for (const root of [...list].reverse()) store.take([said(root), ...platform.repliesTo(root).map(said)]);
    expect(store.ids).toEqual(
      list
        .flatMap((root) => [root, ...platform.repliesTo(root)])
        .map((r) => r.id)
        .sort(),
    );
  });
});
